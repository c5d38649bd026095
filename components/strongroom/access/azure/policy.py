"""Policy assignments, exemptions and locks: rules that grant nothing and forbid or record what their holders do.

Source: https://learn.microsoft.com/azure/governance/policy/concepts/assignment-structure
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from .element import Element
from .expression import Opaque
from .scope import Folded, fold
from .unreadable import unreadable

_AUDIT, _CHANGE, _DENY = 1, 2, 3
_STRENGTH: Final[Mapping[str, int]] = {
    "disabled": 0,
    "manual": 0,
    "audit": _AUDIT,
    "auditifnotexists": _AUDIT,
    "append": _CHANGE,
    "modify": _CHANGE,
    "mutate": _CHANGE,
    "addtonetworkgroup": _CHANGE,
    "deployifnotexists": _CHANGE,
    "deny": _DENY,
    "denyaction": _DENY,
}
_LOCKS: Final[Mapping[str, int]] = {"notspecified": 0, "cannotdelete": 1, "delete": 1, "readonly": 2}
_NOTES: Final = ("nonComplianceMessages", "identity", "definitionVersion", "latestDefinitionVersion", "notes", "owners")


@dataclass(frozen=True, slots=True)
class Policy:
    """A rule at a scope, but not at `spared` ones.

    `settings` are the parameters besides the effect; `strength` is how hard it bites, None where its definition says.
    """

    rule: str
    settings: str
    strength: int | None
    scope: Folded
    scope_text: str
    spared: tuple[Folded, ...]
    where: str
    urn: str = ""
    enforced: bool = True


def read_policies(raw: object, where: str, unknown: list[Opaque]) -> Iterator[Policy]:
    """The policy assignments and locks of a state, exemptions taken off; raises Unreadable."""
    state = Element(raw, where)
    exempted = [_exemption(one, unknown) for one in state.objects("policyExemptions")]
    for one in state.objects("policyAssignments"):
        yield _assignment(one, exempted, unknown)
    for one in state.objects("locks"):
        yield _lock(one, unknown)
    for name in ("policyDefinitions", "policySetDefinitions"):
        definitions = state.take(name)
        if definitions:
            text = f"{name} = {json.dumps(definitions, sort_keys=True, default=str)}"
            unknown.append(Opaque(text, f"`{where}.{name}` is not modelled"))


def _exemption(element: Element, unknown: list[Opaque]) -> tuple[str, Folded]:
    """The assignment, by the last part of its id, and the scope that it does not hold at; an end date is no end yet."""
    element.skip("exemptionCategory", "expiresOn", "assignmentScopeValidation")
    target = element.text("policyAssignmentId", "policyAssignment")
    if target is None:
        raise unreadable(f"{element.where}.policyAssignmentId", "is missing", "nothing", "name the assignment")
    scope = element.text("scope")
    if scope is None:
        scope = (element.text("id") or "").partition("/providers/Microsoft.Authorization/policyExemptions/")[0]
    unknown += element.unknown
    return _last(target), fold(scope, f"{element.where}.scope")


def _assignment(element: Element, exempted: list[tuple[str, Folded]], unknown: list[Opaque]) -> Policy:
    element.skip(*_NOTES)
    rule, scope = element.text("policyDefinitionId", "policyDefinition", "policySetDefinitionId"), element.text("scope")
    if rule is None or scope is None:
        missing = "policyDefinitionId" if rule is None else "scope"
        raise unreadable(
            f"{element.where}.{missing}", "is missing", "nothing", "write the assignment as Azure prints it"
        )
    names = {_last(text) for text in (element.text("id"), element.text("name")) if text}
    spared = [fold(text, f"{element.where}.notScopes") for text in element.texts("notScopes")]
    spared += [at for target, at in exempted if target in names]
    effect, settings = _parameters(element)
    strength = None if effect is None else _STRENGTH.get(effect)
    if effect is not None and strength is None:
        settings = f"{settings} effect {effect}"
    mode = (element.text("enforcementMode") or "Default").casefold()
    if mode == "donotenforce":
        strength = min(strength if strength is not None else _AUDIT, _AUDIT)
    elif mode != "default":
        unknown.append(Opaque(f"enforcement {mode}", f"the enforcement mode `{mode}` is not modelled"))
    urn = element.text("urn") or ""
    unknown += element.unknown
    where = fold(scope, f"{element.where}.scope")
    enforced = mode != "donotenforce"
    return Policy(_last(rule), settings, strength, where, scope, tuple(spared), element.where, urn, enforced)


def _parameters(element: Element) -> tuple[str | None, str]:
    """The effect that the parameters or the assignment itself name, and the other parameters in a fixed order."""
    values = element.take("parameters") or {}
    if not isinstance(values, Mapping):
        raise unreadable(f"{element.where}.parameters", "must be an object", values, "map names to values")
    plain = {
        str(name).casefold(): value.get("value") if isinstance(value, Mapping) and "value" in value else value
        for name, value in values.items()
    }
    effect = plain.pop("effect", None) or element.text("effect", "policyEffect")
    settings = json.dumps(plain, sort_keys=True, default=str)
    return (effect.casefold() if isinstance(effect, str) else None), settings


def _lock(element: Element, unknown: list[Opaque]) -> Policy:
    element.skip("notes", "owners")
    scope, level = element.text("scope", "lockScope"), (element.text("level", "lockLevel") or "").casefold()
    if scope is None or level not in _LOCKS:
        raise unreadable(
            f"{element.where}.level", "is no lock", level, "write `CanNotDelete` or `ReadOnly` and a scope"
        )
    urn = element.text("urn") or ""
    unknown += element.unknown
    return Policy("lock", "", _LOCKS[level], fold(scope, f"{element.where}.scope"), scope, (), element.where, urn)


def _last(text: str) -> str:
    return text.rstrip("/").rpartition("/")[2].casefold()
