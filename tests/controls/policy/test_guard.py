"""A call is refused whichever way it is refused, and only for the reason that is asked about."""

from __future__ import annotations

import pytest

from strongroom.access.aws_situation import Situation
from strongroom.controls.policy import guardrail, job_calls
from strongroom.controls.policy.guard import any_resource, may_call
from strongroom.controls.policy.guard_cases import grant, inline, refusal
from strongroom.controls.policy.holder import holders
from strongroom.controls.policy.statements import Statement
from strongroom.facts.aws_actions import carries, expand, known
from strongroom.plan.value import Value

TRAIN = "sagemaker:CreateTrainingJob"
AT_ALL = Situation("at all")
BARE = job_calls.without(job_calls.SUBNETS, words="without subnets")
NULL: dict[str, Value] = {"Null": {"sagemaker:VpcSubnets": "true"}}


def may(situation: Situation, *statements: Statement) -> bool | None:
    """Whether a role with these statements may train in the situation."""
    plan = inline(*statements)
    return may_call(holders(plan)[plan.resources[0].urn], TRAIN, situation, plan)


@pytest.mark.parametrize(
    ("statements", "verdict"),
    [
        ((grant(TRAIN),), True),
        ((grant("s3:GetObject"),), False),
        ((grant(TRAIN), refusal(TRAIN, NULL)), False),
        ((grant(TRAIN), refusal("*", None)), False),
        ((grant(TRAIN), refusal(TRAIN, {"Null": {"sagemaker:InstanceTypes": "true"}})), True),
        ((grant(TRAIN, "*", {"Null": {"sagemaker:VpcSubnets": "false"}}),), False),
        ((grant(TRAIN), refusal(TRAIN, NULL, "arn:aws:sagemaker:*:*:training-job/*")), False),
        ((grant(TRAIN), refusal(TRAIN, NULL, "arn:aws:sagemaker:*:*:training-job/a-*")), True),
        ((grant(TRAIN, "arn:aws:sagemaker:eu-west-1:1:training-job/a-b-*"), refusal(TRAIN, NULL)), False),
        ((grant(TRAIN), refusal(TRAIN, {**NULL, "Bool": {"aws:ViaAWSService": "false"}})), True),
    ],
)
def test_a_call_is_let_through_iff_something_allows_it_and_nothing_refuses_it(
    statements: tuple[Statement, ...], verdict: bool
) -> None:
    """Denies, conditions of the Allow, and resources; a Deny for another reason does not count."""
    assert may(BARE, *statements) is verdict


def test_a_boundary_that_does_not_allow_refuses() -> None:
    """What is not in the ceiling is not allowed."""
    plan = inline(grant(TRAIN))
    holder = holders(plan)[plan.resources[0].urn]
    bounded = inline(grant("s3:GetObject"))
    ceiling = holders(bounded)[bounded.resources[0].urn].rights
    closed = type(holder)(holder.resource, holder.rights, ceiling, False, None)
    assert may_call(closed, TRAIN, AT_ALL, plan) is False
    assert may_call(holder, TRAIN, AT_ALL, plan) is True


@pytest.mark.parametrize(
    ("action", "resource"),
    [
        (TRAIN, "arn:aws:sagemaker:*:*:training-job/*"),
        ("sagemaker:CreateHyperParameterTuningJob", "arn:aws:sagemaker:*:*:hyper-parameter-tuning-job/*"),
        ("sagemaker:CreateAutoMLJobV2", "arn:aws:sagemaker:*:*:automl-job/*"),
        ("sagemaker:CreateModel", "arn:aws:sagemaker:*:*:model/*"),
        ("ssm:StartSession", "*"),
    ],
)
def test_the_kind_of_resource_follows_from_the_action(action: str, resource: str) -> None:
    """As AWS names them."""
    assert any_resource(action) == resource


def test_each_call_carries_the_keys_that_it_is_asked_about() -> None:
    """Otherwise the only guard that passed would refuse the call always."""
    asked = [(pin.actions, item.context) for pin in guardrail.PINS for item in pin.situations]
    for actions, context in asked:
        for action in actions:
            for key in context.keys() - {job_calls.INSTANCES, "sagemaker:homeefsfilesystemkmskey"}:
                assert carries(action, key), (action, key)


def test_every_call_that_carries_a_pin_is_pinned_or_refused() -> None:
    """A call that AWS adds is missed here, not in an environment; those left out on purpose carry the key sometimes."""
    spared = {job_calls.ENDPOINT, *job_calls.SCHEDULES, "sagemaker:UpdateCluster", "sagemaker:UpdateDomain"}
    asked = {action for pin in guardrail.PINS for action in pin.actions} | set(guardrail.OUTRIGHT) | spared
    for key in ("sagemaker:VpcSubnets", "sagemaker:NetworkIsolation", "sagemaker:OutputKmsKeyArn"):
        assert {action for action in expand("sagemaker:*") if carries(action, key)} <= asked


def test_every_named_call_exists() -> None:
    """In the table of AWS's actions."""
    named = {action for pin in guardrail.PINS for action in pin.actions} | set(guardrail.OUTRIGHT)
    assert [action for action in sorted(named) if not known(action)] == []
