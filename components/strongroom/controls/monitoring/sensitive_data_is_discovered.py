"""The search for sensitive data is on, and its jobs look into stores."""

from __future__ import annotations

from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, example, part
from strongroom.controls.judges import either, every, field
from strongroom.controls.requirement import Requirement, is_set, none_of, one_of
from strongroom.plan.model import Plan
from strongroom.plan.value import Value

_ACCOUNT = "aws:macie2/account:Account"
_JOB = "aws:macie2/classificationJob:ClassificationJob"
_ENABLED = one_of("ENABLED")
_ON = Requirement(_ENABLED.check, _ENABLED.words, absent=True)  # what AWS takes where nothing is said
_ON_FIX = 'set status to "ENABLED"'
_RUNS_FIX = 'set jobStatus to "RUNNING"'
_STORES = ("s3JobDefinition.bucketDefinitions", "s3JobDefinition.bucketCriteria")
_STORES_FIX = f"name the data stores in {_STORES[0]}"


def _account(status: Value) -> Plan:
    return example(part(_ACCOUNT, "all", {} if status is None else {"status": status}))


def _job(definition: Value, status: Value = "RUNNING") -> Plan:
    return example(part(_JOB, "data", {"s3JobDefinition": definition, "jobStatus": status}))


_DATA: Value = {"bucketDefinitions": [{"accountId": "111122223333", "buckets": ["data"]}]}

CONTROL = Control(
    id="sensitive_data_is_discovered",
    concept="monitoring",
    title="Sensitive-data discovery runs on data stores",
    why="Nobody guards data that nobody knows of.",
    severity="medium",
    requirements=("E5",),
    threats=("ML02",),
    sources={
        "aws_ai_security_framework": ("AISF-DATA-01",),
        "cis_aws_7.0": ("3.1.3",),
        "prowler": ("macie_is_enabled",),
        "security_hub": ("Macie.1",),
    },
    cases=(
        Case(
            types=(_ACCOUNT,),
            judge=field("status", _ON, _ON_FIX),
            passes=(_account("ENABLED"), _account(None)),
            fails=(_account("PAUSED"),),
            unknown=(_account(UNKNOWN),),
        ),
        Case(
            types=(_JOB,),
            judge=every(
                field("jobStatus", none_of("USER_PAUSED", "CANCELLED", "PAUSED"), _RUNS_FIX),
                either(*(field(path, is_set(), _STORES_FIX) for path in _STORES)),
            ),
            passes=(_job(_DATA), _job({"bucketCriteria": {"includes": {"ands": [{}]}}})),
            fails=(_job({}), _job({"bucketDefinitions": []}), _job(_DATA, "USER_PAUSED")),
            unknown=(_job(UNKNOWN), _job(_DATA, UNKNOWN)),
        ),
    ),
)
