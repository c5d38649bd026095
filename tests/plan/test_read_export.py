"""Stack exports: every field comes over, what the format leaves out as empty is empty, and old halves are gone."""

from __future__ import annotations

import json

import pytest

from strongroom.plan.model import Gap, Location, Options
from strongroom.plan.read import read_plan
from strongroom.plan.unreadable import Unreadable
from strongroom.plan.value import BLANK, SECRET, Text, Unknown
from tests.plan.documents import BUCKET, STACK, UNKNOWN, export, state, urn
from tests.plan.documents import SECRET as SECRET_WIRE


def test_every_field_comes_over() -> None:
    """A resource with all options, as an engine writes it."""
    provider = f"{urn('pulumi:providers:aws', 'main')}::9d1f"
    document = export(
        state(STACK, "shop-dev"),
        state(
            id="data-1a2b",
            inputs={"bucket": "data", "secret": SECRET_WIRE, "arn": UNKNOWN},
            outputs={"bucket": "data"},
            parent=urn(STACK, "shop-dev"),
            provider=provider,
            dependencies=[urn("aws:kms/key:Key", "k")],
            propertyDependencies={"bucket": [], "arn": [urn("aws:kms/key:Key", "k")]},
            protect=True,
            retainOnDelete=True,
            ignoreChanges=["tags"],
            aliases=[urn(BUCKET, "old")],
            sourcePosition="project:///stacks/my%20program.py#12",
            aFieldOfALaterEngine=1,
        ),
    )
    plan = read_plan(document, "state.json")
    bucket = plan.by_urn[urn(BUCKET, "data")]
    assert (plan.stack, plan.project, plan.source, plan.gaps) == ("dev", "shop", "state.json", ())
    assert bucket.inputs == {"bucket": "data", "secret": SECRET, "arn": BLANK}
    assert bucket.outputs == {"bucket": "data", "id": "data-1a2b"}
    assert (bucket.parent, bucket.provider, bucket.custom) == (urn(STACK, "shop-dev"), provider, True)
    assert bucket.dependencies == (urn("aws:kms/key:Key", "k"),)
    assert bucket.property_dependencies == {"bucket": (), "arn": (urn("aws:kms/key:Key", "k"),)}
    assert bucket.options == Options(True, True, ("tags",), (urn(BUCKET, "old"),))
    assert bucket.location == Location("stacks/my program.py", 12)


def test_what_the_engine_leaves_out_as_empty_is_empty() -> None:
    """Pulumi leaves false and empty lists out; what older engines never wrote is absent."""
    bucket = read_plan(export(state()), "f").resources[0]
    assert bucket.options == Options(protect=False, retain_on_delete=False, ignore_changes=None, aliases=())
    assert (bucket.dependencies, bucket.property_dependencies) == ((), None)
    assert (bucket.parent, bucket.provider, bucket.location, bucket.external) == (None, None, None, False)


@pytest.mark.parametrize("version", [3, 4])
def test_both_current_versions_are_read(version: int) -> None:
    """Version 4 only adds the list of its features."""
    assert len(read_plan(export(state(), version=version), "f").resources) == 1


@pytest.mark.parametrize(("version", "advice"), [(1, "older"), (2, "older"), (5, "newer")])
def test_other_versions_are_refused(version: int, advice: str) -> None:
    """An old shape read as a new one would lose resources."""
    with pytest.raises(Unreadable, match=f"f: version: must be 3 or 4, got `{version}`, which is {advice}"):
        read_plan(export(version=version), "f")


def test_a_checkpoint_of_a_self_hosted_backend_is_read() -> None:
    """Its deployment stands under `latest`; a stack that was never updated has none."""
    deployment = json.loads(export(state()))["deployment"]
    checkpoint = {"version": 3, "checkpoint": {"stack": "organization/shop/dev", "latest": deployment}}
    assert read_plan(json.dumps(checkpoint), "f").by_type[BUCKET]
    assert read_plan('{"version": 3, "checkpoint": {"stack": "s", "latest": null}}', "f").resources == ()


def test_a_fresh_stack_has_no_resources() -> None:
    """Pulumi exports it without the list."""
    assert read_plan('{"version": 3, "deployment": {"manifest": {}}}', "f").resources == ()


def test_the_old_half_of_a_replacement_is_left_out() -> None:
    """Two entries share the urn; the one with `delete: true` is on its way out."""
    plan = read_plan(export(state(inputs={"acl": "old"}, delete=True), state(inputs={"acl": "new"})), "f")
    assert [dict(found.inputs) for found in plan.resources] == [{"acl": "new"}]


def test_a_resource_twice_is_refused() -> None:
    """A judge that saw only one of them would answer for half."""
    with pytest.raises(Unreadable, match="holds the resource `.*::data` twice"):
        read_plan(export(state(), state()), "f")


def test_read_resources_are_not_managed() -> None:
    """`external` resources are looked up, not created."""
    plan = read_plan(export(state(external=True)), "f")
    assert plan.resources[0].external
    assert plan.of(BUCKET) == ()


def test_an_interrupted_update_is_a_gap() -> None:
    """Nobody knows what the operation made."""
    plan = read_plan(export(pending_operations=[{"resource": state(), "type": "creating"}]), "f")
    assert plan.gaps == (Gap("an update was interrupted while it was creating it", urn(BUCKET, "data")),)


def test_holes_beside_the_inputs_are_restored() -> None:
    """Where the inputs hold Pulumi's unknown and our key names it, the plan holds the text with its holes."""
    key = urn("aws:kms/key:Key", "k")
    document = export(
        state(
            inputs={"policy": UNKNOWN, "rules": [{"kmsKeyId": UNKNOWN}], "tags": {"a.b": UNKNOWN}, "acl": UNKNOWN},
            strongroom={
                "inputs": {
                    "policy": f"allow ${{{key}#arn}} only",
                    "rules[0].kmsKeyId": f"${{{key}#arn}}",
                    'tags["a.b"]': f"${{{key}#keyId}}",
                }
            },
        )
    )
    assert read_plan(document, "f").resources[0].inputs == {
        "policy": Text(("allow ", Unknown(key, "arn"), " only")),
        "rules": [{"kmsKeyId": Unknown(key, "arn")}],
        "tags": {"a.b": Unknown(key, "keyId")},
        "acl": BLANK,
    }


@pytest.mark.parametrize("path", ["acl", "gone", "rules[7]", "rules.x", "acl.x[0]", ""])
def test_a_note_never_overrules_what_the_inputs_say(path: str) -> None:
    """Another tool may have changed the input since; the note then says nothing."""
    document = export(state(inputs={"acl": "public-read", "rules": []}, strongroom={"inputs": {path: "private"}}))
    assert read_plan(document, "f").resources[0].inputs == {"acl": "public-read", "rules": []}


def test_gaps_of_the_writer_come_over() -> None:
    """They stand on the stack's own entry."""
    gaps = [
        {"urn": "", "reason": "2 applies were skipped"},
        {"urn": urn(BUCKET, "x"), "reason": "t", "untrusted": True},
    ]
    plan = read_plan(export(state(STACK, "shop-dev", strongroom={"gaps": gaps})), "f")
    assert plan.gaps == (Gap("2 applies were skipped"), Gap("t", urn(BUCKET, "x"), untrusted=True))


def test_no_secret_comes_over() -> None:
    """Not even where the export was made with --show-secrets."""
    shown = {**SECRET_WIRE, "plaintext": '"hunter2"'}
    assert "hunter2" not in repr(read_plan(export(state(inputs={"p": shown}, outputs={"p": shown})), "f"))
