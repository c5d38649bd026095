"""The files of each trail are digest-chained."""

from __future__ import annotations

from strongroom.controls.control import Case, Control
from strongroom.controls.detection.types import TRAIL
from strongroom.controls.example import UNKNOWN, example, part
from strongroom.controls.judges import field
from strongroom.controls.requirement import equals

CONTROL = Control(
    id="trail_is_tamper_evident",
    concept="audit",
    title="The files of each trail are digest-chained",
    why="Without the chain nobody sees that a file of the record was cut or removed.",
    severity="medium",
    requirements=("A4",),
    threats=("ML09",),
    sources={
        "cdk_nag": ("NIST.800.53.R5-CloudTrailLogFileValidationEnabled",),
        "checkov": ("CKV_AWS_36",),
        "cis_aws_7.0": ("4.2",),
        "finos_ccc": ("CCC.AuditLog.CN01",),
        "prowler": ("cloudtrail_log_file_validation_enabled",),
        "pulumi_nist_pack": ("aws/cloudtrail-log-file-validation-enabled",),
        "security_hub": ("CloudTrail.4",),
        "trivy": ("AWS-0016",),
    },
    cases=(
        Case(
            types=(TRAIL,),
            judge=field("enableLogFileValidation", equals(True), "set enableLogFileValidation to true"),
            passes=(
                example(part(TRAIL, "all", {"enableLogFileValidation": True})),
                example(part(TRAIL, "all", {"enableLogFileValidation": "true"})),
            ),
            fails=(
                example(part(TRAIL, "all", {})),
                example(part(TRAIL, "all", {"enableLogFileValidation": False})),
            ),
            unknown=(
                example(part(TRAIL, "all", {"enableLogFileValidation": UNKNOWN})),
                example(
                    part(TRAIL, "all", {"enableLogFileValidation": True}, ignore_changes=("enableLogFileValidation",))
                ),
            ),
        ),
    ),
)
