"""A plan from what the engine tells a policy pack: inputs one by one, the wiring of the whole at the end."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from google.protobuf import json_format
from google.protobuf.struct_pb2 import Struct
from pulumi.runtime.proto import analyzer_pb2

from strongroom.plan.model import Options, Plan, Resource
from strongroom.plan.read_value import read_value
from strongroom.plan.value import Value


def stack_plan(
    stack: str,
    project: str,
    inputs: Mapping[str, analyzer_pb2.AnalyzeRequest],
    resources: Iterable[analyzer_pb2.AnalyzerResource],
) -> Plan:
    """The plan that the engine is about to carry out, or has carried out.

    `inputs` are the requests seen before, by urn: the stack's own message holds outputs alone.
    """
    found = [_resource(inputs.get(resource.urn), resource) for resource in resources]
    return Plan(stack=stack, project=project, resources=tuple(sorted(found, key=lambda item: item.urn)), source=stack)


def _resource(seen: analyzer_pb2.AnalyzeRequest | None, resource: analyzer_pb2.AnalyzerResource) -> Resource:
    outputs = _values(resource.properties)
    return Resource(
        urn=resource.urn,
        type=resource.type,
        custom=bool(resource.provider.urn),
        inputs=_values(seen.properties) if seen else outputs,
        outputs=outputs,
        parent=resource.parent or None,
        provider=f"{resource.provider.urn}::" if resource.provider.urn else None,
        dependencies=tuple(sorted(resource.dependencies)),
        property_dependencies={key: tuple(sorted(item.urns)) for key, item in resource.propertyDependencies.items()},
        # The protocol tells `protect` and not `retainOnDelete`: one without protect is not known to be lost.
        options=Options(
            protect=resource.options.protect or None,
            ignore_changes=tuple(resource.options.ignoreChanges),
            aliases=tuple(resource.options.aliases),
        ),
    )


def _values(properties: Struct) -> dict[str, Value]:
    value = read_value(json_format.MessageToDict(properties), blinded=False)
    return value if isinstance(value, dict) else {}
