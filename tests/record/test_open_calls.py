"""A call whose arguments only the cloud knows is not made, as in a preview; what comes of it is open, not refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from strongroom.ci.planning import PlanningError
from tests.record.recorded import BLANK, gaps
from tests.record.small_program import document_of, notes_of

STORAGE = """
import pulumi_azure_native as azure
group = azure.resources.ResourceGroup("g")
account = azure.storage.StorageAccount("s", resource_group_name=group.name, kind="StorageV2",
    sku={"name": "Standard_LRS"})
"""
OUTPUT_FORM = """
keys = azure.storage.list_storage_account_keys_output(resource_group_name=group.name, account_name=account.name)
note("key", keys.keys[0].value)
note("text", pulumi.Output.concat("Key=", keys.keys[0].value))
note("account", account.name)
"""
PLAIN_FORM = """
keys = pulumi.Output.all(group.name, account.name).apply(
    lambda a: azure.storage.list_storage_account_keys(resource_group_name=a[0], account_name=a[1]))
note("key", keys.apply(lambda k: k.keys[0].value))
note("account", account.name)
"""
ACCOUNT = "${urn:pulumi:dev::p::azure-native:storage:StorageAccount::s#name}"


@pytest.mark.parametrize("form", [OUTPUT_FORM, PLAIN_FORM])
def test_what_comes_of_an_open_call_is_blank_and_all_else_is_read(tmp_path: Path, form: str) -> None:
    """In either form; the rest of the program keeps its named holes."""
    document = document_of(tmp_path, STORAGE + form)
    notes = notes_of(document)
    assert notes.pop("account") == ACCOUNT
    assert set(notes.values()) == {BLANK}
    assert gaps(document) == []


def test_an_answer_for_any_arguments_serves_an_open_call(tmp_path: Path) -> None:
    """A person who names the token alone answers every call of it."""
    answers = {
        "calls": [{"token": "azure-native:storage:listStorageAccountKeys", "result": {"keys": [{"value": "a2V5"}]}}]
    }
    assert notes_of(document_of(tmp_path, STORAGE + OUTPUT_FORM, answers=answers))["key"] == "a2V5"


def test_a_resource_made_of_an_open_call_is_a_gap(tmp_path: Path) -> None:
    """The function did not run to its end: what it would register is not shown, and the plan says so."""
    code = "v = aws.ec2.Vpc('v', cidr_block='10.0.0.0/16')\nv.id.apply(lambda i: note('n', aws.ec2.get_vpc(id=i).arn))"
    (gap,) = gaps(document_of(tmp_path, code))
    assert gap["reason"].startswith("__main__.py:7: a function waits for a value that only the cloud knows")


def test_a_call_with_known_arguments_is_refused_with_the_lines_to_add(tmp_path: Path) -> None:
    """The sentence names the program's line, the call, its arguments, and what to write into the answers file."""
    with pytest.raises(PlanningError) as caught:
        document_of(tmp_path, "note('n', aws.ec2.get_vpc_output(default=True).arn)")
    (sentence,) = caught.value.sentences
    assert sentence.startswith('__main__.py:6: the call of `aws:ec2/getVpc:getVpc` with `{"default":true}` needs')
    assert sentence.endswith(
        'calls:\n  - token: aws:ec2/getVpc:getVpc\n    arguments: {"default":true}\n    result: {...}'
    )


def test_everything_that_lacks_an_answer_is_told_at_once(tmp_path: Path) -> None:
    """Both stacks and both calls, each at its own line: a person fills the answers file in one go."""
    code = """
    one, two = pulumi.StackReference("a/b/one"), pulumi.StackReference("a/b/two")
    note("n", pulumi.Output.concat(one.require_output("x"), two.get_output("y")))
    note("m", aws.ec2.get_vpc_output(default=True).arn)
    note("o", aws.get_availability_zones_output(state="available").names[0])
    """
    with pytest.raises(PlanningError) as caught:
        document_of(tmp_path, code)
    told = sorted(sentence.split("`")[1] for sentence in caught.value.sentences)
    calls = ["aws:ec2/getVpc:getVpc", "aws:index/getAvailabilityZones:getAvailabilityZones"]
    assert told == ["a/b/one", "a/b/two", *calls]
    assert {sentence.split(": ")[0] for sentence in caught.value.sentences} == {f"__main__.py:{n}" for n in (7, 9, 10)}
