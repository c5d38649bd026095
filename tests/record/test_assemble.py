"""Every option of a resource stands in the plan as the engine would keep it."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.record.small_program import document_of

PROGRAM = """
provider = aws.Provider("main", region="eu-west-1", allowed_account_ids=["111122223333"])

class Vault(pulumi.ComponentResource):
    def __init__(self, name, opts=None):
        super().__init__("acme:index:Vault", name, None, opts)
        self.key = aws.kms.Key(f"{name}-key", opts=pulumi.ResourceOptions(parent=self))
        self.open = aws.kms.Key(f"{name}-open", opts=pulumi.ResourceOptions(parent=self, protect=False))
        self.register_outputs({"arn": self.key.arn, "depth": 2})

vault = Vault("v", pulumi.ResourceOptions(providers=[provider], protect=True))
topic = aws.sns.Topic("t", name="t", opts=pulumi.ResourceOptions(depends_on=[vault]))
queue = aws.sqs.Queue("q", name=topic.name, tags={"b": topic.arn}, opts=pulumi.ResourceOptions(
    provider=provider,
    retain_on_delete=True,
    ignore_changes=["tags", "kms_master_key_id"],
    additional_secret_outputs=["url"],
    custom_timeouts=pulumi.CustomTimeouts(create="1h30m", delete="45s"),
    deleted_with=topic,
    import_="https://sqs/q",
    aliases=[pulumi.Alias(name="old"), pulumi.Alias(parent=vault), "urn:pulumi:dev::p::aws:sqs/queue:Queue::older"],
))
child = aws.sqs.Queue("child", opts=pulumi.ResourceOptions(parent=queue))
found = aws.kms.Key.get("found", "1234-abcd")
pulumi.export("queue", {"arn": queue.arn, "size": 3})
"""
P = "urn:pulumi:dev::p::"
KEY, OPEN = f"{P}acme:index:Vault$aws:kms/key:Key::v-key", f"{P}acme:index:Vault$aws:kms/key:Key::v-open"
TOPIC, QUEUE, VAULT = f"{P}aws:sns/topic:Topic::t", f"{P}aws:sqs/queue:Queue::q", f"{P}acme:index:Vault::v"
STACK = f"{P}pulumi:pulumi:Stack::p-dev"
PROVIDER = f"{P}pulumi:providers:aws::main::04da6b54-80e4-46f7-96ec-b56ff0331ba9"
Rows = dict[str, dict[str, Any]]


@pytest.fixture(scope="module")
def rows(tmp_path_factory: pytest.TempPathFactory) -> Rows:
    """The resources of the program's plan, by urn."""
    document = json.loads(document_of(tmp_path_factory.mktemp("options"), PROGRAM))
    return {row["urn"]: row for row in document["deployment"]["resources"]}


def test_each_resource_is_named_by_its_whole_chain_of_parents(rows: Rows) -> None:
    """Components and custom parents alike; the stack adds nothing."""
    assert f"{P}aws:sqs/queue:Queue$aws:sqs/queue:Queue::child" in rows
    assert rows[KEY]["parent"] == VAULT
    assert rows[VAULT]["parent"] == STACK
    assert "parent" not in rows[STACK]


def test_children_carry_the_provider_and_protection_of_their_component(rows: Rows) -> None:
    """An explicit false stays false."""
    assert rows[KEY]["provider"] == PROVIDER
    assert (rows[VAULT]["protect"], rows[KEY]["protect"], rows[OPEN]["protect"]) == (True, True, False)
    assert "provider" not in rows[TOPIC]


def test_a_component_is_depended_on_through_its_children(rows: Rows) -> None:
    """As the SDK sends it, sorted."""
    assert rows[TOPIC]["dependencies"] == [KEY, OPEN]


def test_each_input_names_what_it_is_made_of(rows: Rows) -> None:
    """Property by property."""
    assert rows[QUEUE]["propertyDependencies"] == {"name": [TOPIC], "tags": [TOPIC]}
    assert rows[QUEUE]["dependencies"] == [TOPIC]


def test_options_are_kept_in_the_engines_form(rows: Rows) -> None:
    """Wire names, seconds, resolved aliases."""
    queue = rows[QUEUE]
    assert queue["retainOnDelete"] is True
    assert queue["ignoreChanges"] == ["tags", "kmsMasterKeyId"]
    assert queue["additionalSecretOutputs"] == ["url"]
    assert queue["customTimeouts"] == {"create": 5400.0, "delete": 45.0}
    assert queue["importID"] == "https://sqs/q"
    assert queue["deletedWith"] == TOPIC
    assert queue["aliases"] == [
        f"{P}aws:sqs/queue:Queue::old",
        f"{P}acme:index:Vault$aws:sqs/queue:Queue::q",
        f"{P}aws:sqs/queue:Queue::older",
    ]


def test_what_is_read_is_external(rows: Rows) -> None:
    """It is in the plan and not managed by it."""
    found = rows[f"{P}aws:kms/key:Key::found"]
    assert found["external"] is True
    assert "external" not in rows[QUEUE]


def test_components_and_the_stack_keep_their_outputs_with_holes(rows: Rows) -> None:
    """As they registered them."""
    unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9"
    assert rows[VAULT]["outputs"] == {"arn": unknown, "depth": 2}
    assert rows[VAULT]["strongroom"] == {"outputs": {"arn": f"${{{KEY}#arn}}"}}
    assert rows[STACK]["outputs"] == {"queue": {"arn": unknown, "size": 3}}
    assert rows[STACK]["strongroom"]["outputs"] == {"queue.arn": f"${{{QUEUE}#arn}}"}


def test_each_resource_names_its_line(rows: Rows) -> None:
    """Also provider resources, for which the SDK names a line of its own."""
    lines = {urn: row.get("sourcePosition") for urn, row in rows.items()}
    assert lines[PROVIDER.rsplit("::", 1)[0]] == "project:///__main__.py#7"
    assert lines[KEY] == "project:///__main__.py#12"
    assert lines[QUEUE] == "project:///__main__.py#18"


def test_no_id_stands_in_the_plan(rows: Rows) -> None:
    """Nothing exists yet."""
    assert not any("id" in row for row in rows.values())
