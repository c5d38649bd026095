"""Keeps the secrets that a person gives for a run out of the plan and out of every sentence.

A program may read a secret as plain text, or strip Pulumi's mark from it: what then holds it is secret all the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any, Final

from ..plan.value import SECRET, Text, Value
from .answers import Answers
from .assemble import Recorded
from .settings import Settings

_SHORTEST: Final = 4  # a shorter one would be found in any text


def given_secrets(settings: Settings, answers: Answers) -> list[str]:
    """The texts that may not be shown, longest first: secret configuration, and secret outputs of other stacks."""
    found = [settings.values.get(key, "") for key in settings.secrets]
    for stack in answers.stacks.values():
        found += [text for name in stack["secrets"] for text in _texts(stack["outputs"].get(name))]
    return longest_first(found)


def longest_first(texts: Iterable[str]) -> list[str]:
    """The texts that are long enough to be looked for, in an order that finds each whole."""
    return sorted({text for text in texts if len(text) >= _SHORTEST}, key=lambda text: (-len(text), text))


def closed(sentences: list[str], secrets: Sequence[str]) -> list[str]:
    """The sentences without any of the secrets."""
    for secret in secrets:
        sentences = [sentence.replace(secret, "[secret]") for sentence in sentences]
    return sentences


def concealed(item: Recorded, secrets: Sequence[str]) -> Recorded:
    """The resource, secret wherever one of the secrets stands in a text."""
    if not secrets:
        return item
    inputs = {key: _concealed(value, secrets) for key, value in item.resource.inputs.items()}
    outputs = {key: _concealed(value, secrets) for key, value in item.resource.outputs.items()}
    return Recorded(replace(item.resource, inputs=inputs, outputs=outputs), item.more)


def _concealed(value: Value, secrets: Sequence[str]) -> Value:
    if isinstance(value, str):
        return SECRET if any(secret in value for secret in secrets) else value
    if isinstance(value, Text):
        return SECRET if any(isinstance(_concealed(part, secrets), type(SECRET)) for part in value.parts) else value
    if isinstance(value, dict):
        return {key: _concealed(item, secrets) for key, item in value.items()}
    return [_concealed(item, secrets) for item in value] if isinstance(value, list) else value


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, (dict, list)):
        for item in value.values() if isinstance(value, dict) else value:
            yield from _texts(item)
