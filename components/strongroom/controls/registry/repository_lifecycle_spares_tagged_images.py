"""Only images without a tag are cleared away."""

from __future__ import annotations

import json

from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, example, part
from strongroom.controls.outcome import Outcome, failed, passed, unknown
from strongroom.plan.model import Plan, Resource
from strongroom.plan.path import at
from strongroom.plan.text import parse_json
from strongroom.plan.value import Value

_LIFECYCLE = "aws:ecr/lifecyclePolicy:LifecyclePolicy"
_FIX = "set selection.tagStatus to untagged in every rule"


def judge(lifecycle: Resource, _plan: Plan) -> Outcome:
    """Passes iff each rule selects images without a tag; one that the plan does not tell is not told."""
    content = lifecycle.inputs.get("policy")
    try:
        rules = at({"policy": parse_json(content)}, "policy.rules[*]")
    except ValueError:
        rules = [UNKNOWN]
    chosen = [_status(rule) for rule in rules]
    if any(value is not None and value != "untagged" for value in chosen):
        return failed("policy", "a rule clears away images that are tagged", _FIX)
    if None in chosen:
        return unknown("policy", "the plan does not tell which images are cleared away", _FIX)
    return passed("policy")


def _status(rule: Value) -> str | None:
    found = at({"rule": rule}, "rule.selection.tagStatus")
    if isinstance(rule, dict) and not found:
        return "any"
    return found[0].casefold() if found and isinstance(found[0], str) else None


def _rule(status: Value) -> Value:
    return {"rulePriority": 1, "selection": {"tagStatus": status, "countType": "imageCountMoreThan", "countNumber": 9}}


def _policy(*rules: Value) -> Plan:
    return example(part(_LIFECYCLE, "images", {"repository": "images", "policy": {"rules": list(rules)}}))


_TEXT = json.dumps({"rules": [_rule("tagged")]})


CONTROL = Control(
    id="repository_lifecycle_spares_tagged_images",
    concept="registry",
    title="Only images without a tag are cleared away",
    why="A rule that counts tagged images too deletes the one that serves as soon as enough newer ones are pushed.",
    severity="low",
    requirements=("M8", "M11"),
    threats=("ML06",),
    sources={},
    cases=(
        Case(
            types=(_LIFECYCLE,),
            judge=judge,
            passes=(_policy(_rule("untagged")), _policy()),
            fails=(
                _policy(_rule("any")),
                _policy(_rule("untagged"), _rule("tagged")),
                example(part(_LIFECYCLE, "images", {"policy": _TEXT})),
            ),
            unknown=(
                _policy(_rule(UNKNOWN)),
                _policy(UNKNOWN),
                example(part(_LIFECYCLE, "images", {"policy": UNKNOWN})),
            ),
        ),
    ),
)
