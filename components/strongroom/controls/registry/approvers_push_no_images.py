"""Whoever approves models is refused to push images, whatever lists of pushers come later."""

from __future__ import annotations

from dataclasses import replace

from strongroom.access.aws_account import account_for
from strongroom.access.aws_condition import read_operator
from strongroom.access.aws_deny import Demand, denies
from strongroom.access.aws_document import Statement
from strongroom.access.aws_match import touches_actions
from strongroom.access.aws_situation import Situation
from strongroom.access.aws_text import mark
from strongroom.controls.control import Control
from strongroom.controls.example import UNKNOWN, example, part
from strongroom.controls.outcome import Outcome, all_of
from strongroom.controls.policy.apart import apart_case
from strongroom.controls.policy.attachment import ROLE
from strongroom.controls.policy.held import held_by
from strongroom.controls.policy.pinned import provider
from strongroom.controls.policy.refusal import refuses
from strongroom.controls.policy.registry import REPOSITORY_POLICY, of_repository, said
from strongroom.controls.policy.statements import ACCOUNT, add, document
from strongroom.controls.policy.subject import Subject
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Value

_PUSH = ("ecr:CompleteLayerUpload", "ecr:InitiateLayerUpload", "ecr:PutImage", "ecr:UploadLayerPart")
_APPROVE = "sagemaker:UpdateModelPackage"
_STATUS = "sagemaker:modelapprovalstatus"
_CALLER = "aws:principalarn"
_APPROVED = Demand((_APPROVE,), ("*",), (Situation("as Approved", {_STATUS: ("Approved",)}),))
_FIX = add(
    {
        "Effect": "Deny",
        "Principal": "*",
        "Action": list(_PUSH),
        "Condition": {"ArnLike": {"aws:PrincipalArn": "<role of the approvers>"}},
    },
)


def judge(subject: Subject) -> Outcome:
    """Passes iff a Deny that names them refuses each role of the plan that may approve; without one it is left out.

    That they are on no list of pushers is not enough: such a list grows.
    """
    naming = tuple(item for item in subject.statements if item.effect != "Allow" and not _spares(item))
    found = [
        _refused(role, replace(subject, statements=naming))
        for role in subject.plan.of(ROLE)
        if _approves(role, subject.plan)
    ]
    return all_of(*found)


def _spares(statement: Statement) -> bool:
    negated = any(item.key == _CALLER and read_operator(item.operator).negated for item in statement.conditions)
    return negated or statement.not_principals is not None


def _approves(role: Resource, plan: Plan) -> bool:
    statements = held_by(role, plan).statements
    allowed = any(item.effect == "Allow" and touches_actions(item, _APPROVE, plan) for item in statements)
    return allowed and denies(statements, _APPROVED, plan).verdict is not True


def _refused(role: Resource, subject: Subject) -> Outcome:
    name, path, account = role.inputs.get("name"), role.inputs.get("path", "/"), account_for(role, subject.plan)
    known = isinstance(name, str) and isinstance(path, str) and account
    arn = f"arn:aws:iam::{account}:role{path}{name}" if known else mark(role.urn, "arn")
    by_approver = (Situation("by who approves models", {_CALLER: (arn,)}),)
    return refuses(_PUSH, ("",), lambda _: by_approver, _FIX)(subject)


def _deny(approver: Value, action: Value = None, operator: str = "ArnLike") -> Value:
    return document(
        said("Deny", "*", list(_PUSH) if action is None else action, {operator: {"aws:PrincipalArn": approver}})
    )


def _beside(policy: Value) -> Plan:
    here = provider("here", ACCOUNT)
    who_ = part(ROLE, "lead", {"name": "lead", "path": "/team/"}, provider=f"{here.resource.urn}::an-id")
    may: Value = {
        "Effect": "Allow",
        "Action": _APPROVE,
        "Resource": "*",
        "Condition": {"StringEquals": {"sagemaker:ModelApprovalStatus": "Approved"}},
    }
    held = part("aws:iam/rolePolicy:RolePolicy", "lead", {"role": "lead", "policy": document(may)})
    return example(part(REPOSITORY_POLICY, "images", {"repository": "images", "policy": policy}), who_, held, here)


_LEAD = f"arn:aws:iam::{ACCOUNT}:role/team/lead"


CONTROL = Control(
    id="approvers_push_no_images",
    concept="registry",
    title="Whoever approves models is refused to push images",
    why="Who builds the image and approves the model that runs in it needs nobody else to put code into service.",
    severity="low",
    requirements=("I9", "M3"),
    threats=("ML10", "AML.T0018"),
    sources={},
    cases=(
        apart_case(
            REPOSITORY_POLICY,
            "policy",
            of_repository(judge),
            passes=(_beside(_deny(_LEAD)), _beside(_deny([f"arn:aws:iam::{ACCOUNT}:role/team/*"], "ecr:*"))),
            fails=(
                _beside(document()),
                _beside(_deny("arn:aws:iam::111122223333:role/other")),
                _beside(_deny(_LEAD, "ecr:PutImage")),
                _beside(_deny("arn:aws:iam::111122223333:role/builder", None, "ArnNotLike")),
            ),
            unknown=(_beside(_deny(UNKNOWN)), _beside(_deny(_LEAD, UNKNOWN))),
        ),
    ),
)
