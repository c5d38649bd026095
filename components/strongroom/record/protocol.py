"""Messages of Pulumi's protocol whose names differ between versions of its SDK."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pulumi.runtime.proto import provider_pb2, resource_pb2


def call_response(result: Mapping[str, Any]) -> Any:
    """The answer to a data source: a message of the monitor in newer versions, the provider's in older."""
    response = _call_response()
    getattr(response, "return").update(result)
    return response


def open_call_response() -> Any | None:
    """The answer that leaves a call's whole result unknown; None in versions that have no such answer."""
    response = _call_response()
    if "unknown" not in response.DESCRIPTOR.fields_by_name:
        return None
    response.unknown = True
    return response


def _call_response() -> Any:
    kind: Any = getattr(resource_pb2, "ResourceInvokeResponse", None) or provider_pb2.InvokeResponse
    return kind()
