"""Whether AWS has what a statement names: its actions, and keys that a request for these actions can bring.

AWS takes a policy with a misspelt action or key without a word; the statement then refuses everything or nothing.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from ...facts.aws_actions import carries, expand, known_key
from ..arguments import shown


def check(statement: Mapping[str, Any]) -> list[str]:
    """What is wrong with the names of one statement, a sentence each; the Sid says which statement.

    A key must be one that some request brings. Each action that the statement names must carry it, and of a pattern at
    least one; where a Deny is met by the key's absence, every action, since it would refuse the others always.
    """
    about = f"statement {shown(statement['Sid'])}"
    patterns = _listed(statement.get("Action", statement.get("NotAction")))
    found = [
        f"{about} names an action that AWS does not have, got {shown(pattern)}; write one that it has"
        for pattern in patterns
        if not expand(pattern)
    ]
    for key, absent in _keys(statement.get("Condition", {})):
        if not known_key(key):
            found.append(f"{about} asks for a key that no request brings, got {shown(key)}; write one that AWS has")
        elif "Action" in statement:
            strict = absent and statement["Effect"] == "Deny"
            missing = [each for pattern in patterns for each in _without(pattern, key, strict)]
            found += [
                f"{about} asks for {shown(key)}, which a request for this action never brings, got {shown(action)}; "
                "leave the action to a statement of its own"
                for action in missing[:1]
            ]
    return found


def _without(pattern: str, key: str, strict: bool) -> list[str]:
    """The actions of the pattern that cannot bring the key; where not strict, none if one of them can."""
    missing = sorted(action for action in expand(pattern) if not carries(action, key))
    return missing if strict or len(missing) == len(expand(pattern)) else []


def _keys(condition: Mapping[str, Mapping[str, Any]]) -> Iterator[tuple[str, bool]]:
    """Each key, and whether its test holds where the key is absent; keys of principals are their own matter."""
    present = {key.lower() for key, value in condition.get("Null", {}).items() if str(value).lower() == "false"}
    for operator, tests in condition.items():
        for key, value in tests.items():
            if operator == "Null":
                yield key, str(value).lower() == "true"
            else:
                yield key, _holds_absent(operator) and key.lower() not in present


def _holds_absent(operator: str) -> bool:
    set_, _, base = operator.rpartition(":")
    if set_ == "ForAnyValue":
        return False
    return set_ == "ForAllValues" or "Not" in base or base.endswith("IfExists")


def _listed(value: Any) -> list[str]:
    return [value] if isinstance(value, str) else list(value)
