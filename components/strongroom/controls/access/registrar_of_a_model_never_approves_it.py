"""Whoever registers a version of a model can approve it in no way, over all policies and all steps."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from strongroom.access.graph import Cell
from strongroom.access.refusal import BadDocument
from strongroom.controls.control import Control, PlanCase
from strongroom.controls.example import UNKNOWN
from strongroom.controls.granted.aws_example import GROUP, PENDING, environment, foreign, may, role
from strongroom.controls.granted.azure_example import PUBLISH, REGISTER, assigns, on_azure
from strongroom.controls.granted.gcp_example import gives, on_gcp
from strongroom.controls.granted.only_named import Found
from strongroom.controls.granted.scope import TYPES, is_spoken_of
from strongroom.controls.granted.table import table
from strongroom.controls.granted.words import cause_of, names
from strongroom.controls.outcome import failed, passed, unknown
from strongroom.plan.model import Plan

_FIX: Final = "refuse the status Approved to whoever registers, and let another role approve"
_HELD: Final = ("yes", "only under condition")


def judge(plan: Plan) -> Iterator[Found]:
    """Passes iff no row of the matrix registers and approves the models of the same team."""
    if not is_spoken_of(plan):
        return
    try:
        cells = table(plan).cells
    except BadDocument as refused:
        yield None, unknown(None, f"the plan does not tell who registers and approves: {refused}", _FIX)
        return
    registers = [each for each in cells if each.right == "register" and each.word != "nothing there"]
    approve = {(each.persona, each.team, each.of): each for each in cells if each.right == "approve"}
    found = [_judged(plan, each, approve[each.persona, each.team, each.of]) for each in registers]
    yield from [each for each in found if each[1].verdict != "pass"] or found[:1]


def _judged(plan: Plan, register: Cell, approve: Cell) -> Found:
    words = {register.word, approve.word}
    if words & {"no", "nothing there"}:
        return None, passed()
    whose = f" of {register.of}" if register.of else ""
    what = f"{names(register.principals) or register.persona} can register and approve models{whose}"
    if "cannot prove" in words:
        reason = register.reason or approve.reason
        return None, unknown(None, f"the plan does not tell whether {what}: {reason}", _FIX)
    subject, by = cause_of(plan, approve.cause)
    return subject, failed(None, f"{what}{by}", _FIX)


CONTROL = Control(
    id="registrar_of_a_model_never_approves_it",
    concept="access",
    title="Who registers a model can approve it by no policy at all",
    why="Four eyes on every model that reaches production, whichever policy would close one of them.",
    severity="high",
    requirements=("I9", "V6"),
    threats=("ML02", "ML06", "ML10"),
    sources={},
    cases=(
        PlanCase(
            types=TYPES,
            judge=judge,
            passes=(
                environment(*role("scientist", may("sagemaker:CreateModelPackage", Condition=PENDING), team="scoring")),
                environment(*role("approver", may("sagemaker:UpdateModelPackage", GROUP), team="scoring")),
                foreign(*role("", may("sagemaker:UpdateModelPackage", GROUP))),
                on_gcp(*gives("lead", "aiplatform.models.upload", "project")),
                on_azure(*assigns("lead", REGISTER, "workspace")),
            ),
            fails=(
                environment(*role("scientist", may("sagemaker:CreateModelPackage"), team="scoring")),
                environment(*role("scientist", may("sagemaker:*"), team="scoring")),
                foreign(*role("", may("sagemaker:*ModelPackage"))),
                on_gcp(
                    *gives("lead", "aiplatform.models.upload", "project"),
                    *gives("lead", "storage.objects.create", "models")[1:],
                ),
                on_azure(*assigns("lead", REGISTER, "workspace"), *assigns("lead", PUBLISH, "registry")[1:]),
            ),
            unknown=(
                environment(*role("scientist", may(UNKNOWN, GROUP), team="scoring")),
                on_gcp(*gives("lead", UNKNOWN, "project")),
                on_azure(*assigns("lead", UNKNOWN, "group")),
            ),
        ),
    ),
)
