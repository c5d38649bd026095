"""Findings as SARIF 2.1.0, for code scanning.

Source: https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html, and what GitHub reads of it:
https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
"""

from __future__ import annotations

import hashlib
import json
import re
from typing import Final

from strongroom.controls.control import Control
from strongroom.controls.finding import Finding
from strongroom.plan.visible import visible

from .judgement import Judgement, notes, resource_name, what_is_wrong
from .markdown import prose

_SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVEL: Final = {"critical": "error", "high": "error", "medium": "warning", "low": "note"}
_SECURITY_SEVERITY: Final = {"critical": "9.5", "high": "8.0", "medium": "5.5", "low": "2.0"}  # GitHub's four bands
_UNSAFE: Final = re.compile(rb"[^A-Za-z0-9._~/-]")
# A viewer of code needs a file; a finding whose line is not known stands in the project file.
_WITHOUT_LINE: Final = "Pulumi.yaml"


def findings_sarif(judgement: Judgement, *, version: str, folder: str = "") -> str:
    """One run with a rule per control that judged; `version` is the package's own.

    `folder` leads from the root of the repository to the project, whose files the findings name.

    A finding without a line of the program is placed in the project file. An unknown is a result like a failure, its
    verdict in the message and in the properties: viewers hide results of SARIF's other kinds.
    """
    rules = [judgement.controls[name] for name in sorted(judgement.controls)]
    index = {control.id: position for position, control in enumerate(rules)}
    run = {
        "tool": {
            "driver": {
                "name": "strongroom",
                "semanticVersion": version,
                "rules": [_rule(control) for control in rules],
            }
        },
        "columnKind": "unicodeCodePoints",
        "invocations": [{"executionSuccessful": True, "toolExecutionNotifications": _notifications(judgement)}],
        "results": [_result(judgement, finding, index, folder) for finding in judgement.findings],
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _rule(control: Control) -> dict[str, object]:
    return {
        "id": control.id,
        "name": "".join(word.capitalize() for word in control.id.split("_")),
        "shortDescription": {"text": control.title},
        "fullDescription": {"text": control.why},
        "help": {"text": control.why, "markdown": prose(control.why)},
        "defaultConfiguration": {"level": _LEVEL[control.severity]},
        "properties": {
            "tags": ["security", control.concept, *control.requirements],
            "security-severity": _SECURITY_SEVERITY[control.severity],
        },
    }


def _notifications(judgement: Judgement) -> list[dict[str, object]]:
    return [{"level": "warning", "message": {"text": visible(note)}} for note in notes(judgement)]


def _result(judgement: Judgement, finding: Finding, index: dict[str, int], folder: str) -> dict[str, object]:
    told = [f"{resource_name(finding)}: {judgement.title(finding)}: {finding.verdict}"]
    told += [text for text in (what_is_wrong(finding), f"fix: {finding.fix}" if finding.fix else "") if text]
    result: dict[str, object] = {
        "ruleId": finding.control,
        "kind": "pass" if finding.verdict == "pass" else "fail",
        "level": "none" if finding.verdict == "pass" else _LEVEL[finding.severity],
        "message": {"text": visible(". ".join(told))},
        "locations": [_location(finding, folder)],
        "partialFingerprints": {"strongroomFinding/v1": _fingerprint(finding)},
        "properties": {"verdict": finding.verdict, "severity": finding.severity, "plan": finding.plan},
    }
    if finding.control in index:
        result["ruleIndex"] = index[finding.control]
    if finding.verdict == "waived":
        result["suppressions"] = [{"kind": "external", "status": "accepted", "justification": visible(finding.message)}]
    return result


def _location(finding: Finding, folder: str) -> dict[str, object]:
    file, line = (finding.location.file, finding.location.line) if finding.location else (_WITHOUT_LINE, 1)
    location: dict[str, object] = {
        "physicalLocation": {
            "artifactLocation": {"uri": _uri(file, folder), "uriBaseId": "%SRCROOT%"},
            "region": {"startLine": max(line, 1)},
        }
    }
    if finding.urn:
        location["logicalLocations"] = [
            {"name": visible(resource_name(finding)), "fullyQualifiedName": visible(finding.urn), "kind": "resource"}
        ]
    return location


def _uri(file: str, folder: str) -> str:
    """A relative reference; every byte that has a meaning of its own there is escaped."""
    text = f"{folder}/{file}".replace("\\", "/").removeprefix("./").lstrip("/")
    return _UNSAFE.sub(lambda match: b"%%%02X" % match[0][0], text.encode("utf-8", "replace")).decode("ascii")


def _fingerprint(finding: Finding) -> str:
    """The same for the same resource and control, wherever its line moves and its plan is kept."""
    identity = json.dumps([finding.control, finding.urn or finding.plan, finding.property])
    return hashlib.sha256(identity.encode()).hexdigest()[:32]
