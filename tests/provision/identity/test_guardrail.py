"""[I6] The guardrail is the table of AWS: every denial names exactly the calls that carry its keys."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from strongroom.facts.aws_actions import RENAMED, carries, expand
from strongroom.facts.sagemaker import CHANGES, PINNED, PLACING_KEYS, WORKSPACE
from strongroom.provision.identity.aws.guardrail import calls, doors, unpinned
from strongroom.provision.identity.aws.guardrail_place import entrance, place
from strongroom.spec.names import AwsNames
from tests.provision.identity.program import KEYS, MACHINES, PLACE

NAMES = AwsNames("shop", "dev", "111122223333", "eu-west-1")
# The calls whose only keys are tags: a denial that absence meets would refuse them always.
TAGS_ONLY = (
    "CreateCompilationJob",
    "CreateEdgePackagingJob",
    "CreateOptimizationJob",
    "CreateModelCard",
    "CreatePipeline",
)
# Calls that carry keys of place and are left to others: who works here has no leave to make them.
KEYED = {"sagemaker:VpcSubnets": 8, "sagemaker:VpcSecurityGroupIds": 8, "sagemaker:NetworkIsolation": 8}
KEYED |= {
    "sagemaker:InterContainerTrafficEncryption": 7,
    "sagemaker:VolumeKmsKeyArn": 8,
    "sagemaker:OutputKmsKeyArn": 8,
}


def statements() -> list[dict[str, Any]]:
    """All of them."""
    return [
        *calls(MACHINES, 24),
        *doors(NAMES),
        *place(PLACE, KEYS),  # type: ignore[arg-type]
        *entrance(PLACE, []),  # type: ignore[arg-type]
    ]


def actions(statement: dict[str, Any]) -> frozenset[str]:
    """The actions of a statement, patterns resolved."""
    named = statement["Action"]
    return frozenset(action for each in ([named] if isinstance(named, str) else named) for action in expand(each))


def asks(statement: dict[str, Any]) -> Iterator[tuple[str, str, Any]]:
    """Yields operator, key and value of each test."""
    for operator, keys in statement.get("Condition", {}).items():
        for key, value in keys.items():
            yield operator, key, value


@pytest.mark.parametrize("statement", statements(), ids=lambda each: each["Sid"])
def test_every_action_of_a_denial_carries_every_key_it_asks_for(statement: dict[str, Any]) -> None:
    """So none refuses a call that cannot name what it asks for, and none is met by nothing."""
    assert statement["Effect"] == "Deny"
    assert actions(statement)
    for _, key, _ in asks(statement):
        assert [action for action in actions(statement) if not carries(action, key)] == []


@pytest.mark.parametrize("key", sorted(KEYED))
def test_every_pinned_call_that_carries_a_key_is_asked_for_it(key: str) -> None:
    """The other direction: absence is refused on each that can name it, whichever spelling it uses."""
    pinned = {action for call in PINNED for action in expand(call) if carries(action, key)}
    asked = {
        action
        for statement in calls(MACHINES, 24)
        for operator, name, value in asks(statement)
        if (operator, name, value) == ("Null", key, "true")
        for action in actions(statement)
    }
    assert asked == pinned
    assert len(pinned) == KEYED[key]


@pytest.mark.parametrize("key", ["sagemaker:VpcSubnets", "sagemaker:VpcSecurityGroupIds"])
def test_presence_of_each_part_of_a_network_is_asked_for_by_itself(key: str) -> None:
    """Two keys in one Null would be met only where both are missing."""
    found = [s for s in calls(MACHINES, 24) if key in s.get("Condition", {}).get("Null", {})]
    assert [list(each["Condition"]["Null"]) for each in found] == [[key]]


@pytest.mark.parametrize("key", ["sagemaker:VolumeKmsKeyArn", "sagemaker:OutputKmsKeyArn"])
def test_a_key_counts_in_its_old_spelling_too(key: str) -> None:
    """Present in either is present; foreign in either is refused."""
    (old,) = [old for old, new in RENAMED.items() if f"{old}Arn" == key]
    (missing,) = [s for s in calls(MACHINES, 24) if key in s.get("Condition", {}).get("Null", {})]
    assert {old: "true", key: "true"}.items() <= missing["Condition"]["Null"].items()
    foreign = [s["Condition"] for s in place(PLACE, KEYS) if "ArnNotEquals" in s["Condition"]]  # type: ignore[arg-type]
    for spelling in (old, key):
        assert [each for each in foreign if spelling in each["ArnNotEquals"] and each["Null"] == {spelling: "false"}]


def test_machines_with_disks_of_their_own_need_no_volume_key() -> None:
    """AWS fails a call that sends one for them."""
    (missing,) = [s for s in calls(MACHINES, 24) if s["Sid"] == "NoVolumeKmsKeyArn"]
    spared = missing["Condition"]["ForAnyValue:StringNotLike"]["sagemaker:InstanceTypes"]
    assert {"ml.g5.*", "ml.p4d.*", "ml.p5.*"} <= set(spared)
    assert "ml.m5.*" not in spared


def test_every_other_call_that_places_work_is_refused_outright() -> None:
    """With the next edition of the table as well: what carries such a key is pinned, reviewed or refused."""
    reviewed = {action for call in (*PINNED, *WORKSPACE, *CHANGES) for action in expand(call)}
    placing = {a for a in expand("sagemaker:*") if any(carries(a, key) for key in PLACING_KEYS)}
    refused = {a for s in doors(NAMES) if "Condition" not in s for a in actions(s)}
    assert placing <= reviewed | refused
    assert not reviewed & refused
    for new in ("CreateTrainingSession", "CreateJob", "CreateCluster", "CreateAutoMLJob", "CreateAutoMLJobV2"):
        assert f"sagemaker:{new}" in unpinned()
    for door in (
        "StartSession",
        "CreateHubContentReference",
        "CreateSharedModel",
        "CreateEndpointConfig",
        "CreateEndpoint",
    ):
        assert f"sagemaker:{door}" in refused
    assert "sagemaker:CreateNotebookInstance" in refused
    assert "sagemaker:CreatePresignedNotebookInstanceUrl" in refused


def test_no_denial_that_absence_meets_names_a_call_with_nothing_but_tags() -> None:
    """It would refuse the call always, and say nothing of why."""
    for statement in statements():
        if any(operator == "Null" and value == "true" for operator, _, value in asks(statement)):
            assert not {f"sagemaker:{name}" for name in TAGS_ONLY} & actions(statement)


def test_links_come_over_our_endpoints_or_not_at_all() -> None:
    """[T12] Without any endpoint of ours or theirs nobody gets one."""
    (inside,) = entrance(PLACE, ["vpce-9"])  # type: ignore[arg-type]
    assert inside["Condition"] == {"StringNotEquals": {"aws:SourceVpce": ["vpce-1", "vpce-2", "vpce-9"]}}
    without: Any = {**PLACE, "endpoints": {}}
    (nowhere,) = entrance(without, [])
    assert "Condition" not in nowhere
