"""The recorder's requests equal those that a real gRPC resource monitor receives from the same program."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import grpc
import pytest
from google.protobuf import empty_pb2, json_format
from pulumi.runtime.proto import engine_pb2_grpc, resource_pb2, resource_pb2_grpc

from strongroom.record.tokens import bears_token

HERE = Path(__file__).parent
COMPONENTS = HERE.parents[1] / "components"
UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9"
STACK = "pulumi:pulumi:Stack"
Request = tuple[str, dict[str, Any]]


class Monitor(resource_pb2_grpc.ResourceMonitorServicer):
    """A monitor on the other end of a socket, written without the recorder: it echoes inputs and keeps requests."""

    def __init__(self) -> None:
        self.requests: list[tuple[str, Any]] = []

    def GetDeploymentInfo(self, request: Any, context: Any) -> Any:  # noqa: N802
        """Every feature that a preview of today has, without those that only other kinds of programs use."""
        left_out = ("OUTPUT_VALUES", "INVOKE_DEPENDS_ON", "BYTE_STRING")
        features = resource_pb2.ResourceMonitorFeature
        named = [name for name in features.keys() if not name.endswith(left_out)]  # noqa: SIM118
        return resource_pb2.DeploymentInfo(supportedFeatures=[features.Value(name) for name in named])

    def SupportsFeature(self, request: Any, context: Any) -> Any:  # noqa: N802
        """The same features, as older SDKs ask for them."""
        return resource_pb2.SupportsFeatureResponse(hasSupport=request.id != "outputValues")

    def RegisterResource(self, request: Any, context: Any) -> Any:  # noqa: N802
        """Echoes the inputs, as a provider does; the id stays open."""
        self.requests.append(("RegisterResource", request))
        response = resource_pb2.RegisterResourceResponse(urn=self._urn(request))
        if request.custom:
            response.object.CopyFrom(request.object)
            for name, value in request.object.fields.items():
                if value.WhichOneof("kind") == "struct_value" and name in ("assumeRolePolicy", "source"):
                    del response.object.fields[name]
        return response

    def ReadResource(self, request: Any, context: Any) -> Any:  # noqa: N802
        """Answers with the id and what the program gave."""
        self.requests.append(("ReadResource", request))
        return resource_pb2.ReadResourceResponse(urn=self._urn(request), properties=request.properties, id=request.id)

    def RegisterResourceOutputs(self, request: Any, context: Any) -> Any:  # noqa: N802
        """Keeps the outputs."""
        self.requests.append(("RegisterResourceOutputs", request))
        return empty_pb2.Empty()

    def SignalAndWaitForShutdown(self, request: Any, context: Any) -> Any:  # noqa: N802
        """Ends at once."""
        return empty_pb2.Empty()

    def _urn(self, request: Any) -> str:
        above = request.parent.split("::")[2] if request.parent else STACK
        type_ = request.type if above == STACK else f"{above}${request.type}"
        return f"urn:pulumi:dev::wire::{type_}::{request.name}"


class Engine(engine_pb2_grpc.EngineServicer):
    """Takes log messages and keeps none."""

    def Log(self, request: Any, context: Any) -> Any:  # noqa: N802
        """Nothing is kept."""
        return empty_pb2.Empty()


def over_grpc(python: Path = Path(sys.executable)) -> list[Request]:
    """The requests that a real monitor receives from the program."""
    monitor = Monitor()
    server = grpc.server(ThreadPoolExecutor(16))
    resource_pb2_grpc.add_ResourceMonitorServicer_to_server(monitor, server)
    engine_pb2_grpc.add_EngineServicer_to_server(Engine(), server)
    port = server.add_insecure_port("127.0.0.1:0")
    server.start()
    try:
        host = [str(python), str(HERE / "wire_host.py"), f"127.0.0.1:{port}", str(HERE / "wire_program.py")]
        subprocess.run(host, check=True, timeout=60)
    finally:
        server.stop(None)
    return [(method, plain(request)) for method, request in monitor.requests]


def recorded(mode: str, out: Path, python: Path = Path(sys.executable)) -> list[Request]:
    """The requests that the recorder's monitor gets from the same program."""
    host = [str(python), str(HERE / "wire_recorder.py"), str(HERE / "wire_program.py"), mode, str(out)]
    subprocess.run(host, check=True, timeout=60, env={**os.environ, "PYTHONPATH": str(COMPONENTS)})
    kinds: dict[str, Any] = {
        "RegisterResource": resource_pb2.RegisterResourceRequest,
        "ReadResource": resource_pb2.ReadResourceRequest,
        "RegisterResourceOutputs": resource_pb2.RegisterResourceOutputsRequest,
    }
    return [
        (method, plain(kinds[method].FromString(bytes.fromhex(text)))) for method, text in json.loads(out.read_text())
    ]


def plain(request: Any) -> dict[str, Any]:
    """A request as data, without what a run may order or place differently; a token is what it stands for."""
    for name in ("stackTrace", "sourcePosition"):
        request.ClearField(name) if name in request.DESCRIPTOR.fields_by_name else None
    data: dict[str, Any] = json_format.MessageToDict(request)
    if "dependencies" in data:
        data["dependencies"].sort()
    for found in data.get("propertyDependencies", {}).values():
        found.get("urns", []).sort()
    return {key: open_again(value) for key, value in data.items()}


def open_again(value: Any) -> Any:
    """The value with Pulumi's unknown marker in place of each text that bears a token."""
    if isinstance(value, dict):
        return {key: open_again(item) for key, item in value.items()}
    if isinstance(value, list):
        return [open_again(item) for item in value]
    return UNKNOWN if isinstance(value, str) and bears_token(value) else value


def ordered(requests: list[Request]) -> list[str]:
    return sorted(f"{method} {json.dumps(data, sort_keys=True)}" for method, data in requests)


@pytest.fixture(scope="module")
def wire() -> list[Request]:
    """The requests over gRPC, made once."""
    return over_grpc()


def test_a_recorder_without_stand_ins_is_asked_what_a_real_monitor_is_asked(
    wire: list[Request], tmp_path: Path
) -> None:
    """Every byte but the stack trace agrees: options, providers, secrets, dependencies, outputs."""
    found = recorded("blanks", tmp_path / "out.json")
    assert len(found) > 100
    assert ordered(found) == ordered(wire)


def test_stand_ins_stand_exactly_where_a_real_monitor_sees_unknowns(wire: list[Request], tmp_path: Path) -> None:
    """Tokens change no request but for the values that are open."""
    assert ordered(recorded("holes", tmp_path / "out.json")) == ordered(wire)


def test_the_secret_setting_arrives_wrapped(wire: list[Request]) -> None:
    """The feature for secrets has the value 0: an SDK that lost it would send the secret as plain text."""
    values = [
        data["object"]["value"] for method, data in wire if method == "RegisterResource" and "Parameter" in data["type"]
    ]
    assert len(values) == 10
    assert all(value["4dabf18193072939515e22adb298388d"] == "1b47061264138c4ac30d75fd1eb44270" for value in values)
