"""Whoever acts for a pull request changes nothing that the plan makes, by whatever policy stands there."""

from __future__ import annotations

from typing import Final

from strongroom.controls.control import Control, PlanCase
from strongroom.controls.example import UNKNOWN
from strongroom.controls.granted.aws_example import BUCKET, bucket_policy, environment, foreign, may, role
from strongroom.controls.granted.azure_example import BLOBS, assigns, on_azure
from strongroom.controls.granted.gcp_example import gives, on_gcp
from strongroom.controls.granted.previews import previews
from strongroom.controls.granted.read_only import read_only
from strongroom.controls.granted.scope import IDENTITIES
from strongroom.plan.value import Value

_ISSUER: Final = "token.actions.githubusercontent.com"
_PULLS: Final[Value] = {
    "Effect": "Allow",
    "Principal": {"Federated": f"arn:aws:iam::111122223333:oidc-provider/{_ISSUER}"},
    "Action": "sts:AssumeRoleWithWebIdentity",
    "Condition": {"StringEquals": {f"{_ISSUER}:sub": "repo:example/models:pull_request"}},
}
_LOOK: Final = may(["ec2:Describe*", "s3:GetObject", "iam:Get*"])
_PREVIEW: Final[Value] = {"AWS": "arn:aws:iam::111122223333:role/preview"}

CONTROL = Control(
    id="preview_identities_write_nothing",
    concept="access",
    title="Preview identities can write nothing",
    why="A pull request runs code that nobody has reviewed; a write by it is anybody's write.",
    severity="high",
    requirements=("P2", "V6"),
    threats=("ML05", "ML06", "ML10"),
    sources={},
    cases=(
        PlanCase(
            types=IDENTITIES,
            judge=read_only(previews, "allow Describe, Get and List actions alone, here and on the resource"),
            passes=(
                on_gcp(*gives("preview", "resourcemanager.projects.get", "project", "")),
                on_azure(*assigns("preview", "Microsoft.Resources/subscriptions/resourceGroups/read", "group", "")),
                environment(*role("preview", _LOOK)),
                foreign(*role("", _LOOK, trust=_PULLS)),
            ),
            fails=(
                on_gcp(*gives("preview", "storage.objects.create", "models", "")),
                on_azure(*assigns("preview", f"{BLOBS}/write", "models", "")),
                on_azure(*assigns("preview", "Microsoft.Authorization/roleAssignments/write", "subscription", "")),
                environment(*role("preview", may("s3:PutObject", f"{BUCKET}/*"))),
                environment(*role("preview", _LOOK), bucket_policy("models", _PREVIEW, "s3:*")),
                foreign(*role("", may("sagemaker:*"), trust=_PULLS)),
                environment(*role("preview", may("iam:*"))),
            ),
            unknown=(
                on_gcp(*gives("preview", UNKNOWN, "project", "")),
                on_azure(*assigns("preview", UNKNOWN, "group", "")),
                environment(*role("preview", may(UNKNOWN))),
            ),
        ),
    ),
)
