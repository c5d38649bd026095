"""Ways of granting by documents of identities: attachments, inline policies, groups, trust, permission sets."""

from __future__ import annotations

import json

from tests.access.graph.aws.ways import (
    ACCOUNT,
    ENDPOINT,
    GANG,
    INTRUDER,
    INVOKE,
    MALLORY,
    POLICY,
    ROLE,
    Way,
    allow,
    attached,
    bare,
    gang,
    hole,
    mallory,
    opening,
    plus,
    role,
    then,
)

_ARN = f"arn:aws:iam::{ACCOUNT}:policy/opening"
_SET = "aws:ssoadmin/permissionSet:PermissionSet"
_SET_ARN = hole(_SET, "set", "arn")
permission_set = plus(
    (_SET, "set", {"name": "Curious", "instanceArn": "arn:aws:sso:::instance/ssoins-1"}),
    ("aws:ssoadmin/accountAssignment:AccountAssignment", "set", {"permissionSetArn": _SET_ARN, "targetId": ACCOUNT}),
)

IDENTITY_WAYS = (
    Way(
        "an attachment by ARN",
        attached("RolePolicyAttachment", role="intruder", policyArn=_ARN),
        INVOKE,
        ENDPOINT,
        INTRUDER,
        then(bare, opening),
    ),
    Way(
        "an attachment by reference",
        attached("RolePolicyAttachment", role=hole(ROLE, "intruder", "name"), policyArn=hole(POLICY, "opening", "arn")),
        INVOKE,
        ENDPOINT,
        INTRUDER,
        then(bare, opening),
    ),
    Way(
        "an attachment to many by name",
        attached("PolicyAttachment", roles=["intruder"], policyArn=_ARN),
        INVOKE,
        ENDPOINT,
        INTRUDER,
        then(bare, opening),
    ),
    Way(
        "an exclusive list of attachments",
        attached("RolePolicyAttachmentsExclusive", roleName="intruder", policyArns=[_ARN]),
        INVOKE,
        ENDPOINT,
        INTRUDER,
        then(bare, opening),
    ),
    Way(
        "an inline policy",
        attached("RolePolicy", role="intruder", policy=allow(INVOKE)),
        INVOKE,
        ENDPOINT,
        INTRUDER,
        bare,
    ),
    Way(
        "an inline policy in the role itself",
        role(inlinePolicies=[{"name": "in", "policy": allow(INVOKE)}]),
        INVOKE,
        ENDPOINT,
        INTRUDER,
    ),
    Way("a managed policy in the role itself", role(managedPolicyArns=[_ARN]), INVOKE, ENDPOINT, INTRUDER, opening),
    Way(
        "AWS's own policy for administrators",
        attached("RolePolicyAttachment", role="intruder", policyArn="arn:aws:iam::aws:policy/AdministratorAccess"),
        INVOKE,
        ENDPOINT,
        INTRUDER,
        bare,
    ),
    Way(
        "all actions but some",
        attached(
            "RolePolicy",
            role="intruder",
            policy=json.dumps(
                {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "NotAction": "iam:*", "Resource": "*"}]}
            ),
        ),
        INVOKE,
        ENDPOINT,
        INTRUDER,
        bare,
    ),
    Way(
        "all resources but some",
        attached(
            "RolePolicy",
            role="intruder",
            policy=json.dumps(
                {
                    "Version": "2012-10-17",
                    "Statement": [{"Effect": "Allow", "Action": "*", "NotResource": "arn:aws:s3:::*"}],
                }
            ),
        ),
        INVOKE,
        ENDPOINT,
        INTRUDER,
        bare,
    ),
    Way(
        "an inline policy of a user",
        attached("UserPolicy", user="mallory", policy=allow(INVOKE)),
        INVOKE,
        ENDPOINT,
        MALLORY,
        mallory,
    ),
    Way(
        "a policy of a group", attached("GroupPolicy", group="gang", policy=allow(INVOKE)), INVOKE, ENDPOINT, GANG, gang
    ),
    Way(
        "membership in a group",
        attached("UserGroupMembership", user="mallory", groups=["gang"]),
        INVOKE,
        ENDPOINT,
        MALLORY,
        then(
            mallory, gang, plus(("aws:iam/groupPolicy:GroupPolicy", "gang", {"group": "gang", "policy": allow(INVOKE)}))
        ),
    ),
    Way(
        "membership by the group",
        attached("GroupMembership", users=["mallory"], group="gang"),
        INVOKE,
        ENDPOINT,
        MALLORY,
        then(
            mallory, gang, plus(("aws:iam/groupPolicy:GroupPolicy", "gang", {"group": "gang", "policy": allow(INVOKE)}))
        ),
    ),
    Way(
        "a policy of a role outside the plan",
        attached("RolePolicy", role="elsewhere", policy=allow(INVOKE)),
        INVOKE,
        ENDPOINT,
        f"arn:aws:iam::{ACCOUNT}:role/elsewhere",
    ),
    Way(
        "an inline policy of a permission set",
        plus(
            (
                "aws:ssoadmin/permissionSetInlinePolicy:PermissionSetInlinePolicy",
                "set",
                {"permissionSetArn": _SET_ARN, "inlinePolicy": allow(INVOKE)},
            )
        ),
        INVOKE,
        ENDPOINT,
        "Curious",
        permission_set,
    ),
    Way(
        "a policy of the customer in a permission set",
        plus(
            (
                "aws:ssoadmin/customerManagedPolicyAttachment:CustomerManagedPolicyAttachment",
                "set",
                {"permissionSetArn": _SET_ARN, "customerManagedPolicyReference": {"name": "opening"}},
            )
        ),
        INVOKE,
        ENDPOINT,
        "Curious",
        then(permission_set, opening),
    ),
)
