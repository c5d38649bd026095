"""What the enabled lifecycle rules of a bucket say, inline or as a resource of their own."""

from __future__ import annotations

from strongroom.controls.bucket import LIFECYCLE, LINK
from strongroom.controls.judges import judge_field
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome, all_of
from strongroom.controls.requirement import Requirement
from strongroom.plan.links import companions
from strongroom.plan.model import Plan, Resource
from strongroom.plan.path import at

_APART = "rules"
_INLINE = "lifecycleRules"


def judge_rules(bucket: Resource, plan: Plan, paths: tuple[str, str], told: tuple[Requirement, str]) -> Outcome:
    """Passes iff what stands at a path of each enabled rule meets the requirement; rules without it are left out.

    `paths` are those below a rule of a resource of its own and below one inline, `told` the requirement and its fix.
    """
    apart, inline = paths
    holders = companions(plan, bucket, LIFECYCLE, LINK).found
    outcomes = [_judge_list(bucket, _INLINE, inline, told)]
    outcomes += [_judge_list(item, _APART, apart, told) for item in holders]
    return all_of(*outcomes)


def _judge_list(holder: Resource, rules: str, path: str, told: tuple[Requirement, str]) -> Outcome:
    found = at(holder.inputs, rules)
    items = found[0] if len(found) == 1 and isinstance(found[0], list) else []
    requirement, fix = told
    block, _, last = path.partition(".")
    outcomes = []
    for index, rule in enumerate(items):
        if not isinstance(rule, dict) or rule.get("status") == "Disabled" or rule.get("enabled") in (False, "false"):
            continue
        for spelled in (path, f"{block}s[0].{last}"):  # the old resource writes each block as a list
            whole = f"{rules}[{index}].{spelled}"
            if at(holder.inputs, whole):
                outcomes.append(judge_field(holder, whole, requirement, fix))
    return all_of(*outcomes) if outcomes else NOT_APPLICABLE
