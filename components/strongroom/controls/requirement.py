"""What a value must be, in three verdicts: the vocabulary in which most controls are said."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from strongroom.plan.value import Asset, Reference, Secret, Text, Unknown, Value

# True: met; False: broken; None: the plan does not tell.
Check = Callable[[Value], bool | None]


@dataclass(frozen=True, slots=True)
class Requirement:
    """A check of one value and the words for it; `absent` is what holds where the input is not given."""

    check: Check
    words: str
    absent: bool = False


def _open(value: Value) -> bool:
    return isinstance(value, (Unknown, Text, Secret, Asset, Reference))


def _known(check: Callable[[Value], bool]) -> Check:
    return lambda value: None if _open(value) else check(value)


def is_set() -> Requirement:
    """Given and not empty; a value wired to something of the same plan counts, a blank does not."""

    def check(value: Value) -> bool | None:
        if isinstance(value, Unknown):
            return True if value.urn else None
        if isinstance(value, (Text, Reference, Asset, Secret)):
            return True
        return value not in (None, "", [], {})

    return Requirement(check, "be set")


def nothing() -> Requirement:
    """Not given, or empty."""

    def check(value: Value) -> bool | None:
        return None if _open(value) else value in (None, "", [], {})

    return Requirement(check, "not be given", absent=True)


def list_is_set() -> Requirement:
    """A list with something in it, and nothing in it that is empty or that the plan cannot name."""
    item = is_set().check

    def check(value: Value) -> bool | None:
        if not isinstance(value, list) or not value:
            return item(value)
        verdicts = [item(entry) for entry in value]
        return False if False in verdicts else None if None in verdicts else True

    return Requirement(check, "be set")


def customer_key() -> Requirement:
    """A key is named, and not one that AWS manages (`alias/aws/...`), whose policy nobody can write."""

    def check(value: Value) -> bool | None:
        if isinstance(value, str) and re.search(r"(^|:)alias/aws/", value):
            return False
        return is_set().check(value)

    return Requirement(check, "name a customer-managed key")


def equals(wanted: bool | float | str) -> Requirement:
    """Exactly this value; enumerations and booleans are compared without regard to case."""
    return Requirement(_known(lambda value: _same(value, wanted)), f"be {_word(wanted)}")


def not_true() -> Requirement:
    """False or absent."""
    return Requirement(_known(lambda value: not _same(value, True)), "not be true", absent=True)


def not_false() -> Requirement:
    """True or absent."""
    return Requirement(_known(lambda value: not _same(value, False)), "not be false", absent=True)


def one_of(*wanted: str) -> Requirement:
    """One of these values."""
    words = "be one of " + ", ".join(wanted)
    return Requirement(_known(lambda value: any(_same(value, item) for item in wanted)), words)


def none_of(*refused: str) -> Requirement:
    """Absent, or none of these values."""
    words = "be none of " + ", ".join(refused)
    return Requirement(_known(lambda value: not any(_same(value, item) for item in refused)), words, absent=True)


def at_least(least: float, unit: str = "") -> Requirement:
    """A number (or a text that is one) of at least this."""
    return Requirement(_known(lambda value: _number(value, lambda n: n >= least)), f"be at least {least:g}{unit}")


def at_most(most: float, unit: str = "") -> Requirement:
    """A number (or a text that is one) of at most this."""
    return Requirement(_known(lambda value: _number(value, lambda n: n <= most)), f"be at most {most:g}{unit}")


def matches(pattern: str, words: str) -> Requirement:
    """A text that the regular expression matches as a whole."""
    compiled = re.compile(pattern)
    return Requirement(_known(lambda value: isinstance(value, str) and bool(compiled.fullmatch(value))), words)


def shown(value: Value) -> str:
    """The value as a finding may show it: short, and nothing secret."""
    if isinstance(value, Unknown):
        return "a value that only the cloud knows"
    if isinstance(value, (Text, Secret, Asset, Reference)):
        return f"a {type(value).__name__.lower()}"
    text = _word(value) if isinstance(value, (bool, int, float, str)) or value is None else type(value).__name__
    return f"`{text if len(text) <= 80 else text[:77] + '...'}`"


def _word(value: bool | float | str | None) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return "null" if value is None else str(value)


def _same(value: Value, wanted: bool | float | str) -> bool:
    if isinstance(wanted, str):
        return isinstance(value, str) and value.casefold() == wanted.casefold()
    if isinstance(wanted, bool):
        return value is wanted or (isinstance(value, str) and value.casefold() == _word(wanted))
    return not isinstance(value, bool) and isinstance(value, (int, float)) and value == wanted


def _number(value: Value, check: Callable[[float], bool]) -> bool:
    if isinstance(value, bool):
        return False
    if isinstance(value, (int, float)):
        return check(value)
    if isinstance(value, str) and re.fullmatch(r"-?\d+(\.\d+)?", value):
        return check(float(value))
    return False
