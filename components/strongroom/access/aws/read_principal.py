"""The Principal and NotPrincipal elements of a statement, read strictly.

Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
"""

from __future__ import annotations

import re
from typing import Final

from strongroom.access.json_text import Json

from .unreadable import unreadable

EVERYONE: Final = ("*", "*")
_KINDS: Final = ("AWS", "Service", "Federated", "CanonicalUser")
_ADVICE: Final = "write `*` or an object such as {`AWS`: `arn:aws:iam::111122223333:role/name`}"
_ARN: Final = re.compile(r"arn:(aws(-[a-z]+)*|.*[${<].*?):.+", re.DOTALL)
_PRINCIPAL_ID: Final = re.compile(r"A[A-Z]{3}[A-Z0-9]{12,}")


def read_principals(value: Json, where: str) -> tuple[tuple[str, str], ...]:
    """Whom the element names as (kind, name), sorted; an account as its root's ARN. Raises Unreadable."""
    if isinstance(value, str) and value.strip() == "*":
        return (EVERYONE,)
    if not isinstance(value, dict) or not value:
        raise unreadable(where, "must be `*` or an object of principals", value, _ADVICE)
    found: set[tuple[str, str]] = set()
    for kind, names in value.items():
        if kind not in _KINDS:
            raise unreadable(where, f"must use the kinds {', '.join(_KINDS)}", kind, _ADVICE)
        items = names if isinstance(names, list) else [names]
        if not items:
            raise unreadable(f"{where}.{kind}", "must name somebody", names, _ADVICE)
        found |= {_one(kind, item, f"{where}.{kind}") for item in items}
    return tuple(sorted(found))


def _one(kind: str, value: Json, where: str) -> tuple[str, str]:
    if isinstance(value, bool) or not isinstance(value, (str, int)) or not str(value).strip():
        raise unreadable(where, "must be a text or a list of texts", value, _ADVICE)
    name = f"{value:012d}" if isinstance(value, int) else value.strip()
    if kind != "AWS":
        return kind, name
    if name == "*":
        return EVERYONE
    if ":" not in name and "\ue000" not in name and not _PRINCIPAL_ID.fullmatch(name):
        return kind, f"arn:aws:iam::{name}:root"
    if re.search(r"[*?]", re.sub(r"\$\{[^}]*\}", "", name)):
        raise unreadable(where, "must name a whole principal", name, "use `*` with a condition on aws:PrincipalArn")
    if ":" in name and "\ue000" not in name and not _ARN.fullmatch(name):
        raise unreadable(where, "must be an ARN, an account or a unique id", name, "write `arn:aws:iam::...`")
    return kind, name
