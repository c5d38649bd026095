"""A tag of an image repository never moves to another image."""

from __future__ import annotations

from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, example, part
from strongroom.controls.judges import every, field
from strongroom.controls.policy.registry import REPOSITORY
from strongroom.controls.requirement import equals, nothing
from strongroom.plan.model import Plan
from strongroom.plan.value import Value

_REPOSITORY = REPOSITORY.types[0]

_TEMPLATE = "aws:ecr/repositoryCreationTemplate:RepositoryCreationTemplate"
_FIX = "set imageTagMutability to IMMUTABLE and leave imageTagMutabilityExclusionFilters away"


def _tags(mutability: Value, type_: str = _REPOSITORY, spared: Value = None) -> Plan:
    return example(part(type_, "images", {"imageTagMutability": mutability, _OPEN: spared}))


_FILTERS: Value = [{"filter": "latest*", "filterType": "WILDCARD"}]
_OPEN = "imageTagMutabilityExclusionFilters"


CONTROL = Control(
    id="image_tags_are_immutable",
    concept="registry",
    title="Image tags cannot be moved",
    why="A moved tag swaps the model server.",
    severity="high",
    requirements=("M8",),
    threats=("ML06", "AML.T0010"),
    sources={
        "checkov": ("CKV_AWS_51",),
        "prowler": ("ecr_repositories_tag_immutability",),
        "security_hub": ("ECR.2",),
        "trivy": ("AWS-0031",),
    },
    cases=(
        Case(
            types=(_REPOSITORY, _TEMPLATE),
            judge=every(
                field("imageTagMutability", equals("IMMUTABLE"), _FIX),
                field(_OPEN, nothing(), _FIX),
            ),
            passes=(_tags("IMMUTABLE"), _tags("IMMUTABLE", _TEMPLATE), _tags("IMMUTABLE", spared=[])),
            fails=(
                example(part(_REPOSITORY, "images")),
                _tags("MUTABLE"),
                _tags("IMMUTABLE_WITH_EXCLUSION", spared=_FILTERS),
                _tags("IMMUTABLE", spared=_FILTERS),
            ),
            unknown=(_tags(UNKNOWN), _tags("IMMUTABLE", spared=UNKNOWN)),
        ),
    ),
)
