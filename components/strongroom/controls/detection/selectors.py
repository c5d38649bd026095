"""Which events a trail records, by its advanced or basic event selectors.

Source: https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_AdvancedFieldSelector.html
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final, TypeAlias

from strongroom.access.aws_text import marks, spell
from strongroom.access.logic import every, negate, some
from strongroom.plan.model import Plan, Resource
from strongroom.plan.path import at
from strongroom.plan.value import Text, Unknown, Value

# The fields of selectors, as texts; a field that the event does not have is left out.
Recorded: TypeAlias = Mapping[str, str]

S3_OBJECT: Final = "AWS::S3::Object"
_TESTS: Final[dict[str, tuple[Callable[[str, str], bool], bool]]] = {
    "equals": (lambda found, wanted: found == wanted, True),
    "startsWiths": (str.startswith, True),
    "endsWiths": (str.endswith, True),
    "notEquals": (lambda found, wanted: found == wanted, False),
    "notStartsWiths": (str.startswith, False),
    "notEndsWiths": (str.endswith, False),
}


def management(source: str, name: str, *, read_only: bool) -> Recorded:
    """A call that changes or shows the account's own resources."""
    read = "true" if read_only else "false"
    return {
        "eventCategory": "Management",
        "eventSource": f"{source}.amazonaws.com",
        "eventName": name,
        "readOnly": read,
        "eventType": "AwsApiCall",
    }


def data(kind: str, name: str, arn: str, *, read_only: bool) -> Recorded:
    """A call that reads or writes what a resource holds."""
    read = "true" if read_only else "false"
    service = kind.split("::")[1].casefold()
    source = f"{service}.amazonaws.com"
    found = {"eventCategory": "Data", "eventSource": source, "eventName": name, "readOnly": read}
    return found | {"resources.type": kind, "resources.ARN": arn, "eventType": "AwsApiCall"}


def records(plan: Plan, trail: Resource, event: Recorded) -> bool | None:
    """True iff the trail is on and one of its selectors takes the event."""
    advanced, basic = _selectors(trail, "advancedEventSelectors"), _selectors(trail, "eventSelectors")
    if advanced:
        taken = some(_advanced(plan, selector, event) for selector in advanced)
    elif basic:
        taken = some(_basic(plan, selector, event) for selector in basic)
    else:
        taken = event["eventCategory"] == "Management"
    return every((_is_on(trail), taken))


def _is_on(trail: Resource) -> bool | None:
    enabled = trail.inputs.get("enableLogging")
    return None if isinstance(enabled, Unknown) else enabled not in (False, "false")


def _selectors(trail: Resource, name: str) -> list[Value]:
    value = trail.inputs.get(name)
    return value if isinstance(value, list) else [] if value is None else [value]


def _advanced(plan: Plan, selector: Value, event: Recorded) -> bool | None:
    if not isinstance(selector, dict):
        return None
    fields = selector.get("fieldSelectors")
    if not isinstance(fields, list):
        return None
    # AWS refuses a selector that does not name its category, and one of data events its type.
    needed = {"eventCategory", "resources.type"} & set(event)
    named = {str(item.get("field")) for item in fields if isinstance(item, dict) and item.get("equals")}
    return every((needed <= named, *(_field(plan, item, event) for item in fields)))


def _field(plan: Plan, item: Value, event: Recorded) -> bool | None:
    if not isinstance(item, dict) or not isinstance(item.get("field"), str):
        return None
    found = event.get(str(item["field"]))
    given = [(test, wanted, item[name]) for name, (test, wanted) in _TESTS.items() if item.get(name)]
    if not given or any(not isinstance(values, list) for _, _, values in given):
        return None
    named = [(test, value) for test, wanted, values in given if wanted for value in _listed(values)]
    spared = [(test, value) for test, wanted, values in given if not wanted for value in _listed(values)]
    if found is None:
        return not named
    is_named = some(_meets(plan, found, test, value) for test, value in named) if named else True
    return every((is_named, negate(some(_meets(plan, found, test, value) for test, value in spared))))


def _listed(value: Value) -> list[Value]:
    return value if isinstance(value, list) else [value]


def _meets(plan: Plan, found: str, test: Callable[[str, str], bool], value: Value) -> bool | None:
    wanted = spell(value, plan)
    if wanted is None:
        return None
    if wanted and test(found, wanted):
        return True
    return None if marks(wanted) - marks(found) else False


def _basic(plan: Plan, selector: Value, event: Recorded) -> bool | None:
    if not isinstance(selector, dict):
        return None
    kind = selector.get("readWriteType", "All")
    if isinstance(kind, (Unknown, Text)):
        return None
    wanted = kind in ("All", "ReadOnly" if event["readOnly"] == "true" else "WriteOnly")
    if event["eventCategory"] == "Management":
        included = selector.get("includeManagementEvents", True)
        spared = at(selector, "excludeManagementEventSources[*]")
        is_spared = some(_meets(plan, event["eventSource"], str.__eq__, item) for item in spared)
        is_included = None if isinstance(included, Unknown) else included in (True, "true")
        return every((wanted, is_included, negate(is_spared)))
    return every((wanted, some(_resource(plan, item, event) for item in at(selector, "dataResources[*]"))))


def _resource(plan: Plan, item: Value, event: Recorded) -> bool | None:
    if not isinstance(item, dict):
        return None
    same_kind = item.get("type") == event["resources.type"]
    prefixes = at(item, "values[*]")
    return every((same_kind, some(_meets(plan, event["resources.ARN"], str.startswith, prefix) for prefix in prefixes)))
