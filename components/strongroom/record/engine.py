"""The engine that the program's SDK logs to."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any, Final

from google.protobuf import empty_pb2

from ..plan.visible import visible

_SEVERITIES: Final = ("debug", "info", "warning", "error")


class Engine:
    """Writes the program's own messages to the error stream, and keeps those that are errors.

    `spoken` makes of a message what a person may read: no stand-in, no secret that was given for the run.
    """

    def __init__(self, spoken: Callable[[str], str]) -> None:
        self.errors: list[str] = []
        self._spoken = spoken

    def Log(self, request: Any) -> Any:  # noqa: N802
        """Notes one message; debug messages are the SDK's own."""
        severity = _SEVERITIES[request.severity]
        if severity == "debug":
            return empty_pb2.Empty()
        message = visible(self._spoken(request.message))
        if not request.ephemeral:
            print(f"{severity}: {message}", file=sys.stderr)  # noqa: T201
        if severity == "error":
            self.errors.append(message)
        return empty_pb2.Empty()

    def RequirePulumiVersion(self, request: Any) -> Any:  # noqa: N802, ARG002
        """Any version will do: none of the command line takes part."""
        from pulumi.runtime.proto import engine_pb2

        return engine_pb2.RequirePulumiVersionResponse()

    def GetRootResource(self, request: Any) -> Any:  # noqa: N802, ARG002
        """No root is kept here: the SDK keeps its own."""
        from pulumi.runtime.proto import engine_pb2

        return engine_pb2.GetRootResourceResponse()

    def SetRootResource(self, request: Any) -> Any:  # noqa: N802, ARG002
        """Nothing to keep."""
        from pulumi.runtime.proto import engine_pb2

        return engine_pb2.SetRootResourceResponse()
