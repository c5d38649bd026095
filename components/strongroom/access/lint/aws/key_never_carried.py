"""A condition key that no request for the statement's actions brings."""

from __future__ import annotations

from collections.abc import Iterator

from strongroom.access.lint.aws_calls import brings, called, is_pattern, named
from strongroom.access.lint.aws_example import allow, deny
from strongroom.access.lint.aws_policy import Policy, Statement, Test
from strongroom.access.lint.remark import Severity
from strongroom.access.lint.rule import Fault, Rule

_FIX = "test a key that these actions bring, or give the actions that bring it a statement of their own"


def check(policy: Policy) -> Iterator[Fault]:
    """Yields each test whose key none, or not each, of the named actions can bring."""
    for statement in policy.statements:
        actions = called(statement)
        for test in statement.tests:
            without = [action for action in actions if not brings(action, test.key)]
            if without and len(without) == len(actions):
                yield _of_none(statement, test)
            elif without and statement.allows and not test.holds_without:
                yield from _of_some(statement, test, without)


def _of_none(statement: Statement, test: Test) -> Fault:
    severity: Severity
    if not test.holds_without:
        outcome, severity = "the statement never applies", "medium" if statement.allows else "high"
    elif statement.allows:
        outcome, severity = "the test always holds and restricts nothing", "high"
    else:
        outcome, severity = "the test always holds and every such request is refused", "medium"
    return Fault(statement.name, f"no request for the actions brings `{test.key}`: {outcome}", _FIX, severity)


def _of_some(statement: Statement, test: Test, without: list[str]) -> Iterator[Fault]:
    exact = {text.strip().casefold() for text in statement.actions or () if not is_pattern(text)}
    vain = [action for action in without if action.casefold() in exact]
    if vain:
        yield Fault(
            statement.name,
            f"requests for {named(vain)} never bring `{test.key}`: the statement does not allow them",
            _FIX,
            "low",
        )


RULE = Rule(
    id="key-never-carried",
    severity="medium",
    title="A condition key that requests for the action never bring",
    why="the statement never applies, or the test restricts nothing: neither is what its author meant",
    source="AWS Service Authorization Reference, column Condition keys; IAM User Guide, Condition operators",
    check=check,
    bad=(
        allow("sagemaker:CreateTransformJob", condition={"StringEquals": {"sagemaker:VpcSubnets": "subnet-1"}}),
        allow("s3:GetObject", condition={"StringNotEquals": {"ec2:InstanceType": "t3.micro"}}),
        deny("s3:DeleteObject", condition={"StringEquals": {"s3:prefix": "models/"}}),
        allow(["s3:ListBucket", "s3:GetObject"], condition={"StringEquals": {"s3:prefix": "models/"}}),
    ),
    good=(
        allow(
            "sagemaker:CreateTrainingJob", condition={"ForAnyValue:StringEquals": {"sagemaker:VpcSubnets": "subnet-1"}}
        ),
        allow("s3:ListBucket", condition={"StringEquals": {"s3:prefix": "models/"}}),
        allow("s3:GetObject", condition={"StringEquals": {"aws:SourceVpce": "vpce-1"}}),
    ),
)
