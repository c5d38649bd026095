"""Whether one line of a Condition holds for a request.

Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-logic-multiple-context-keys-or-values.html
"""

from __future__ import annotations

from functools import partial

from strongroom.access.evaluate.aws.document import Line
from strongroom.access.evaluate.aws.operator import Operator, meets, read_operator
from strongroom.access.evaluate.aws.pattern import Lookup, arn_matches, filled, text_matches
from strongroom.access.evaluate.aws.situation import Situation
from strongroom.access.evaluate.decision import Unmodelled


def holds(test: Line, request: Situation, *, variables: bool) -> bool:
    """True iff the line holds; `variables` says whether the document's version knows them. Raises Unmodelled.

    A variable without value equals no text, so a negated operator holds for it.
    """
    operator = read_operator(test.operator)
    values = request.values(test.key)
    if operator.test == "null":
        return _null(test, present=bool(values))
    if not values:
        return operator.if_exists or operator.over == "all" or (operator.negated and not operator.over)
    lookup = request.single if variables else None
    passed = [_passes(operator, value, test.values, lookup) for value in values]
    everything = operator.over == "all" or (operator.negated and not operator.over)
    return all(passed) if everything else any(passed)


def _null(test: Line, *, present: bool) -> bool:
    wanted = {value.strip().lower() for value in test.values}
    if not wanted <= {"true", "false"}:
        raise Unmodelled(f"{sorted(wanted)} is no value for the operator Null")
    return ("false" if present else "true") in wanted


def _passes(operator: Operator, value: str, wanted: tuple[str, ...], lookup: Lookup | None) -> bool:
    """One value of the request: a positive operator wants any of the policy's values, a negated one none."""
    meets_one = partial(_text_meets, lookup=lookup) if operator.textual else meets
    return any(meets_one(operator.test, value, each) for each in wanted) != operator.negated


def _text_meets(test: str, value: str, wanted: str, lookup: Lookup | None) -> bool:
    pieces = filled(wanted, lookup, wild=test in ("stringlike", "arnlike"))
    if pieces is None:
        return False
    if test == "arnlike":
        return arn_matches(pieces, value, complete=False)
    if test == "stringequalsignorecase":
        return "".join(map(str, pieces)).lower() == value.lower()
    return text_matches(pieces, value)
