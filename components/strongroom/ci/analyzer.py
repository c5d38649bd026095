"""The controls inside `pulumi preview` and `pulumi up`: the engine's Analyzer protocol, served over plain functions.

Judged is the stack as a whole, at its end, since most protections of a resource stand in another one.
Source: https://www.pulumi.com/docs/insights/policy/ and the Analyzer service of the pulumi SDK.
"""

from __future__ import annotations

import sys
from concurrent.futures import ThreadPoolExecutor
from importlib.metadata import version
from threading import Event
from typing import Any, Final

import grpc
from google.protobuf.empty_pb2 import Empty
from pulumi.runtime.proto import analyzer_pb2, analyzer_pb2_grpc, plugin_pb2

from strongroom.ci.analyzer_plan import stack_plan
from strongroom.controls.catalogue import catalogue
from strongroom.controls.control import Severity
from strongroom.controls.finding import Finding, needs_action
from strongroom.controls.run import check

PACK: Final = "strongroom"
_ADVISORY, _MANDATORY, _DISABLED = 0, 1, 2
_SEVERITY: Final[dict[Severity, int]] = {"low": 1, "medium": 2, "high": 3, "critical": 4}
_STACK_POLICY: Final = 2


class Analyzer(analyzer_pb2_grpc.AnalyzerServicer):
    """Judges one stack for the engine; fails are mandatory, unless the pack's configuration says otherwise."""

    def __init__(self) -> None:
        self._stack = self._project = ""
        self._dry_run = True
        self._levels: dict[str, int] = {}
        self._inputs: dict[str, analyzer_pb2.AnalyzeRequest] = {}
        self.cancelled = Event()

    def Handshake(self, request: Any, context: Any) -> Any:  # noqa: ARG002, D102
        return analyzer_pb2.AnalyzerHandshakeResponse()

    def ConfigureStack(self, request: Any, context: Any) -> Any:  # noqa: ARG002, D102
        self._stack, self._project, self._dry_run = request.stack, request.project, request.dry_run
        return analyzer_pb2.AnalyzerStackConfigureResponse()

    def Configure(self, request: Any, context: Any) -> Any:  # noqa: ARG002, D102
        everywhere = request.policyConfig.get("all")
        if everywhere is not None:
            self._levels = {control.id: everywhere.enforcementLevel for control in catalogue()}
        self._levels |= {
            name: config.enforcementLevel for name, config in request.policyConfig.items() if name != "all"
        }
        return Empty()

    def GetAnalyzerInfo(self, request: Any, context: Any) -> Any:  # noqa: ARG002, D102
        policies = [
            analyzer_pb2.PolicyInfo(
                name=control.id,
                displayName=control.title,
                description=f"{control.title}. {control.why}",
                enforcementLevel=_MANDATORY,  # type: ignore[arg-type]
                policy_type=_STACK_POLICY,  # type: ignore[arg-type]
                severity=_SEVERITY[control.severity],  # type: ignore[arg-type]
                tags=[control.concept, *control.requirements],
            )
            for control in catalogue()
        ]
        return analyzer_pb2.AnalyzerInfo(
            name=PACK, displayName="Strongroom", version=version("strongroom"), policies=policies, supportsConfig=True
        )

    def GetPluginInfo(self, request: Any, context: Any) -> Any:  # noqa: ARG002, D102
        return plugin_pb2.PluginInfo(version=version("strongroom"))

    def Analyze(self, request: Any, context: Any) -> Any:  # noqa: ARG002
        """Keeps a resource's inputs for the judgement at the end."""
        self._inputs[request.urn] = request
        return analyzer_pb2.AnalyzeResponse()

    def AnalyzeStack(self, request: Any, context: Any) -> Any:  # noqa: ARG002
        """Every fail, unknown and crashed control of the stack, as a diagnostic of its resource."""
        plan = stack_plan(self._stack, self._project, self._inputs, request.resources)
        active = [control for control in catalogue() if self._levels.get(control.id, _MANDATORY) != _DISABLED]
        findings = [finding for finding in check(plan, active) if needs_action(finding)]
        return analyzer_pb2.AnalyzeResponse(diagnostics=[self._diagnostic(finding) for finding in findings])

    def Remediate(self, request: Any, context: Any) -> Any:  # noqa: ARG002, D102
        return analyzer_pb2.RemediateResponse()

    def Cancel(self, request: Any, context: Any) -> Any:  # noqa: ARG002, D102
        self.cancelled.set()
        return Empty()

    def _diagnostic(self, finding: Finding) -> analyzer_pb2.AnalyzeDiagnostic:
        level = self._levels.get(finding.control, _MANDATORY)
        # A first preview cannot know what the cloud assigns, so what it leaves open is told and does not stop it.
        if finding.verdict == "unknown" and self._dry_run:
            level = _ADVISORY
        return analyzer_pb2.AnalyzeDiagnostic(
            policyName=finding.control,
            policyPackName=PACK,
            policyPackVersion=version("strongroom"),
            description=f"{finding.verdict}: {finding.message}",
            message=f"{finding.message}; {finding.fix}",
            enforcementLevel=level,  # type: ignore[arg-type]
            urn=finding.urn or "",
            severity=_SEVERITY[finding.severity],  # type: ignore[arg-type]
        )


def serve() -> None:
    """Serves the pack until the engine cancels it or goes away; the first line printed is the port."""
    analyzer = Analyzer()
    server = grpc.server(ThreadPoolExecutor(max_workers=4), options=[("grpc.max_receive_message_length", -1)])
    analyzer_pb2_grpc.add_AnalyzerServicer_to_server(analyzer, server)
    port = server.add_insecure_port("127.0.0.1:0")
    server.start()
    sys.stdout.write(f"{port}\n")
    sys.stdout.flush()
    analyzer.cancelled.wait()
    server.stop(grace=1).wait()
