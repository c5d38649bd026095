"""An analyzer looks for what outsiders may reach."""

from __future__ import annotations

from strongroom.controls.control import Control, PlanCase
from strongroom.controls.detection.account import ANALYZER, DETECTOR, RECORDER, WATCH_TYPES, part_of_the_watch
from strongroom.controls.example import UNKNOWN, Part, example, part
from strongroom.controls.judges import field
from strongroom.controls.requirement import Requirement, one_of
from strongroom.plan.value import Value

_FIX = 'set type to "ACCOUNT" or "ORGANIZATION"'
_SOUGHT = one_of("ACCOUNT", "ORGANIZATION")
# An analyzer that does not say looks at the account.
_TYPE = Requirement(_SOUGHT.check, _SOUGHT.words, absent=True)


def _analyzer(type_: Value = None, name: str = "outside") -> Part:
    return part(ANALYZER, name, {} if type_ is None else {"type": type_})


CONTROL = Control(
    id="external_access_is_analysed",
    concept="monitoring",
    title="An access analyser watches external access",
    why="It finds by meaning what a review of policies has missed.",
    severity="medium",
    requirements=("V6",),
    threats=(),
    sources={
        "aws_ai_security_framework": ("AISF-DATA-02",),
        "cis_aws_7.0": ("2.18",),
        "prowler": ("accessanalyzer_enabled",),
    },
    cases=(
        PlanCase(
            types=WATCH_TYPES,
            judge=part_of_the_watch(
                (ANALYZER,),
                field("type", _TYPE, _FIX),
                "the account is watched without an analyzer of outside access",
                'add an accessanalyzer Analyzer of the type "ACCOUNT"',
                one=True,
            ),
            passes=(
                example(_analyzer("ACCOUNT")),
                example(_analyzer("ORGANIZATION")),
                example(_analyzer()),
                example(_analyzer("ACCOUNT_UNUSED_ACCESS", "unused"), _analyzer("ACCOUNT")),
            ),
            fails=(
                example(_analyzer("ACCOUNT_UNUSED_ACCESS")),
                example(part(DETECTOR, "threats", {}), part(RECORDER, "all", {})),
            ),
            unknown=(example(_analyzer(UNKNOWN)),),
        ),
    ),
)
