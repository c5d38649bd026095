"""SARIF 2.1.0: what its schema demands, and what code scanning needs to keep a finding apart."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import unquote

import jsonschema

from strongroom.plan.model import Location
from strongroom.report.findings_sarif import findings_sarif
from strongroom.report.judgement import Judgement
from tests.report.judgements import HOSTILE, finding, hostile, judgement

# The parts of the published schema that this report uses, with its enumerations and required fields.
_TEXT = {"type": "object", "required": ["text"], "properties": {"text": {"type": "string", "minLength": 1}}}
_LEVEL = {"enum": ["none", "note", "warning", "error"]}
_RESULT = {
    "type": "object",
    "required": ["message", "ruleId", "ruleIndex", "locations", "partialFingerprints"],
    "properties": {
        "kind": {"enum": ["notApplicable", "pass", "fail", "review", "open", "informational"]},
        "level": _LEVEL,
        "message": _TEXT,
        "locations": {
            "type": "array",
            "minItems": 1,
            "items": {
                "required": ["physicalLocation"],
                "properties": {
                    "physicalLocation": {
                        "required": ["artifactLocation", "region"],
                        "properties": {
                            "artifactLocation": {
                                "properties": {"uri": {"type": "string", "pattern": "^[A-Za-z0-9._~/%-]+$"}}
                            },
                            "region": {"properties": {"startLine": {"type": "integer", "minimum": 1}}},
                        },
                    }
                },
            },
        },
        "partialFingerprints": {"type": "object", "additionalProperties": {"type": "string"}},
        "suppressions": {
            "items": {
                "required": ["kind"],
                "properties": {
                    "kind": {"enum": ["inSource", "external"]},
                    "status": {"enum": ["accepted", "underReview", "rejected"]},
                },
            }
        },
    },
}
_SCHEMA = {
    "type": "object",
    "required": ["version", "runs", "$schema"],
    "properties": {
        "version": {"const": "2.1.0"},
        "runs": {
            "items": {
                "required": ["tool", "results"],
                "properties": {
                    "tool": {
                        "required": ["driver"],
                        "properties": {
                            "driver": {
                                "required": ["name", "rules"],
                                "properties": {
                                    "rules": {
                                        "uniqueItems": True,
                                        "items": {
                                            "required": ["id", "shortDescription", "fullDescription", "help"],
                                            "properties": {"shortDescription": _TEXT, "fullDescription": _TEXT},
                                        },
                                    }
                                },
                            }
                        },
                    },
                    "invocations": {"items": {"required": ["executionSuccessful"]}},
                    "results": {"items": _RESULT},
                },
            }
        },
    },
}


def run_of(told: Judgement) -> dict[str, Any]:
    """The run, once the document is valid."""
    document = json.loads(findings_sarif(told, version="1.2.3"))
    jsonschema.Draft202012Validator(_SCHEMA).validate(document)
    run: dict[str, Any] = document["runs"][0]
    return run


def test_each_result_points_to_its_rule_and_line() -> None:
    """The rule by id and index, the line relative to the source root."""
    run = run_of(judgement(finding()))
    result = run["results"][0]
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"] == "key_deletion_is_delayed"
    place = result["locations"][0]["physicalLocation"]
    assert (place["artifactLocation"]["uri"], place["region"]["startLine"]) == ("stacks/__main__.py", 12)
    assert result["locations"][0]["logicalLocations"][0]["fullyQualifiedName"].endswith("::data")


def test_every_verdict_is_valid_and_an_unknown_is_never_hidden() -> None:
    """Viewers show results of the kind `fail`; a waived one is suppressed with its reason."""
    verdicts = ("fail", "unknown", "error", "waived", "pass")
    results = run_of(judgement(*(finding(verdict=verdict) for verdict in verdicts)))["results"]
    assert [result["kind"] for result in results] == ["fail", "fail", "fail", "fail", "pass"]
    assert [result["level"] for result in results] == ["error", "error", "error", "error", "none"]
    assert ["suppressions" in result for result in results] == [False, False, False, True, False]
    assert [result["properties"]["verdict"] for result in results] == list(verdicts)


def test_a_finding_without_a_line_stands_in_the_project_file() -> None:
    """Code scanning drops results without a file."""
    place = run_of(judgement(finding(location=None)))["results"][0]["locations"][0]["physicalLocation"]
    assert place == {
        "artifactLocation": {"uri": "Pulumi.yaml", "uriBaseId": "%SRCROOT%"},
        "region": {"startLine": 1},
    }


def test_files_are_named_from_the_root_of_the_repository() -> None:
    """The project may be a folder in it."""
    for folder, uri in (("infra", "infra/stacks/__main__.py"), (".", "stacks/__main__.py"), ("", "stacks/__main__.py")):
        run = json.loads(findings_sarif(judgement(finding()), version="1", folder=folder))["runs"][0]
        assert run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == uri


def test_the_fingerprint_stays_when_the_line_moves() -> None:
    """And differs for another resource or control."""
    moved = finding(location=Location("other.py", 99), plan="elsewhere")
    others = [finding(urn=f"{finding().urn}2"), finding(control="plan_is_complete"), finding(property="policy")]
    prints = [
        result["partialFingerprints"]["strongroomFinding/v1"]
        for result in run_of(judgement(finding(), moved, *others))["results"]
    ]
    assert prints[0] == prints[1]
    assert len(set(prints)) == 4


def test_a_hostile_file_name_is_one_relative_path() -> None:
    """Neither a scheme nor an absolute path comes of it."""
    uri = run_of(hostile())["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert ":" not in uri
    assert unquote(uri) == HOSTILE.replace("\\", "/")
