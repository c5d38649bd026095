"""The rules of a web filter (WAF), typed or as JSON text in the API's own spelling.

Source: https://docs.aws.amazon.com/waf/latest/APIReference/API_Statement.html
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from strongroom.access.logic import some
from strongroom.controls.control import Judge
from strongroom.controls.job.pipeline import lowered
from strongroom.controls.outcome import Outcome, failed, passed, unknown
from strongroom.plan.links import companions
from strongroom.plan.model import Plan, Resource
from strongroom.plan.path import at
from strongroom.plan.text import parse_json
from strongroom.plan.value import Secret, Text, Unknown, Value

_RULE: Final = "aws:wafv2/webAclRule:WebAclRule"
_LISTED: Final = ("andStatement", "orStatement")


def blocks_by(matches: Callable[[dict[str, Value]], bool | None], wrong: str, fix: str) -> Judge:
    """Some rule of the filter, its own or a resource apart, blocks what a statement finds that `matches` takes."""

    def judge(resource: Resource, plan: Plan) -> Outcome:
        rules, apart = _rules(resource), companions(plan, resource, (_RULE,), "webAclArn")
        own = [None] if rules is None else [_blocks(rule, matches) for rule in rules]
        others = [_blocks(dict(item.inputs), matches) for item in apart.found]
        verdict = some((*own, *others, None if apart.open else False))
        if verdict is None:
            return unknown("rules", f"the plan does not tell whether {wrong}", fix)
        return passed("rules") if verdict else failed("rules", f"not true that {wrong}", fix)

    return judge


def _rules(resource: Resource) -> list[Value] | None:
    """The rules as far as they are known; None where they are not."""
    text = resource.inputs.get("ruleJson")
    if isinstance(text, (Unknown, Text, Secret)):
        return None
    try:
        written = lowered(parse_json(text)) if text else []
    except ValueError:
        return None
    typed: list[Value] = [item for value in at(resource.inputs, "rules") for item in _listed(value)]
    return [*typed, *_listed(written)]


def _listed(value: Value) -> list[Value]:
    return value if isinstance(value, list) else [value]


def _blocks(rule: Value, matches: Callable[[dict[str, Value]], bool | None]) -> bool | None:
    if not isinstance(rule, dict):
        return None
    statement, action = rule.get("statement"), rule.get("action")
    found = some(matches(item) for item in _statements(statement)) if isinstance(statement, dict) else None
    if found is False:
        return False
    if isinstance(action, (Unknown, Text)):
        return None
    return found if isinstance(action, dict) and "block" in action else False


def _statements(statement: dict[str, Value]) -> Iterator[dict[str, Value]]:
    """Yields the statement, and those of which one is enough for it; under `and` one alone blocks less, not nothing."""
    yield statement
    for name in _LISTED:
        block = statement.get(name)
        for item in _listed(block.get("statements")) if isinstance(block, dict) else []:
            if isinstance(item, dict):
                yield from _statements(item)
