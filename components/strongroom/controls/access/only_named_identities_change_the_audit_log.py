"""Nobody but those whom the environment, or the grant, names stops or changes the record of what is done."""

from __future__ import annotations

from strongroom.controls.control import Control, PlanCase
from strongroom.controls.example import UNKNOWN
from strongroom.controls.granted.aws_example import TRAIL, environment, foreign, may, role
from strongroom.controls.granted.azure_example import assigns, on_azure
from strongroom.controls.granted.gcp_example import gives, on_gcp
from strongroom.controls.granted.only_named import only_named
from strongroom.controls.granted.scope import TYPES

CONTROL = Control(
    id="only_named_identities_change_the_audit_log",
    concept="access",
    title="No identity but the named ones can change or stop the audit log",
    why="The first thing a thief does is to stop the camera.",
    severity="critical",
    requirements=("A4", "V6"),
    threats=("ML05", "ML10"),
    sources={},
    cases=(
        PlanCase(
            types=TYPES,
            judge=only_named(
                "change audit",
                "stop, change or delete the audit log",
                "take the grant away: only who rolls the environment out changes its record",
            ),
            passes=(
                environment(*role("apply", may("cloudtrail:UpdateTrail", TRAIL))),
                environment(*role("auditor", may("cloudtrail:LookupEvents"), team="scoring")),
                foreign(*role("", may("cloudtrail:StopLogging", TRAIL))),
                on_gcp(*gives("apply", "logging.sinks.update", "project", "")),
                on_azure(*assigns("apply", "Microsoft.Insights/diagnosticSettings/write", "workspace", "")),
            ),
            fails=(
                environment(*role("auditor", may("cloudtrail:StopLogging", TRAIL), team="scoring")),
                environment(*role("", may("cloudtrail:*"))),
                foreign(*role("", may("cloudtrail:*"))),
                on_gcp(*gives("auditor", "logging.sinks.delete", "project")),
                on_azure(*assigns("auditor", "Microsoft.Insights/diagnosticSettings/delete", "subscription")),
            ),
            unknown=(
                environment(*role("auditor", may(UNKNOWN, TRAIL), team="scoring")),
                on_gcp(*gives("auditor", UNKNOWN, "project")),
                on_azure(*assigns("auditor", UNKNOWN, "workspace")),
            ),
        ),
    ),
)
