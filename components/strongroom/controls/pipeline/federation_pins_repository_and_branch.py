"""A role that pipelines take is open to the tokens of one repository's branch or environment only."""

from __future__ import annotations

from typing import Final

from strongroom.access.logic import every
from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN, hole
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome, all_of, failed, passed, unknown
from strongroom.controls.policy.federation import pins_audience, pins_branch, pipelines
from strongroom.controls.policy.statements import ACCOUNT, document
from strongroom.controls.policy.subject import Subject
from strongroom.controls.policy.trust import trust_case
from strongroom.plan.value import Value

_FIX: Final = (
    "compare both claims by StringEquals: <issuer>:aud with sts.amazonaws.com and <issuer>:sub with the whole subject: "
    "repo:<organisation>/<repository>:environment:production"
)


def judge(subject: Subject) -> Outcome:
    """Passes iff each such admission pins the audience and the exact subject; other trusts are left out."""
    found = list(pipelines(subject))
    if not found:
        return NOT_APPLICABLE
    outcomes = []
    for item in found:
        verdict = every((pins_audience(item.statement, subject.plan), pins_branch(item.statement, subject.plan)))
        if verdict:
            outcomes.append(passed(subject.path))
        elif verdict is None:
            outcomes.append(unknown(subject.path, f"the plan does not tell whose tokens of {item.words} count", _FIX))
        else:
            wrong = f"it takes tokens of {item.words} of more than one branch or environment, or for any audience"
            outcomes.append(failed(subject.path, wrong, _FIX))
    return all_of(*outcomes)


_ISSUER = "token.actions.githubusercontent.com"
_GITHUB: Value = {"Federated": f"arn:aws:iam::{ACCOUNT}:oidc-provider/{_ISSUER}"}
_GITLAB: Value = {"Federated": f"arn:aws:iam::{ACCOUNT}:oidc-provider/gitlab.example.com"}
_OWN: Value = {"Federated": hole("aws:iam/openIdConnectProvider:OpenIdConnectProvider", "github", "arn")}
_AUD: Value = {f"{_ISSUER}:aud": "sts.amazonaws.com"}
_MAIN = "repo:example/models:ref:refs/heads/main"


def _trust(condition: Value, principal: Value = _GITHUB) -> Value:
    action: Value = ["sts:AssumeRoleWithWebIdentity", "sts:TagSession"]
    return document({"Effect": "Allow", "Principal": principal, "Action": action, "Condition": condition})


def _sub(subject: Value, operator: str = "StringEquals", audience: Value = _AUD) -> Value:
    claims: dict[str, Value] = {f"{_ISSUER}:sub": subject}
    told = dict(audience) if isinstance(audience, dict) else {}
    return {operator: {**claims, **told}} if operator == "StringEquals" else {operator: claims, "StringEquals": told}


CONTROL = Control(
    id="federation_pins_repository_and_branch",
    concept="pipeline",
    title="CI tokens are accepted only from the exact repository and branch or environment",
    why="A wildcard subject lets any fork or branch deploy.",
    severity="critical",
    requirements=("P1", "P3"),
    threats=("ML05", "ML06", "ML10"),
    sources={},
    cases=(
        trust_case(
            judge,
            passes=(
                _trust(_sub(_MAIN)),
                _trust(_sub("repo:example/models:environment:production")),
                _trust(_sub([_MAIN, "repo:example/models:pull_request"])),
                _trust(_sub(_MAIN, "StringLike")),
                _trust(_sub(_MAIN), _OWN),
                _trust(
                    {
                        "StringEquals": {
                            "gitlab.example.com:aud": "https://gitlab.example.com",
                            "gitlab.example.com:sub": "project_path:ml/models:ref_type:branch:ref:main",
                        }
                    },
                    _GITLAB,
                ),
                _trust(
                    {
                        "StringEquals": {
                            f"{_ISSUER}:aud": "sts.amazonaws.com",
                            f"{_ISSUER}:repository_id": "1234",
                            f"{_ISSUER}:ref": "refs/heads/main",
                        }
                    }
                ),
            ),
            fails=(
                _trust(_sub("repo:example/models:*", "StringLike")),
                _trust(_sub("repo:example/*:ref:refs/heads/main", "StringLike")),
                _trust(_sub("repo:example/models:ref:refs/heads/release/*", "StringLike")),
                _trust(_sub([_MAIN, "repo:example/models:*"], "StringLike")),
                _trust(_sub(_MAIN, "StringEqualsIfExists")),
                _trust(_sub(_MAIN, "ForAllValues:StringLike")),
                _trust(_sub(_MAIN, "StringNotEquals")),
                _trust(_sub(_MAIN, audience={})),
                _trust({"StringEquals": _AUD}),
                _trust({"StringEquals": {f"{_ISSUER}:aud": "sts.amazonaws.com", f"{_ISSUER}:repository_id": "1234"}}),
                document({"Effect": "Allow", "Principal": _OWN, "Action": "sts:AssumeRoleWithWebIdentity"}),
            ),
            unknown=(_trust(_sub(UNKNOWN)), _trust(_sub([_MAIN, UNKNOWN]))),
        ),
    ),
)
