"""The Condition element of a statement, read strictly.

Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition.html
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from strongroom.access.json_text import Json

from .document import Condition, Operator
from .key import canonical
from .operators import read_operator
from .unreadable import unreadable

_VARIABLES: Final = re.compile(r"(\$\{[^{}]*\})")
_ADVICE = "write the operator, the key and the values as in {`StringEquals`: {`aws:PrincipalOrgID`: `o-1`}}"


def read_conditions(value: Json, where: str) -> tuple[Condition, ...]:
    """The tests that must all hold, in one order and each once. Raises Unreadable."""
    if not isinstance(value, dict):
        raise unreadable(where, "must be an object of condition operators", value, _ADVICE)
    return tuple(sorted(set(_read(value, where)), key=lambda item: (item.key, item.spelled, item.values)))


def _read(value: dict[str, Json], where: str) -> Iterator[Condition]:
    for name, tests in value.items():
        operator = read_operator(name.strip())
        place = f"{where}.{name}"
        if operator is None:
            raise unreadable(where, "must use condition operators of AWS", name, "spell the operator as AWS does")
        if not isinstance(tests, dict):
            raise unreadable(place, "must be an object of condition keys", tests, _ADVICE)
        for key, values in tests.items():
            if not key.strip():
                raise unreadable(place, "must name a condition key", key, _ADVICE)
            found = canonical(key)
            yield Condition(operator, found, _values(operator, values, f"{place}.{key}"), f"{name} {found}")


def _values(operator: Operator, value: Json, where: str) -> tuple[str, ...]:
    items = value if isinstance(value, list) else [value]
    texts = [_text(item, where) for item in items]
    if operator.family == "null" and any(text.lower() not in ("true", "false") for text in texts):
        raise unreadable(where, "must be `true` or `false`", texts, "say whether the key must be absent")
    if operator.ignore_case or operator.family == "null":
        texts = [_folded(text) for text in texts]
    return tuple(sorted(set(texts)))


def _folded(text: str) -> str:
    """The text in lower case, but for its variables: the name of a tag keeps its case."""
    return "".join(part if odd % 2 else part.lower() for odd, part in enumerate(_VARIABLES.split(text)))


def _text(value: Json, where: str) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, str)):
        return str(value)
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else str(value)
    raise unreadable(where, "must be a text, a number, a boolean or a list of them", value, _ADVICE)
