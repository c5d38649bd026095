"""The components as other languages meet them: over the engine's protocol, in a process of their own."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import grpc
import pytest
from google.protobuf import struct_pb2
from pulumi.runtime.proto import errors_pb2, provider_pb2, provider_pb2_grpc, status_pb2

from .engine import Monitor, serve

FOLDER = Path(__file__).resolve().parents[2] / "components"
CONTEXT = {
    "name": "shop", "stage": "dev", "owner": "ml@example.com", "account": "111122223333", "region": "eu-west-1",
}  # fmt: skip
KEY = {"context": CONTEXT, "purpose": "data", "services": ["storage"]}
PROVIDER = "urn:pulumi:dev::shop::pulumi:providers:aws::home::an-id"


@dataclass
class Package:
    """A running package and the engine that it calls back."""

    stub: Any
    monitor: Monitor
    address: str

    def construct(self, type_: str, inputs: dict[str, Any], providers: dict[str, str] | None = None) -> Any:
        """Asks for a component as the engine does; a refusal comes back as the reasons that were given."""
        given = struct_pb2.Struct()
        given.update(inputs)
        self.monitor.requests.clear()
        request = provider_pb2.ConstructRequest(
            project="shop", stack="dev", organization="org", dryRun=True, parallel=4, monitorEndpoint=self.address,
            type=f"strongroom:index:{type_}", name="mine", inputs=given, accepts_output_values=True,
            providers={"aws": PROVIDER} if providers is None else providers,
            parent="urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev",
        )  # fmt: skip
        return self.stub.Construct(request, timeout=60)

    def refusals(self, type_: str, inputs: dict[str, Any], providers: dict[str, str] | None = None) -> str:
        """Every reason why the component is refused."""
        with pytest.raises(grpc.RpcError) as refused:
            self.construct(type_, inputs, providers)
        details: dict[str, Any] = dict(refused.value.trailing_metadata() or ())  # type: ignore[arg-type]
        if "grpc-status-details-bin" not in details:
            return str(refused.value.details())
        status = status_pb2.Status.FromString(details["grpc-status-details-bin"])
        errors = errors_pb2.InputPropertiesError()
        status.details[0].Unpack(errors)
        return "\n".join(error.reason for error in errors.errors)


@pytest.fixture(scope="module")
def package() -> Iterator[Package]:
    """The package as the engine starts it: the port is the first line that it prints."""
    monitor = Monitor({"allowedAccountIds": '["111122223333"]', "region": "eu-west-1"})
    server, address = serve(monitor)
    process = subprocess.Popen([sys.executable, str(FOLDER), address], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    channel = grpc.insecure_channel(f"127.0.0.1:{process.stdout.readline().strip()}")
    try:
        yield Package(provider_pb2_grpc.ResourceProviderStub(channel), monitor, address)
    finally:
        channel.close()
        process.terminate()
        process.wait()
        process.stdout.close()
        server.stop(None)


def test_a_key_is_made_from_the_inputs_of_another_language(package: Package) -> None:
    """Numbers arrive as floats and names in camel case; the children are those of a Python program."""
    made = package.construct("AwsKey", KEY)
    assert made.urn.endswith("strongroom:index:AwsKey::mine")
    assert package.monitor.types == ["aws:kms/alias:Alias", "aws:kms/key:Key", "strongroom:index:AwsKey"]
    policy = json.loads(package.monitor.inputs("aws:kms/key:Key")["policy"])
    assert "PrivatePathOnly" in [statement["Sid"] for statement in policy["Statement"]]


def test_every_child_carries_the_provider_that_was_passed(package: Package) -> None:
    """No child falls back to the credentials of the shell."""
    package.construct("AwsKey", KEY)
    children = [request for request in package.monitor.requests if request.custom]
    assert {request.provider for request in children} == {PROVIDER}


def test_whole_numbers_of_the_wire_are_whole_numbers(package: Package) -> None:
    """The protocol has one kind of number, the provider wants days."""
    store = {"context": CONTEXT, "purpose": "proof", "key": "arn:aws:kms:eu-west-1:111122223333:key/1", "audit": "logs"}
    package.construct("AwsStore", store | {"keeps": "evidence", "retentionDays": 400})
    retention = package.monitor.inputs("aws:s3/bucketObjectLockConfiguration:BucketObjectLockConfiguration")
    assert retention["rule"]["defaultRetention"] == {"mode": "GOVERNANCE", "days": 400.0}


@pytest.mark.parametrize(
    ("inputs", "reason"),
    [
        (KEY | {"grant": []}, "AwsKey 'mine'.grant: is not an input, got `grant`; there are"),
        (
            KEY | {"context": CONTEXT | {"regoin": "eu-west-1"}},
            "AwsKey 'mine'.context.regoin: is not an input, got `context.regoin`; there are `account`",
        ),
        (KEY | {"purpose": 5}, "Key 'mine'.purpose: is not a text, got `5.0`; pass a text"),
        (KEY | {"services": "storage"}, "Key 'mine'.services: is not a list, got `storage`; pass a list"),
        ({"context": CONTEXT, "services": ["storage"]}, "Missing required input 'purpose' on 'AwsKey'"),
        (KEY | {"context": CONTEXT | {"account": "1"}}, "Key 'mine'.context.account: is not an account of 12 digits"),
    ],
    ids=["misspelt", "misspelt inside", "number for text", "text for list", "missing", "wrong value"],
)
def test_a_wrong_input_is_refused_by_name(package: Package, inputs: dict[str, Any], reason: str) -> None:
    """What the SDK's own host drops or lets pass is said, and no child is made."""
    assert reason in package.refusals("AwsKey", inputs)
    assert not [request for request in package.monitor.requests if request.custom]


def test_a_component_without_a_provider_is_refused(package: Package) -> None:
    """The default provider would run with whatever credentials the shell holds."""
    assert "opts.provider: is missing, got nothing; pass an explicit aws provider" in package.refusals(
        "AwsKey", KEY, {}
    )


def test_a_provider_of_another_account_is_refused(package: Package) -> None:
    """What the engine knows of the provider decides, not what the program says."""
    package.monitor.state = {"allowedAccountIds": '["999988887777"]'}
    try:
        assert "is not pinned to account `111122223333`, got `['999988887777']`" in package.refusals("AwsKey", KEY)
    finally:
        package.monitor.state = {"allowedAccountIds": '["111122223333"]'}


def test_the_schema_is_the_contract(package: Package) -> None:
    """The inputs and outputs of every component; a change here is a change for every user."""
    schema = json.loads(package.stub.GetSchema(provider_pb2.GetSchemaRequest()).schema)
    lines = [_contract(token, component) for token, component in sorted(schema["resources"].items())]
    kept = Path(__file__).with_name("package.txt").read_text(encoding="utf-8")
    assert "".join(lines) == kept, "if it is meant, write these lines to tests/provision/package.txt"


def _contract(token: str, component: dict[str, Any]) -> str:
    """`AwsKey(context, grants?, ...) -> alias, arn`: what may be left out has a question mark."""
    needed = component.get("requiredInputs", [])
    inputs = (f"{key}{'' if key in needed else '?'}" for key in sorted(component["inputProperties"]))
    outputs = sorted(component.get("properties", {}))
    return f"{token.rsplit(':', 1)[-1]}({', '.join(inputs)}) -> {', '.join(outputs)}\n"
