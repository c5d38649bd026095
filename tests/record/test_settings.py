"""The program gets the settings that Pulumi would give it, and never an encrypted value."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from strongroom.record.answers import Answers
from strongroom.record.project import Project
from strongroom.record.refusal import RefusedError
from strongroom.record.settings import Settings, compose, read_sources
from strongroom.record.tokens import Tokens, bears_token

CLOSED = {"secure": "v1:abc:ciphertext"}


def settings(
    declared: dict[str, Any] | None = None,
    given: dict[str, Any] | None = None,
    answered: dict[str, str] | None = None,
    kinds: dict[str, str] | None = None,
) -> Settings:
    """The settings of the stack `dev` of the project `p`."""
    project = Project(Path("/nowhere"), "p", "python", config=declared or {})
    answers = Answers(config=answered or {})
    return compose(read_sources(project, "dev", {"config": given or {}}, answers), Tokens(), kinds or {})


def mistakes(declared: dict[str, Any], given: dict[str, Any]) -> tuple[str, ...]:
    with pytest.raises(RefusedError) as caught:
        settings(declared, given)
    return caught.value.sentences


def test_every_value_is_a_text() -> None:
    """Lists and objects are JSON, a key without a namespace is the project's own."""
    given = {"p:a": 1, "b": True, "aws:region": "eu-west-1", "p:c": [1, {"x": "é"}], "p:d": {"k": None}}
    assert settings(given=given).values == {
        "p:a": "1",
        "p:b": "true",
        "aws:region": "eu-west-1",
        "p:c": '[1,{"x":"é"}]',
        "p:d": '{"k":null}',
    }


def test_the_project_gives_defaults_and_the_stack_overrides_them() -> None:
    """A bare value is a default; keys of other namespaces take `value`."""
    declared = {"a": 1, "b": {"type": "string", "default": "x"}, "aws:region": {"value": "eu-west-1"}}
    assert settings(declared, {"p:b": "y"}).values == {"p:a": "1", "p:b": "y", "aws:region": "eu-west-1"}


def test_all_mistakes_are_told_at_once() -> None:
    """Missing, mistyped and open secrets: one sentence each, with the file and the key."""
    declared = {
        "size": {"type": "integer"},
        "name": {"type": "string"},
        "on": {"type": "boolean"},
        "zones": {"type": "array", "items": {"type": "string"}},
        "password": {"type": "string", "secret": True},
        "pin": {"type": "integer", "secret": True, "default": "hunter2"},
    }
    given = {"p:size": "big", "p:on": 1, "p:zones": {"a": 1}, "p:password": "hunter2"}
    assert mistakes(declared, given) == (
        "Pulumi.dev.yaml.config.p:size: must be of the type `integer`, got `big`; correct it",
        "Pulumi.dev.yaml.config.p:name: is required and missing; add it",
        "Pulumi.dev.yaml.config.p:on: must be of the type `boolean`, got `1`; correct it",
        'Pulumi.dev.yaml.config.p:zones: must be of the type `array`, got `{"a":1}`; correct it',
        (
            "Pulumi.dev.yaml.config.p:password: must be encrypted, the project calls it secret; "
            "set it with `pulumi config set --secret`"
        ),
        "Pulumi.dev.yaml.config.p:pin: must be of the type `integer`, got a value; correct it",
    )


def test_a_text_may_write_a_number_or_a_document() -> None:
    """As `pulumi config set` leaves them."""
    declared = {"n": {"type": "integer"}, "b": {"type": "boolean"}, "o": {"type": "object"}, "s": {"type": "string"}}
    given = {"p:n": "3", "p:b": "true", "p:o": '{"a": 1}', "p:s": 5}
    assert settings(declared, given).values == {"p:n": "3", "p:b": "true", "p:o": '{"a": 1}', "p:s": "5"}


@pytest.mark.parametrize(("kind", "placeholder"), [("integer", "0"), ("boolean", "false")])
def test_an_encrypted_value_is_a_placeholder_of_its_type(kind: str, placeholder: str) -> None:
    """So that the program's typed getters work."""
    found = settings({"s": {"type": kind, "secret": True}}, {"p:s": CLOSED})
    assert (found.values, found.secrets) == ({"p:s": placeholder}, {"p:s"})


@pytest.mark.parametrize("kind", ["array", "object"])
def test_an_encrypted_list_or_object_holds_tokens_alone(kind: str) -> None:
    """Whatever the program finds in it is seen to be open."""
    found = json.loads(settings({"s": {"type": kind, "secret": True}}, {"p:s": CLOSED}).values["p:s"])
    assert len(found) == 1
    assert all(bears_token(item) for item in found)


def test_an_encrypted_text_is_a_token() -> None:
    """Wherever the program puts it, it is recognised and stays out of the plan."""
    found = settings(given={"p:s": CLOSED})
    assert bears_token(found.values["p:s"])
    assert found.secrets == {"p:s"}


def test_the_type_that_a_getter_asked_for_is_met() -> None:
    """Known only once the program has run."""
    assert settings(given={"p:s": CLOSED}, kinds={"p:s": "int"}).values == {"p:s": "0"}


def test_an_object_is_secret_if_any_part_of_it_is() -> None:
    """Its open parts are as they are."""
    found = settings(given={"p:o": {"user": "me", "nested": [{"password": CLOSED}]}})
    assert found.secrets == {"p:o"}
    assert '"user":"me"' in found.values["p:o"]
    assert bears_token(found.values["p:o"])
    assert "ciphertext" not in found.values["p:o"]


def test_an_answer_stands_for_an_encrypted_or_missing_value() -> None:
    """And an encrypted one stays secret."""
    found = settings({"must": {"type": "string"}}, {"p:s": CLOSED}, {"s": "given", "p:must": "here"})
    assert found.values == {"p:must": "here", "p:s": "given"}
    assert found.secrets == {"p:s"}


def test_a_pulumi_environment_is_a_gap() -> None:
    """Its values are not opened offline."""
    project = Project(Path("/nowhere"), "p", "python")
    sources = read_sources(project, "dev", {"environment": ["prod"]}, Answers())
    assert compose(sources, Tokens(), {}).gaps == [
        "the stack takes values from a Pulumi environment (ESC), which an offline plan does not open"
    ]
