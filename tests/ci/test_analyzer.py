"""The policy pack as the engine drives it: started as a process, asked over gRPC."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import grpc
import pytest
from google.protobuf.empty_pb2 import Empty
from google.protobuf.struct_pb2 import Struct
from pulumi.runtime.proto import analyzer_pb2, analyzer_pb2_grpc

from strongroom.controls.catalogue import catalogue

ROOT = Path(__file__).resolve().parent.parent.parent
URN = "urn:pulumi:dev::demo::aws:s3/bucket:Bucket::data"
TYPE = "aws:s3/bucket:Bucket"


@pytest.fixture
def stub() -> Iterator[analyzer_pb2_grpc.AnalyzerStub]:
    """The pack, served as `pulumi` starts it."""
    command = [sys.executable, "-u", "-m", "pulumi.policy", "127.0.0.1:1", "."]
    with subprocess.Popen(command, cwd=ROOT / "policy", stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        port = int(process.stdout.readline())
        with grpc.insecure_channel(f"127.0.0.1:{port}") as channel:
            stub = analyzer_pb2_grpc.AnalyzerStub(channel)
            yield stub
            stub.Cancel(Empty())
        assert process.wait(timeout=10) == 0


def struct(**values: str) -> Struct:
    """The properties of a resource as they travel."""
    found = Struct()
    found.update(values)
    return found


def test_the_pack_judges_a_stack_by_its_inputs(stub: analyzer_pb2_grpc.AnalyzerStub) -> None:
    """A bucket without a public access block is a mandatory diagnostic on that bucket; a disabled control is silent."""
    stub.Handshake(analyzer_pb2.AnalyzerHandshakeRequest())
    stub.ConfigureStack(analyzer_pb2.AnalyzerStackConfigureRequest(stack="dev", project="demo", dry_run=True))
    info = stub.GetAnalyzerInfo(Empty())
    assert {policy.name for policy in info.policies} == {control.id for control in catalogue()}
    off = analyzer_pb2.PolicyConfig(enforcementLevel=analyzer_pb2.DISABLED)
    stub.Configure(analyzer_pb2.ConfigureAnalyzerRequest(policyConfig={"store_is_versioned": off}))
    seen = stub.Analyze(analyzer_pb2.AnalyzeRequest(type=TYPE, urn=URN, name="data", properties=struct(bucket="data")))
    assert not seen.diagnostics
    resource = analyzer_pb2.AnalyzerResource(
        type=TYPE, urn=URN, name="data", properties=struct(arn="arn:aws:s3:::data")
    )
    answer = stub.AnalyzeStack(analyzer_pb2.AnalyzeStackRequest(resources=[resource]))
    found = {item.policyName: item for item in answer.diagnostics}
    assert found["store_blocks_public_access"].urn == URN
    assert found["store_blocks_public_access"].enforcementLevel == 1
    assert "store_is_versioned" not in found


def test_what_a_first_preview_cannot_know_is_told_and_does_not_stop_it(stub: analyzer_pb2_grpc.AnalyzerStub) -> None:
    """An unknown value is an advisory diagnostic in a preview and a mandatory one in an update: never a pass."""
    key = "aws:kms/key:Key"
    urn = f"urn:pulumi:dev::demo::{key}::data"
    blank = struct(deletionWindowInDays="04da6b54-80e4-46f7-96ec-b56ff0331ba9")
    options = analyzer_pb2.AnalyzerResourceOptions(protect=True)
    for dry_run, level in ((True, 0), (False, 1)):
        stub.ConfigureStack(analyzer_pb2.AnalyzerStackConfigureRequest(stack="dev", project="demo", dry_run=dry_run))
        stub.Analyze(analyzer_pb2.AnalyzeRequest(type=key, urn=urn, name="data", properties=blank, options=options))
        resource = analyzer_pb2.AnalyzerResource(type=key, urn=urn, name="data", properties=blank, options=options)
        answer = stub.AnalyzeStack(analyzer_pb2.AnalyzeStackRequest(resources=[resource]))
        found = {item.policyName: item for item in answer.diagnostics}
        assert found["key_deletion_is_delayed"].enforcementLevel == level
