"""The steps of a SageMaker pipeline's definition, with the parameters of a run filled in as far as they are fixed.

Source: https://docs.aws.amazon.com/sagemaker/latest/dg/build-and-manage-pipeline.html, and the JSON schema of pipeline
definitions that AWS publishes there
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from strongroom.plan.text import parse_json
from strongroom.plan.value import BLANK, Secret, Text, Unknown, Value

_BRANCHES: Final = ("ifSteps", "elseSteps")
_DEEPEST: Final = 20


class UnreadableJob(ValueError):
    """Too little of a definition is known to read its jobs; the text says why."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step: its name, its type as SageMaker spells it, and its arguments under names that begin in lower case."""

    name: str
    type: str
    arguments: Mapping[str, Value]


def read_steps(definition: Value) -> tuple[Step, ...]:
    """All steps, those in the branches of conditions too; raises UnreadableJob where the definition is not readable."""
    document = read_object(definition, "the pipeline's definition")
    if not isinstance(document.get("Steps"), list):
        raise UnreadableJob("the pipeline's definition has no Steps")
    filled = lowered(document["Steps"], _parameters(document.get("Parameters")))
    return tuple(_steps(filled, 0))


def read_object(value: Value, words: str) -> dict[str, Value]:
    """The object in a JSON text, or the object itself; raises UnreadableJob, which names it by `words`."""
    if isinstance(value, (Unknown, Secret)):
        raise UnreadableJob(f"{words} is not known before the cloud fills it")
    try:
        document = parse_json(value)
    except ValueError as error:
        raise UnreadableJob(f"{words} is not JSON: {error}") from error
    if not isinstance(document, dict):
        raise UnreadableJob(f"{words} is not an object")
    return document


def lowered(value: Value, parameters: Mapping[str, Value] | None = None) -> Value:
    """The value with names that begin in lower case, as the provider's resources spell the same settings."""
    if isinstance(value, list):
        return [lowered(item, parameters) for item in value]
    if not isinstance(value, dict):
        return value
    if len(value) == 1:
        (name, operand), *_ = value.items()
        if name == "Get":
            return _got(operand, parameters or {})
        if name == "Std:Join" and isinstance(operand, dict):
            return _joined(operand, parameters or {})
        if name.startswith("Std:"):
            return BLANK
    return {name[:1].lower() + name[1:]: lowered(item, parameters) for name, item in value.items()}


def _parameters(value: Value) -> dict[str, Value]:
    """What each parameter of a run may be: the list of its values where they are listed, else anything."""
    found: dict[str, Value] = {}
    for item in value if isinstance(value, list) else []:
        name = item.get("Name") if isinstance(item, dict) else None
        if isinstance(item, dict) and isinstance(name, str):
            listed = item.get("EnumValues")
            found[name] = listed if isinstance(listed, list) and listed else BLANK
    return found


def _got(operand: Value, parameters: Mapping[str, Value]) -> Value:
    name = operand.removeprefix("Parameters.") if isinstance(operand, str) else ""
    return parameters.get(name, BLANK)


def _joined(operand: Mapping[str, Value], parameters: Mapping[str, Value]) -> Value:
    """The joined text, a blank for each part that a run fills."""
    on, values = operand.get("On", ""), operand.get("Values")
    if not isinstance(on, str) or not isinstance(values, list):
        return BLANK
    parts: list[str | Unknown] = []
    for value in (lowered(item, parameters) for item in values):
        parts += [on] if parts else []
        if isinstance(value, Text):
            parts += value.parts
        else:
            parts.append(value if isinstance(value, (str, Unknown)) else BLANK)
    if all(isinstance(part, str) for part in parts):
        return "".join(part for part in parts if isinstance(part, str))
    return Text(tuple(parts))


def _steps(value: Value, depth: int) -> Iterator[Step]:
    if not isinstance(value, list) or depth > _DEEPEST:
        raise UnreadableJob("the pipeline's steps are not known, or nested too deeply")
    for item in value:
        if not isinstance(item, dict):
            raise UnreadableJob("a step of the pipeline is not known")
        type_, name, arguments = item.get("type"), item.get("name"), item.get("arguments", {})
        if not isinstance(type_, str):
            raise UnreadableJob("the type of a step is not known")
        if not isinstance(arguments, dict):
            raise UnreadableJob("the arguments of a step are not known")
        yield Step(name if isinstance(name, str) else "", type_, arguments)
        for branch in _BRANCHES:
            if branch in arguments:
                yield from _steps(arguments[branch], depth + 1)
