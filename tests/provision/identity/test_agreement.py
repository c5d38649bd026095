"""[I1 to I13] Each persona, asked about hundreds of calls: what its duty needs passes, and nothing else does."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from strongroom.facts.aws_actions import expand
from strongroom.plan.model import Plan
from tests.provision.identity.personas import PERSONAS, Persona
from tests.provision.identity.program import boundary, first_request, held, plan_roles
from tests.provision.identity.simulate import allows
from tests.provision.identity.tables import OURS, elsewhere, starts, wrong_starts

NAMES = sorted(PERSONAS)


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    """Roles with the least and with the most arguments."""
    return plan_roles(tmp_path_factory.mktemp("roles"))


def may(plan: Plan, persona: Persona) -> Iterator[tuple[str, bool]]:
    """Yields each call of the persona's table that is answered otherwise than the table says."""
    documents, bound = held(plan, persona.role), boundary(plan)
    assert documents
    for call in persona.allowed:
        if not allows(documents, bound, call):
            yield f"{call.action} on {call.resource}", False
    for words, call in persona.refused:
        if allows(documents, bound, call):
            yield words, True


@pytest.mark.parametrize("name", NAMES)
def test_a_persona_may_what_its_duty_needs_and_nothing_else(plan: Plan, name: str) -> None:
    """Both ways, over at least 200 calls each."""
    persona = PERSONAS[name]
    assert len(persona.allowed) + len(persona.refused) >= 200
    assert list(may(plan, persona)) == []


@pytest.mark.parametrize("name", [name for name in NAMES if PERSONAS[name].team])
def test_no_persona_reaches_another_team_or_environment(plan: Plan, name: str) -> None:
    """[I12] Every call that passes for the own team fails on the same thing of another."""
    persona, bound = PERSONAS[name], boundary(plan)
    documents = held(plan, persona.role)
    moved = [each for call in persona.allowed for each in elsewhere(call)]
    assert len(moved) >= len(persona.allowed) // 2
    assert [words for words, call in moved if allows(documents, bound, call)] == []


@pytest.mark.parametrize("role", ["ants-scientist", "ants-execution"])
def test_a_job_starts_iff_it_is_pinned(plan: Plan, role: str) -> None:
    """[I1, I2, I3, I4, I5] As it should be it starts; with any one thing wrong it does not."""
    documents, bound = held(plan, role), boundary(plan)
    assert [call.action for call in starts() if not allows(documents, bound, call)] == []
    wrong = list(wrong_starts())
    assert len(wrong) >= 150
    assert [words for words, call in wrong if allows(documents, bound, call)] == []


@pytest.mark.parametrize("machine", ["ml.m7i.2xlarge", "ml.g5.xlarge"])
def test_the_first_job_of_a_scientist_starts(plan: Plan, machine: str) -> None:
    """What the program of the first day sends, with and without a key for its volumes."""
    call = first_request(machine=machine)
    for role in ("ants-scientist", "ants-execution"):
        assert allows(held(plan, role), boundary(plan), call)
    assert not allows(held(plan, "bees-scientist"), boundary(plan), call)


def test_the_pins_hold_with_the_least_arguments(plan: Plan) -> None:
    """Nothing that is left out takes a pin along."""
    documents, bound = held(plan, "bees-scientist", "least"), boundary(plan, "least")
    assert allows(documents, bound, first_request("bees"))
    for words, call in wrong_starts():
        assert not allows(documents, bound, call), words


def test_no_role_does_what_none_may_do(plan: Plan) -> None:
    """[I10] Rights, network, record and keys for good: whatever policy somebody gives the role."""
    everything = {"Statement": [{"Sid": "All", "Effect": "Allow", "Action": "*", "Resource": "*"}]}
    never = [
        *(each for each in expand("iam:*") if not each.startswith(("iam:Get", "iam:List", "iam:PassRole"))),
        *expand("organizations:*"),
        *expand("cloudtrail:StopLogging"),
        *expand("cloudtrail:Delete*"),
        *expand("config:StopConfigurationRecorder"),
        *expand("guardduty:DeleteDetector"),
        *expand("logs:Delete*"),
        *expand("ec2:CreateInternetGateway"),
        *expand("ec2:AttachInternetGateway"),
        *expand("ec2:CreateNatGateway"),
        *expand("ec2:CreateVpcPeeringConnection"),
        *expand("ec2:RunInstances"),
        *expand("kms:ScheduleKeyDeletion"),
        *expand("s3:PutBucketPublicAccessBlock"),
        *expand("s3:PutBucketPolicy"),
        *expand("secretsmanager:*"),
        *expand("lambda:*"),
        *expand("sagemaker:Create*Domain*"),
        *expand("sagemaker:CreateEndpoint*"),
        *expand("sagemaker:CreateNotebookInstance"),
        *expand("sagemaker:CreateCluster"),
        *expand("sagemaker:CreateTrainingSession"),
        *expand("sagemaker:CreateAutoMLJob*"),
    ]
    spared = {"sagemaker:CreatePresignedDomainUrl"}
    for action in {*never} - spared:
        call = next(iter(starts()))
        moved = type(call)(action, "arn:aws:sagemaker:eu-west-1:111122223333:x/shop-dev-ants-1", OURS)
        assert not allows([everything], boundary(plan), moved), action
