"""Nobody but those whom the environment names reads a model's artefacts, by whatever policy."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from strongroom.controls.control import Control, PlanCase
from strongroom.controls.example import UNKNOWN
from strongroom.controls.granted.aws_example import BUCKET, bucket_policy, environment, may, role
from strongroom.controls.granted.azure_example import BLOBS, assigns, on_azure
from strongroom.controls.granted.gcp_example import gives, granted, on_gcp
from strongroom.controls.granted.only_named import Found, and_also, only_named
from strongroom.controls.granted.scope import TYPES
from strongroom.controls.granted.stores import strangers
from strongroom.plan.model import Plan
from strongroom.plan.value import Value

_ANYBODY: Final[Value] = {"Effect": "Allow", "Principal": {"AWS": "*"}, "Action": "sts:AssumeRole"}
_OWN: Final = may("s3:GetObject", f"{BUCKET}/scoring/*")

_DOES: Final = "read model artefacts"
_FIX: Final = "take the grant away, or narrow it to the team's own prefix and give it to the role whose duty it is"
_of_teams = only_named("read model", _DOES, _FIX)


def judge(plan: Plan) -> Iterator[Found]:
    """Passes iff each team's artefacts are read by its own named alone, and the rest of a store by no stranger."""
    found = list(_of_teams(plan))
    said = {(subject.urn if subject else "", outcome.verdict) for subject, outcome in found}
    more = [
        each for each in strangers(plan, _DOES, _FIX) if (each[0].urn if each[0] else "", each[1].verdict) not in said
    ]
    yield from and_also(found, more)


CONTROL = Control(
    id="only_named_identities_read_models",
    concept="access",
    title="No identity but the named ones can read model artefacts",
    why="Whoever reads the weights owns the model: one grant too many, in any policy, gives it away for good.",
    severity="critical",
    requirements=("I12", "V6", "Z9"),
    threats=("ML05", "ML10"),
    sources={},
    cases=(
        PlanCase(
            types=TYPES,
            judge=judge,
            passes=(
                environment(*role("scientist", _OWN, team="scoring")),
                environment(*role("serving", _OWN, team="scoring"), *role("auditor", may("logs:*"), team="scoring")),
                on_gcp(*gives("scientist", "storage.objects.get", "models")),
                on_azure(*assigns("scientist", f"{BLOBS}/read", "models")),
            ),
            fails=(
                environment(*role("scientist", may("s3:GetObject", f"{BUCKET}/*"), team="scoring")),
                environment(*role("auditor", _OWN, team="scoring")),
                environment(*role("auditor", may("s3:GetObject", f"{BUCKET}/shared/*"), team="scoring")),
                environment(*role("scientist", _OWN, team="scoring", trust=_ANYBODY)),
                environment(*role("scientist", _OWN, team="scoring"), *role("", may("*"))),
                environment(*role("scientist", _OWN, team="scoring"), bucket_policy("models", "*", "s3:GetObject")),
                on_gcp(*gives("auditor", "storage.objects.get", "models")),
                on_gcp(granted("allUsers", "roles/storage.objectViewer", "models")),
                on_gcp(*gives("auditor", "storage.objects.get", "project")),
                on_azure(*assigns("auditor", f"{BLOBS}/read", "models")),
                on_azure(*assigns("auditor", f"{BLOBS}/read", "subscription")),
            ),
            unknown=(
                environment(*role("auditor", may(UNKNOWN), team="scoring")),
                on_gcp(*gives("auditor", UNKNOWN, "models")),
                on_azure(*assigns("auditor", UNKNOWN, "models")),
            ),
        ),
    ),
)
