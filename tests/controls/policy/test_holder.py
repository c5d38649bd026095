"""A holder is read from every document that speaks for it, however that is wired to it."""

from __future__ import annotations

import pytest

from strongroom.controls.example import UNKNOWN, Part, example, hole, part
from strongroom.controls.policy.attachment import POLICY, ROLE
from strongroom.controls.policy.guard_cases import grant, refusal
from strongroom.controls.policy.holder import GROUP, PERMISSION_SET, USER, Holder, holders
from strongroom.controls.policy.pinned import provider
from strongroom.controls.policy.statements import ACCOUNT, document
from strongroom.plan.model import Plan
from strongroom.plan.value import Value

TRAIN = "sagemaker:CreateTrainingJob"
GUARD = part(POLICY, "guard", {"name": "guard", "path": "/fraud/", "policy": document(refusal(TRAIN, None))})
ARN = f"arn:aws:iam::{ACCOUNT}:policy/fraud/guard"


def held(plan: Plan) -> Holder:
    """The holder that the plan's first resource is."""
    return holders(plan)[plan.resources[0].urn]


def role(**inputs: Value) -> Part:
    """A role with one name."""
    return part(ROLE, "run", {"name": "run", **inputs})


@pytest.mark.parametrize(
    "attachment",
    [
        part("aws:iam/rolePolicyAttachment:RolePolicyAttachment", "a", {"role": "run", "policyArn": ARN}),
        part(
            "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
            "a",
            {"role": hole(ROLE, "run", "name"), "policyArn": hole(POLICY, "guard", "arn")},
        ),
        part("aws:iam/policyAttachment:PolicyAttachment", "a", {"roles": ["other", "run"], "policyArn": ARN}),
        part(
            "aws:iam/rolePolicyAttachmentsExclusive:RolePolicyAttachmentsExclusive",
            "a",
            {"roleName": "run", "policyArns": [ARN]},
        ),
    ],
)
def test_an_attached_policy_is_held(attachment: Part) -> None:
    """By name, by ARN, by a hole, and by a list."""
    found = held(example(role(), attachment, GUARD))
    assert [item.effect for item in found.rights.denies(TRAIN)] == ["Deny"]
    assert not found.open


def test_policies_written_on_the_role_are_held() -> None:
    """Inline ones, and the ARNs of managed ones."""
    inline: Value = [{"name": "own", "policy": document(grant(TRAIN))}]
    found = held(example(role(inlinePolicies=inline, managedPolicyArns=[ARN]), GUARD))
    assert [item.effect for item in found.rights.about(TRAIN)] == ["Allow", "Deny"]


def test_a_policy_that_is_attached_twice_is_held_once() -> None:
    """A list of all attachments beside each of them says nothing new."""
    attachment = part("aws:iam/rolePolicyAttachment:RolePolicyAttachment", "a", {"role": "run", "policyArn": ARN})
    listed = part(
        "aws:iam/rolePolicyAttachmentsExclusive:RolePolicyAttachmentsExclusive",
        "b",
        {"roleName": "run", "policyArns": [ARN]},
    )
    assert len(held(example(role(), attachment, listed, GUARD)).rights.denies(TRAIN)) == 1


def test_a_boundary_bounds_and_gives_nothing() -> None:
    """What the boundary says stands apart from what is held."""
    found = held(example(role(permissionsBoundary=ARN), GUARD))
    assert found.bounds is not None
    assert found.bounds.denies(TRAIN)
    assert found.rights.statements == ()
    assert not found.open


@pytest.mark.parametrize(
    "parts",
    [
        (role(permissionsBoundary=f"arn:aws:iam::{ACCOUNT}:policy/elsewhere"),),
        (role(managedPolicyArns=[f"arn:aws:iam::{ACCOUNT}:policy/elsewhere"]),),
        (role(managedPolicyArns=UNKNOWN),),
        (role(), part("aws:iam/rolePolicy:RolePolicy", "own", {"role": "run", "policy": UNKNOWN})),
        (role(), part("aws:iam/rolePolicy:RolePolicy", "own", {"role": UNKNOWN, "policy": document()})),
    ],
)
def test_what_the_plan_does_not_show_leaves_the_holder_open(parts: tuple[Part, ...]) -> None:
    """A policy from elsewhere, one that cannot be read, and one of which nobody knows whose it is."""
    assert held(example(*parts)).open


def test_managed_policies_of_aws_are_known_by_name() -> None:
    """Some open SageMaker, the others do not, and none leaves the holder open."""
    opens = held(example(role(managedPolicyArns=["arn:aws:iam::aws:policy/AmazonSageMakerFullAccess"])))
    assert opens.rights.allows(TRAIN)
    looks = held(example(role(managedPolicyArns=["arn:aws-cn:iam::aws:policy/SecurityAudit"])))
    assert looks.rights.statements == ()
    assert not opens.open
    assert not looks.open


def test_a_policy_of_nobody_in_the_plan_stands_for_itself() -> None:
    """Its rights are held by whoever gets it; one that somebody of the plan holds is judged there."""
    assert held(example(GUARD)).rights.denies(TRAIN)
    plan = example(role(permissionsBoundary=ARN), GUARD)
    assert GUARD.resource.urn not in holders(plan)


@pytest.mark.parametrize(
    ("owner", "policy"),
    [
        (part(USER, "ada", {"name": "ada"}), part("aws:iam/userPolicy:UserPolicy", "own", {"user": "ada"})),
        (part(GROUP, "all", {"name": "all"}), part("aws:iam/groupPolicy:GroupPolicy", "own", {"group": "all"})),
    ],
)
def test_users_and_groups_hold_rights(owner: Part, policy: Part) -> None:
    """As roles do."""
    given = part(policy.resource.type, "own", {**policy.resource.inputs, "policy": document(grant(TRAIN))})
    assert held(example(owner, given)).rights.allows(TRAIN)


def test_permission_sets_hold_rights() -> None:
    """Inline, by the name of a policy, and under a boundary by name."""
    arn = hole(PERMISSION_SET, "people", "arn")
    inline = part(
        "aws:ssoadmin/permissionSetInlinePolicy:PermissionSetInlinePolicy",
        "own",
        {"permissionSetArn": arn, "inlinePolicy": document(grant(TRAIN))},
    )
    by_name = part(
        "aws:ssoadmin/customerManagedPolicyAttachment:CustomerManagedPolicyAttachment",
        "guard",
        {"permissionSetArn": arn, "customerManagedPolicyReference": {"name": "guard", "path": "/fraud/"}},
    )
    found = held(example(part(PERMISSION_SET, "people", {"name": "people"}), inline, by_name, GUARD))
    assert [item.effect for item in found.rights.about(TRAIN)] == ["Allow", "Deny"]


def test_the_arn_is_told_where_the_account_is() -> None:
    """With the path; without a pinned account nobody knows it."""
    here = provider("here", ACCOUNT)
    pinned = part(ROLE, "run", {"name": "run", "path": "/fraud/"}, provider=f"{here.resource.urn}::id")
    assert held(example(pinned, here)).arn == f"arn:aws:iam::{ACCOUNT}:role/fraud/run"
    assert held(example(role())).arn is None
