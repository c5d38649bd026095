"""From a policy document, as JSON or as a plan holds it, to its normal form.

Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from strongroom.access.json_text import Json, read_json, refuse_repeated

from .document import Clause, Document, Names, PolicyType, Statement
from .read_condition import read_conditions
from .read_principal import read_principals
from .unreadable import Unreadable, unreadable

VERSIONS: Final = ("2012-10-17", "2008-10-17")
_CONTROL: Final = ("SERVICE_CONTROL_POLICY", "RESOURCE_CONTROL_POLICY")
_TYPES: Final = ("IDENTITY_POLICY", "RESOURCE_POLICY", *_CONTROL)
_ELEMENTS: Final = frozenset(
    ("Sid", "Effect", "Action", "NotAction", "Resource", "NotResource", "Principal", "NotPrincipal", "Condition")
)
_SEGMENTS: Final = 6
_GRAMMAR: Final = "write the statement as the policy grammar of AWS says"


def read(document: Json, policy_type: PolicyType | None = None, *, where: str = "policy", urn: str = "") -> Document:
    """The normal form of a document, given as JSON text or as the value of one.

    `policy_type` None: a resource policy iff a statement names a principal, else an identity policy. `where` is how a
    sentence names the document. Raises Unreadable with one sentence where AWS would refuse the document.
    """
    if policy_type is not None and policy_type not in _TYPES:
        raise unreadable(where, f"must have a type of {', '.join(_TYPES)}", policy_type, "give one of these types")
    try:
        value = read_json(document, where) if isinstance(document, str) else document
        refuse_repeated(value, where)
    except Unreadable:
        raise
    except ValueError as error:
        raise Unreadable(str(error)) from None
    return _document(value, policy_type, where, urn)


def _document(value: Json, policy_type: PolicyType | None, where: str, urn: str) -> Document:
    if not isinstance(value, dict):
        raise unreadable(where, "must be an object", value, "give a policy document with a Statement")
    for name in value:
        if name not in ("Version", "Id", "Statement"):
            raise unreadable(where, "must hold Version, Id and Statement alone", name, "drop the element")
    # Tools and published pairs leave the version out and mean the language that has variables.
    version = value.get("Version", VERSIONS[0])
    if version not in VERSIONS:
        raise unreadable(f"{where}.Version", f"must be {' or '.join(VERSIONS)}", version, "use 2012-10-17")
    if "Statement" not in value:
        raise unreadable(where, "must hold a Statement", ", ".join(value) or "nothing", "add the Statement")
    listed = value["Statement"]
    items: list[Json] = listed if isinstance(listed, list) else [listed]
    kind = policy_type or _guess(items)
    found = [_statement(item, f"Statement[{n}]", where, kind) for n, item in enumerate(items)]
    variables = version == VERSIONS[0]
    return Document(tuple(_with_variables(item, variables=variables) for item in found), urn, kind)


def _with_variables(statement: Statement, *, variables: bool) -> Statement:
    return statement if variables else replace(statement, clause=replace(statement.clause, variables=False))


def _guess(items: list[Json]) -> PolicyType:
    named = any(isinstance(item, dict) and ("Principal" in item or "NotPrincipal" in item) for item in items)
    return "RESOURCE_POLICY" if named else "IDENTITY_POLICY"


def _statement(value: Json, place: str, where: str, kind: PolicyType) -> Statement:
    spot = f"{where}.{place}"
    if not isinstance(value, dict):
        raise unreadable(spot, "must be an object", value, _GRAMMAR)
    for name in value:
        if name not in _ELEMENTS:
            raise unreadable(spot, "must hold elements that AWS knows", name, "drop or correct the element")
    if value.get("Effect") not in ("Allow", "Deny"):
        raise unreadable(f"{spot}.Effect", "must be Allow or Deny", value.get("Effect"), "give the effect")
    sid = value.get("Sid", "")
    if isinstance(sid, bool) or not isinstance(sid, (str, int)):
        raise unreadable(f"{spot}.Sid", "must be a text", sid, "give a text or drop the Sid")
    actions = _names(value, "Action", spot)
    if actions is None:
        raise unreadable(spot, "must hold Action or NotAction", ", ".join(value), _GRAMMAR)
    _check_actions(actions, spot)
    principals, not_principals = _principals(value, spot, kind)
    clause = Clause(
        effect="Allow" if value["Effect"] == "Allow" else "Deny",
        resources=_resources(value, spot, kind),
        principals=principals,
        not_principals=not_principals,
        conditions=read_conditions(value["Condition"], f"{spot}.Condition") if "Condition" in value else (),
    )
    return Statement(str(sid) or place, replace(actions, values=tuple(v.lower() for v in actions.values)), clause)


def _names(value: dict[str, Json], name: str, spot: str) -> Names | None:
    negative = f"Not{name}"
    if name in value and negative in value:
        raise unreadable(spot, f"must hold {name} or {negative}, not both", negative, "drop one of the two")
    for element in (name, negative):
        if element in value:
            return Names(tuple(sorted(set(_texts(value[element], f"{spot}.{element}")))), element == negative)
    return None


def _texts(value: Json, where: str) -> Iterator[str]:
    for item in value if isinstance(value, list) else [value]:
        if not isinstance(item, str) or not item.strip():
            raise unreadable(where, "must be a text or a list of texts", item, _GRAMMAR)
        yield item.strip()


def _check_actions(actions: Names, spot: str) -> None:
    for value in actions.values:
        service, colon, name = value.partition(":")
        if value.strip("*") and not (colon and service and name):
            raise unreadable(f"{spot}.Action", "must be `*` or `service:action`", value, "prefix the service")


def _resources(value: dict[str, Json], spot: str, kind: PolicyType) -> Names | None:
    found = _names(value, "Resource", spot)
    if found is None:
        if kind != "RESOURCE_POLICY":
            raise unreadable(spot, "must hold Resource or NotResource", ", ".join(value), _GRAMMAR)
        return None
    return replace(found, values=tuple(sorted(set(_whole(found.values, spot, kind)))))


def _whole(values: tuple[str, ...], spot: str, kind: PolicyType) -> Iterator[str]:
    """Short ARNs: the missing segments are anything in identity policies; in resource policies they never match."""
    for value in values:
        missing = _SEGMENTS - 1 - _colons(value)
        if not value.strip("*") or missing <= 0 or value.startswith("\ue000"):
            yield value
        elif kind in _CONTROL:
            raise unreadable(f"{spot}.Resource", "must be `*` or a whole ARN", value, "give all six segments")
        elif kind == "IDENTITY_POLICY":
            yield value + ":*" * missing


def _colons(value: str) -> int:
    """Colons that part segments: those inside a variable or a hole do not."""
    depth, count = 0, 0
    for char in value:
        if char in "{\ue000":
            depth += 1
        elif char in "}\ue001":
            depth -= 1
        count += char == ":" and depth <= 0
    return count


def _principals(
    value: dict[str, Json], spot: str, kind: PolicyType
) -> tuple[tuple[tuple[str, str], ...] | None, tuple[tuple[str, str], ...] | None]:
    if "Principal" in value and "NotPrincipal" in value:
        raise unreadable(spot, "must hold Principal or NotPrincipal, not both", "NotPrincipal", "drop one of the two")
    for name in ("Principal", "NotPrincipal"):
        if name in value:
            if kind in ("IDENTITY_POLICY", "SERVICE_CONTROL_POLICY"):
                raise unreadable(spot, f"must hold no {name} in this kind of policy", name, "drop the element")
            found = read_principals(value[name], f"{spot}.{name}")
            return (found, None) if name == "Principal" else (None, found)
    if kind in ("RESOURCE_POLICY", "RESOURCE_CONTROL_POLICY"):
        raise unreadable(spot, "must name a Principal in this kind of policy", ", ".join(value), "add the Principal")
    return None, None
