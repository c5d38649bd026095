"""The boundary of the roles that work refuses keys of other accounts."""

from __future__ import annotations

from typing import Final

from strongroom.access.aws_account import own_accounts
from strongroom.access.aws_condition import OUTSIDE_ACCOUNT, read_operator
from strongroom.access.aws_document import Statement
from strongroom.access.aws_situation import Situation
from strongroom.access.aws_text import spell
from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, example
from strongroom.controls.outcome import Outcome, failed, passed
from strongroom.controls.policy.attachment import POLICY
from strongroom.controls.policy.bounds import boundary, bounding, of_boundaries, refuses_outright
from strongroom.controls.policy.guard_cases import grant, refusal
from strongroom.controls.policy.pinned import FOREIGN, provider
from strongroom.controls.policy.statements import ACCOUNT
from strongroom.plan.model import Plan
from strongroom.plan.value import Value

_USES: Final = ("kms:Decrypt", "kms:Encrypt", "kms:GenerateDataKey", "kms:CreateGrant")
_KEY: Final = "aws:resourceaccount"
_FOREIGN: Final = Situation("of another account", {_KEY: (OUTSIDE_ACCOUNT,)})
_FIX: Final = "add a Deny of kms:* with StringNotEquals on aws:ResourceAccount and our accounts to the boundary"


def judge(statements: tuple[Statement, ...], plan: Plan) -> Outcome:
    """Passes iff the use of a foreign key is refused outright, and no foreign account is spared."""
    refused = refuses_outright(statements, plan, (_USES, _FOREIGN), ("", _FIX))
    if refused.verdict != "pass":
        return refused
    ours = own_accounts(plan)
    strangers = sorted(
        account for item in statements for account in _spared(item, plan) if ours and account not in ours
    )
    if strangers:
        return failed("policy", f"the boundary spares keys of account `{strangers[0]}`, which is none of ours", _FIX)
    return passed("policy")


def _spared(item: Statement, plan: Plan) -> list[str]:
    """The accounts that a refusal spares."""
    tests = [test for test in item.conditions if test.key == _KEY and read_operator(test.operator).negated]
    return [spell(value, plan) or "" for test in tests for value in test.values] if item.effect == "Deny" else []


def _ours(*accounts: str) -> Plan:
    found = boundary(grant("kms:Decrypt"), refusal("kms:*", _unless(*accounts)))
    here = example(provider("here", ACCOUNT))
    return Plan(stack="example", project="example", resources=(*found.resources, *here.resources), source="example")


def _unless(*accounts: Value) -> Value:
    return {"StringNotEquals": {"aws:ResourceAccount": list(accounts)}, "Null": {"aws:ResourceAccount": "false"}}


CONTROL = Control(
    id="boundary_keeps_to_own_keys",
    concept="identity",
    title="The boundary refuses keys of other accounts",
    why="Who encrypts under a stranger's key hands the data over, or has it locked away.",
    severity="medium",
    requirements=("I16", "K4"),
    threats=("ML05",),
    sources={},
    cases=(
        Case(
            types=(POLICY,),
            judge=of_boundaries(judge),
            passes=(
                _ours(ACCOUNT),
                boundary(refusal("*", {"StringNotEqualsIfExists": {"aws:ResourceAccount": ACCOUNT}})),
                boundary(refusal("kms:*", None)),
            ),
            fails=(
                boundary(grant("kms:Decrypt")),
                _ours(ACCOUNT, FOREIGN),
                boundary(refusal("kms:Decrypt", _unless(ACCOUNT))),
                boundary(refusal("kms:*", {"StringNotLike": {"aws:ResourceAccount": "*"}})),
            ),
            unknown=(boundary(refusal("kms:*", _unless(UNKNOWN))), bounding(UNKNOWN)),
        ),
    ),
)
