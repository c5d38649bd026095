"""A stand-in for the engine: it answers registrations on a real socket and keeps them."""

from __future__ import annotations

from concurrent import futures
from typing import Any

import grpc
from google.protobuf import empty_pb2, struct_pb2
from google.protobuf.json_format import MessageToDict
from pulumi.runtime.proto import engine_pb2_grpc, provider_pb2, resource_pb2, resource_pb2_grpc


class Monitor(resource_pb2_grpc.ResourceMonitorServicer):
    """Gives each resource its urn, an id, and its inputs as outputs; `state` is what it says of every provider."""

    def __init__(self, state: dict[str, Any]) -> None:
        self.state = state
        self.requests: list[Any] = []

    def SupportsFeature(self, request: Any, context: Any) -> Any:  # noqa: N802 - the protocol's names
        """Every feature."""
        return resource_pb2.SupportsFeatureResponse(hasSupport=True)

    def GetDeploymentInfo(self, request: Any, context: Any) -> Any:  # noqa: N802
        """Not known, as older engines answer."""
        context.abort(grpc.StatusCode.UNIMPLEMENTED, "as older engines answer")

    def RegisterPackage(self, request: Any, context: Any) -> Any:  # noqa: N802
        """A reference for any package."""
        return resource_pb2.RegisterPackageResponse(ref=f"ref-{request.name}")

    def Invoke(self, request: Any, context: Any) -> Any:  # noqa: N802
        """What the engine knows of a provider."""
        answer = struct_pb2.Struct()
        answer.update({"urn": request.args["urn"], "id": "an-id", "state": self.state})
        response = provider_pb2.InvokeResponse()
        getattr(response, "return").CopyFrom(answer)  # a word of the language
        return response

    def RegisterResource(self, request: Any, context: Any) -> Any:  # noqa: N802
        """The inputs come back as outputs."""
        self.requests.append(request)
        parent = request.parent.split("::")[2] + "$" if request.parent and "Stack" not in request.parent else ""
        urn = f"urn:pulumi:dev::shop::{parent}{request.type}::{request.name}"
        return resource_pb2.RegisterResourceResponse(
            urn=urn, id="an-id" if request.custom else "", object=request.object
        )

    def RegisterResourceOutputs(self, request: Any, context: Any) -> Any:  # noqa: N802
        """Taken and forgotten."""
        return empty_pb2.Empty()

    @property
    def types(self) -> list[str]:
        """The types registered so far, sorted."""
        return sorted(request.type for request in self.requests)

    def inputs(self, type_: str) -> dict[str, Any]:
        """The inputs of the first resource of a type."""
        found = next(request for request in self.requests if request.type == type_)
        return MessageToDict(found.object)


class Engine(engine_pb2_grpc.EngineServicer):
    """Takes log messages and forgets them."""

    def Log(self, request: Any, context: Any) -> Any:  # noqa: N802
        """Taken and forgotten."""
        return empty_pb2.Empty()


def serve(monitor: Monitor) -> tuple[grpc.Server, str]:
    """A running server with both services, and its address."""
    server = grpc.server(futures.ThreadPoolExecutor(max_workers=16))
    resource_pb2_grpc.add_ResourceMonitorServicer_to_server(monitor, server)
    engine_pb2_grpc.add_EngineServicer_to_server(Engine(), server)
    port = server.add_insecure_port("127.0.0.1:0")
    server.start()
    return server, f"127.0.0.1:{port}"
