"""What a condition of Azure sees of the request.

Source: https://learn.microsoft.com/azure/role-based-access-control/conditions-format#attributes
"""

from __future__ import annotations

import re
from typing import Final

from ...request import Request
from .condition_syntax import Attribute

_SENSITIVE: Final = "<$key_case_sensitive$>"
_SPELLED: Final = re.compile(r"@([A-Za-z]+)\s*\[([^\]]*)\]")


def values(attribute: Attribute, request: Request) -> tuple[str, ...] | None:
    """The attribute's values in the request, None where the request has no such attribute.

    The context names it as a condition does (`@Resource[<name>]`), or by the bare name, or by what follows the last
    colon of the name.
    """
    wanted = _name(attribute.name)
    found: dict[int, tuple[str, ...]] = {}
    for key, given in request.context.items():
        held = (given,) if isinstance(given, str) else tuple(given)
        spelled = _SPELLED.fullmatch(key)
        if spelled is not None:
            if (spelled.group(1).casefold(), _name(spelled.group(2))) == (attribute.source, wanted):
                found[0] = held
        elif _name(key) == wanted:
            found[1] = held
        elif key.casefold() == wanted.rpartition(":")[2]:
            found[2] = held
    return found[min(found)] if found else None


def _name(text: str) -> str:
    """Names ignore case, but for a tag key that says otherwise."""
    if not text.endswith(_SENSITIVE):
        return text.casefold()
    head, colon, key = text.rpartition(":")
    return head.casefold() + colon + key
