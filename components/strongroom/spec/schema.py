"""The JSON Schema of a stack file with an environment, for editors; made of the models, kept in docs/."""

from __future__ import annotations

import json
from datetime import timedelta
from ipaddress import IPv4Network
from typing import Any, Final

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from .environment import Environment
from .measure import Money, as_written
from .mistake import ROOT
from .rules.one_cloud import CLOUDS

FILE: Final = "environment.schema.json"


def schema_text() -> str:
    """The schema as the bytes that docs/environment.schema.json holds."""
    return json.dumps(stack_file_schema(), indent=2, ensure_ascii=False) + "\n"


def stack_file_schema() -> dict[str, Any]:
    """A schema that a stack file meets where each word of its environment and each single value is right.

    Rules between places (declared names, duties, composed lengths) are beyond a schema: `strongroom plan` tells them.
    """
    environment = Environment.model_json_schema(schema_generator=_AsWritten)
    parts = environment.pop("$defs")
    environment["oneOf"] = [{"required": [cloud]} for cloud in CLOUDS]
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "A Pulumi stack file with a Strongroom environment",
        "type": "object",
        "required": ["config"],
        "properties": {
            "config": {
                "type": "object",
                "required": [ROOT],
                "properties": {ROOT: {"$ref": "#/$defs/Environment"}},
            }
        },
        "$defs": {"Environment": environment, **parts},
    }


class _AsWritten(GenerateJsonSchema):
    """Values as people write them: a duration is text, and nothing is ever null."""

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        written = super().default_schema(schema)
        if written.get("default", ...) is None:
            del written["default"]
        return written

    def dict_schema(self, schema: core_schema.DictSchema) -> JsonSchemaValue:
        written = super().dict_schema(schema)
        if "patternProperties" in written:
            return {**written, "additionalProperties": False}
        return {**written, "propertyNames": self.generate_inner(schema["keys_schema"])}

    def encode_default(self, dft: Any) -> Any:
        return as_written(dft) if isinstance(dft, Money | timedelta | IPv4Network) else super().encode_default(dft)

    def field_title_should_be_set(self, schema: Any) -> bool:  # noqa: ARG002 - the parent's signature
        return False
