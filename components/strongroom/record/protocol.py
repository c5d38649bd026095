"""Messages of Pulumi's protocol whose names differ between versions of its SDK."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pulumi.runtime.proto import provider_pb2, resource_pb2


def call_response(result: Mapping[str, Any]) -> Any:
    """The answer to a data source: a message of the monitor in newer versions, the provider's in older."""
    kind: Any = getattr(resource_pb2, "ResourceInvokeResponse", None) or provider_pb2.InvokeResponse
    response = kind()
    getattr(response, "return").update(result)
    return response
