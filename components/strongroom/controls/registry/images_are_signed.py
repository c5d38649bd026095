"""A profile with which images are signed signs images."""

from __future__ import annotations

from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, Part, example, part
from strongroom.controls.judges import field
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome
from strongroom.controls.requirement import equals
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Value

_PROFILE = "aws:signer/signingProfile:SigningProfile"
_PLATFORM = "platformId"
_IMAGES = "Notation-OCI-SHA384-ECDSA"
_FIX = f"set platformId to {_IMAGES}; profiles of AWS Lambda sign code alone"

_SIGNS_IMAGES = field(_PLATFORM, equals(_IMAGES), _FIX)


def judge(profile: Resource, plan: Plan) -> Outcome:
    """Passes iff the profile is for images; one for code is left out where another one of the plan is for images."""
    own = _SIGNS_IMAGES(profile, plan)
    others = [_SIGNS_IMAGES(item, plan) for item in plan.of(_PROFILE) if item is not profile]
    return NOT_APPLICABLE if own.verdict == "fail" and any(item.verdict == "pass" for item in others) else own


def _profile(platform: Value) -> Part:
    return part(_PROFILE, f"release-{platform}", {"name": "release", _PLATFORM: platform})


CONTROL = Control(
    id="images_are_signed",
    concept="registry",
    title="Only signed images run",
    why="The signer, not the pusher, decides.",
    severity="high",
    requirements=("M8",),
    threats=("ML06", "AML.T0010"),
    sources={},
    cases=(
        Case(
            types=(_PROFILE,),
            judge=judge,
            passes=(example(_profile(_IMAGES)), example(_profile(_IMAGES), _profile("AWSLambda-SHA384-ECDSA"))),
            fails=(example(_profile("AWSLambda-SHA384-ECDSA")), example(part(_PROFILE, "release"))),
            unknown=(example(_profile(UNKNOWN)),),
        ),
    ),
)
