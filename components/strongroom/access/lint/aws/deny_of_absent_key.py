"""A Deny that refuses requests for lacking a key that they cannot bring."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from strongroom.access.lint.aws_calls import brings, called, named, reached
from strongroom.access.lint.aws_example import deny, example, statement
from strongroom.access.lint.aws_policy import RESOURCE, Policy, Statement
from strongroom.access.lint.rule import Fault, Rule

# Keys that say who asks: whoever they exempt, the others have no way to make the call.
_CALLER: Final = ("aws:principal", "aws:userid", "aws:username")


def check(policy: Policy) -> Iterator[Fault]:
    """Yields each Deny that applies to an action only because the action never brings a key."""
    for each in policy.statements:
        if each.allows:
            continue
        blocked = [action for action in reached(each, policy) if _refused(each, action)]
        for test in each.tests:
            if "/" in test.key and len(each.tests) > 1:
                continue  # a tag beside other tests exempts what bears it
            vain = [action for action in blocked if not brings(action, test.key)]
            if vain and test.holds_without and set(vain) != set(called(each)):
                yield Fault(
                    each.name,
                    f"refuses every call of {named(vain)}, which never brings `{test.key}`",
                    "name only the actions that bring the key",
                )


def _refused(each: Statement, action: str) -> bool:
    """True iff the Deny meets every request for the action, whoever is exempt.

    A test that the request can fail, such as that of its address, makes the absent key one of several exemptions.
    """
    return all(
        test.key.casefold().startswith(_CALLER) if brings(action, test.key) else test.holds_without
        for test in each.tests
    )


RULE = Rule(
    id="deny-of-absent-key",
    severity="medium",
    title="A Deny that refuses calls for lacking a key that they cannot bring",
    why="a negated, IfExists, ForAllValues or Null test holds where the key is absent: the Deny blocks every such call",
    source="IAM User Guide, Condition operators; AWS Service Authorization Reference, column Condition keys",
    check=check,
    bad=(
        deny("sagemaker:Create*Job", condition={"Null": {"sagemaker:VpcSubnets": "true"}}),
        deny(
            ["s3:PutObject", "s3:GetObject"],
            condition={"StringNotEquals": {"s3:x-amz-server-side-encryption": "aws:kms"}},
        ),
        deny("*", condition={"StringNotEqualsIfExists": {"ec2:InstanceType": "t3.micro"}}),
    ),
    good=(
        deny("sagemaker:CreateTrainingJob", condition={"Null": {"sagemaker:VpcSubnets": "true"}}),
        deny("*", condition={"StringNotEquals": {"aws:RequestedRegion": "eu-west-1"}}),
        example(
            statement(
                "Deny",
                "kms:*",
                condition={
                    "StringNotEquals": {"kms:ViaService": "s3.eu-west-1.amazonaws.com"},
                    "Null": {"kms:ViaService": "false"},
                },
                Principal="*",
            ),
            policy_type=RESOURCE,
        ),
    ),
)
