"""What a trust policy asks of the tokens of an OpenID Connect provider.

Source: https://docs.github.com/en/actions/concepts/security/openid-connect;
https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html (identity federation keys)
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from strongroom.access.aws_admission import Admission, admissions
from strongroom.access.aws_condition import read_operator
from strongroom.access.aws_document import Condition, Statement
from strongroom.access.aws_text import readable, spell
from strongroom.access.logic import every, some
from strongroom.controls.policy.subject import Subject
from strongroom.plan.model import Plan
from strongroom.plan.value import Value

_EQUAL: Final = ("stringequals", "stringequalsignorecase", "stringlike")
# Providers whose tokens are of people or of pods, not of pipelines.
_NO_PIPELINES: Final = re.compile(
    r"cognito-identity\.amazonaws\.com|accounts\.google\.com|www\.amazon\.com|graph\.facebook\.com|appleid\.apple\.com"
    r"|(?:.*oidc-provider/)?oidc\.eks\.[^/]*(?:/.*)?|.*:saml-provider/.*"
)
# What tells a repository, and what tells a branch or environment in it, where the subject does not.
_REPOSITORY: Final = ("repository", "repository_id", "project_path", "project_id", "job_workflow_ref")
_BRANCH: Final = ("ref", "environment", "job_workflow_ref")
_UNREVIEWED: Final = re.compile(
    r"(?:.*:)?(?:pull_request|merge_request|pull-request)(?:[:/].*)?|.*refs/pull/.*|.*:preview"
)


def pipelines(subject: Subject) -> Iterator[Admission]:
    """Yields each admission of a provider whose tokens pipelines bring."""
    for item in admissions(subject.statements, subject.plan):
        provider = item.principal.name.rsplit(":oidc-provider/", 1)[-1]
        if item.principal.kind == "federated" and not _NO_PIPELINES.fullmatch(provider):
            yield item


def pins_audience(statement: Statement, plan: Plan) -> bool | None:
    """True iff the token must be for exactly the named audiences."""
    return _pins(statement, ("aud",), plan)


def pins_branch(statement: Statement, plan: Plan) -> bool | None:
    """True iff the subject is written out, or other claims name the repository and its branch or environment."""
    by_claims = every((_pins(statement, _REPOSITORY, plan), _pins(statement, _BRANCH, plan)))
    return some((_pins(statement, ("sub",), plan), by_claims))


def is_unreviewed(statement: Statement, plan: Plan) -> bool | None:
    """True iff the tokens of pull requests, whose code nobody has reviewed, are admitted by name."""
    values = [value for item in statement.conditions if _claim(item) == "sub" for value in item.values]
    texts = [spell(value, plan) for value in values]
    return some(None if text is None else bool(_UNREVIEWED.fullmatch(readable(text))) for text in texts)


def _pins(statement: Statement, claims: tuple[str, ...], plan: Plan) -> bool | None:
    return some(
        every(_is_exact(value, plan) for value in condition.values)
        for condition in statement.conditions
        if _claim(condition) in claims and _is_positive(condition) and condition.values
    )


def _claim(condition: Condition) -> str:
    return condition.key.rsplit(":", 1)[-1]


def _is_positive(condition: Condition) -> bool:
    found = read_operator(condition.operator)
    return found.base in _EQUAL and not found.if_exists and found.quantifier != "forallvalues"


def _is_exact(value: Value, plan: Plan) -> bool | None:
    text = spell(value, plan)
    return None if text is None else bool(text) and not re.search(r"[*?]", text)
