"""The boundary of the roles that work refuses every change of rights."""

from __future__ import annotations

from strongroom.controls.control import Control
from strongroom.controls.policy.bounds import boundary_case

_ACTIONS = (
    "account:DisableRegion",
    "iam:AttachRolePolicy",
    "iam:CreateAccessKey",
    "iam:CreatePolicyVersion",
    "iam:CreateRole",
    "iam:CreateUser",
    "iam:DeleteRolePermissionsBoundary",
    "iam:EnableMFADevice",
    "iam:PutRolePermissionsBoundary",
    "iam:PutRolePolicy",
    "iam:RemoveUserFromGroup",
    "iam:SetDefaultPolicyVersion",
    "iam:TagRole",
    "iam:UpdateAssumeRolePolicy",
    "organizations:LeaveOrganization",
    "sts:AssumeRole",
)

CONTROL = Control(
    id="boundary_refuses_rights",
    concept="identity",
    title="The boundary refuses to change rights, whatever somebody allows later",
    why="A policy that is attached by mistake must not be able to hand out rights, or to take the boundary off.",
    severity="high",
    requirements=("I10", "V6"),
    threats=("ML02", "ML05", "ML10"),
    sources={},
    cases=(boundary_case(_ACTIONS, "may raise rights"),),
)
