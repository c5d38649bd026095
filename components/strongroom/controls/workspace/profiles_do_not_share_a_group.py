"""Each profile of Studio has a security group of its own."""

from __future__ import annotations

from collections import Counter
from typing import Final, cast

from strongroom.access.aws_text import spell
from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, Part, example, hole, part
from strongroom.controls.outcome import Outcome, failed, passed, unknown
from strongroom.plan.model import Plan, Resource
from strongroom.plan.path import at
from strongroom.plan.value import Value

_PROFILE: Final = "aws:sagemaker/userProfile:UserProfile"
_GROUP: Final = "aws:ec2/securityGroup:SecurityGroup"
_PATH: Final = "userSettings.securityGroups"
_FIX: Final = "make a security group for each profile, open to itself alone, and name it in userSettings.securityGroups"


def judge(profile: Resource, plan: Plan) -> Outcome:
    """Passes iff the profile names groups, and no other profile of the plan names one of them."""
    groups = _groups(profile, plan)
    if groups == []:
        return failed(_PATH, "the profile takes the groups of the domain, which it shares with all others", _FIX)
    if groups is None:
        return unknown(_PATH, "the plan does not tell which groups the profile has", _FIX)
    counted = _counted(plan)
    shared = next((group for group in groups if counted[group] > 1), None)
    return failed(_PATH, "another profile has the same group", _FIX) if shared else passed(_PATH)


def _groups(profile: Resource, plan: Plan) -> list[str] | None:
    values = [item for value in at(profile.inputs, _PATH) for item in (value if isinstance(value, list) else [value])]
    texts = [spell(value, plan) for value in values if value is not None]
    return None if None in texts else sorted({text for text in texts if text})


def _counted(plan: Plan) -> Counter[str]:
    """How many profiles name each group; counted once a plan."""
    found = plan.notes.get(__name__)
    if found is None:
        named = (_groups(profile, plan) or [] for profile in plan.of(_PROFILE))
        found = plan.notes[__name__] = Counter(group for groups in named for group in groups)
    return cast("Counter[str]", found)


def _profile(name: str, *groups: Value) -> Part:
    return part(_PROFILE, name, {"userProfileName": name, "userSettings": {"securityGroups": list(groups)}})


CONTROL = Control(
    id="profiles_do_not_share_a_group",
    concept="workspace",
    title="Each profile has a security group of its own",
    why="In a shared group every person reaches the applications of every other, which ask for no password there.",
    severity="medium",
    requirements=("T1", "I12"),
    threats=("ML05",),
    sources={},
    cases=(
        Case(
            types=(_PROFILE,),
            judge=judge,
            passes=(
                example(_profile("ada", "sg-1"), _profile("bob", "sg-2")),
                example(_profile("ada", hole(_GROUP, "ada", "id")), _profile("bob", hole(_GROUP, "bob", "id"))),
            ),
            fails=(
                example(_profile("ada", "sg-1"), _profile("bob", "sg-2", "sg-1")),
                example(_profile("ada", hole(_GROUP, "all", "id")), _profile("bob", hole(_GROUP, "all", "id"))),
                example(_profile("ada")),
                example(part(_PROFILE, "ada", {"userProfileName": "ada"})),
            ),
            unknown=(example(_profile("ada", UNKNOWN)),),
        ),
    ),
)
