"""Re-checks every witness of a comparison with evaluators that share no code with the engine.

The only module that knows both sides. A witness that an evaluator does not confirm is an error of our own; one whose
state it does not know leaves the difference open.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, Final, TypeAlias

from .comparison import Comparison, Difference
from .evaluate.decision import Decision, Unmodelled
from .json_text import Json
from .request import Request

State: TypeAlias = Mapping[str, Json]
Referee: TypeAlias = Callable[[Request], Decision]

_ROLE: Final = "role"
_GCP_HOLDER: Final = "user:holder@example.com"
_GCP_NODE: Final = "projects/this"
_AZURE_HOLDER: Final = "11111111-1111-1111-1111-111111111111"


class WitnessMismatch(RuntimeError):
    """Engine and evaluator disagree about one request: an error of our own, and no finding."""


def checked(found: Comparison, base: Referee, head: Referee) -> Comparison:
    """`found` with only those differences whose witness the evaluators confirm on both sides.

    A difference whose state an evaluator does not know becomes an open reason. Raises WitnessMismatch where an
    evaluator contradicts the engine.
    """
    gained, open_gain = _confirmed(found.gained, base, head)
    lost, open_loss = _confirmed(found.lost, head, base)
    if not open_gain and not open_loss:
        return found
    return replace(
        found,
        gained=gained,
        lost=lost,
        open_gain=found.open_gain + open_gain,
        open_loss=found.open_loss + open_loss,
    )


def _confirmed(
    differences: tuple[Difference, ...], refuses: Referee, allows: Referee
) -> tuple[tuple[Difference, ...], tuple[str, ...]]:
    kept: list[Difference] = []
    unknown: list[str] = []
    for difference in differences:
        request = difference.witness
        try:
            before, after = refuses(request), allows(request)
        except Unmodelled as error:
            unknown.append(f"no witness of {request.action} could be checked: {error}")
            continue
        except Exception as error:  # noqa: BLE001  an evaluator that fails confirms nothing, and ends nothing
            unknown.append(
                f"no witness of {request.action} could be checked: its evaluator failed, {type(error).__name__}"
            )
            continue
        if before.allowed or not after.allowed:
            raise WitnessMismatch(_contradiction(request, before, after))
        kept.append(difference)
    return tuple(kept), tuple(dict.fromkeys(unknown))


def _contradiction(request: Request, before: Decision, after: Decision) -> str:
    words = {True: "allows", False: "refuses"}
    return (
        f"strongroom: the evaluator contradicts the witness {request.action} on {request.resource}: it "
        f"{words[before.allowed]} it where the engine refuses ({before.why}) and {words[after.allowed]} it where the "
        f"engine allows ({after.why})"
    )


def aws_documents(found: Comparison, base: State, head: State, policy_type: str | None) -> Comparison:
    """`found`, the comparison of two bare policies, re-checked."""
    return checked(found, _document(base, policy_type), _document(head, policy_type))


def aws_question(found: Comparison, document: State) -> Comparison:
    """`found`, the access that a bare policy gives against what it must not give, re-checked."""
    return checked(found, lambda _: Decision(False, "what was asked for is not in the base"), _document(document, None))


def _document(document: State, policy_type: str | None) -> Referee:
    from .evaluate import aws

    # Published pairs leave the version out and mean the language that has variables, as the reader of the engine does.
    versioned = {"Version": "2012-10-17", **document}
    return lambda request: aws.document_grants(versioned, request, policy_type)


def aws_states(found: Comparison, base: State, head: State) -> Comparison:
    """`found`, the comparison of two accounts, re-checked."""
    from .evaluate import aws

    return checked(found, lambda request: aws.decide(base, request), lambda request: aws.decide(head, request))


def gcp_states(
    found: Comparison, base: State, head: State, hierarchy: Mapping[str, Any], roles: Mapping[str, Any]
) -> Comparison:
    """`found`, the comparison of two organisations, re-checked."""
    from .evaluate import gcp

    return checked(
        found,
        lambda request: gcp.decide(base, request, hierarchy, roles),
        lambda request: gcp.decide(head, request, hierarchy, roles),
    )


def gcp_roles(found: Comparison, base: State, head: State) -> Comparison:
    """`found`, the comparison of two versions of a role, re-checked with somebody who holds it."""
    from .evaluate import gcp

    name = f"{_GCP_NODE}/roles/{_ROLE}"

    def holding(role: State) -> Referee:
        bound: Json = {_GCP_NODE: {"bindings": [{"role": name, "members": [_GCP_HOLDER]}]}}
        state: State = {"allow": bound, "customRoles": {name: dict(role)}}
        return lambda request: gcp.decide(
            state, replace(request, principal=_GCP_HOLDER, resource=_GCP_NODE), {_GCP_NODE: None}, {}
        )

    return checked(found, holding(base), holding(head))


def azure_states(found: Comparison, base: State, head: State, hierarchy: Mapping[str, Any]) -> Comparison:
    """`found`, the comparison of two tenants, re-checked."""
    from .evaluate import azure

    return checked(
        found,
        lambda request: azure.decide(base, request, hierarchy),
        lambda request: azure.decide(head, request, hierarchy),
    )


def azure_roles(found: Comparison, base: State, head: State) -> Comparison:
    """`found`, the comparison of two versions of a role, re-checked with somebody who holds it everywhere."""
    from .evaluate import azure

    def holding(role: State) -> Referee:
        assigned: Json = [{"principalId": _AZURE_HOLDER, "principalType": "User", "role": _ROLE, "scope": "/"}]
        state: State = {"roleDefinitions": {_ROLE: dict(role)}, "roleAssignments": assigned}
        return lambda request: azure.decide(state, replace(request, principal=_AZURE_HOLDER), {})

    return checked(found, holding(base), holding(head))
