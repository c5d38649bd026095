"""A question names things in any way; what names nothing is refused, what the plan does not show is not proven."""

from __future__ import annotations

import time

import pytest

from strongroom.access.graph import can, minimal_statements, who_can
from strongroom.access.refusal import BadDocument
from strongroom.plan.model import Plan
from strongroom.plan.value import BLANK
from tests.access.graph.aws.ways import (
    ACCOUNT,
    ENDPOINT,
    INTRUDER,
    INVOKE,
    STRANGER,
    allow,
    attached,
    bare,
    bucket,
    bucket_policy,
    plus,
    then,
)

MODELS = f"arn:aws:s3:::fraud-prod-models-{ACCOUNT}-eu-west-1"
_INLINE = attached("RolePolicy", role="intruder", policy=allow(INVOKE))


def test_a_resource_is_named_by_arn_urn_or_name(aws_prod: Plan) -> None:
    """All of them mean the same endpoint."""
    urn = next(each.urn for each in aws_prod.of("aws:sagemaker/endpoint:Endpoint") if each.name == "fraud-score")
    answers = {
        who_can(aws_prod, INVOKE, name).allowed for name in (ENDPOINT, urn, "fraud-score", "fraud-prod-fraud-score")
    }
    assert len(answers) == 1


def test_a_pattern_means_all_that_it_matches(aws_prod: Plan) -> None:
    """Who reads any object of the models is who reads those of some team."""
    every = set(who_can(aws_prod, "s3:GetObject", f"{MODELS}/*").allowed)
    parts = [set(who_can(aws_prod, "s3:GetObject", f"{MODELS}/{team}/*").allowed) for team in ("scoring", "research")]
    assert every == set.union(*parts)
    # A wildcard in a bucket's name goes on into the object's.
    assert set(who_can(aws_prod, "s3:GetObject", "arn:aws:s3:::fraud-prod-models-*/scoring/*").allowed) == every


def test_a_principal_is_named_by_arn_or_name(aws_prod: Plan) -> None:
    """The role, its last name and its name in the plan give one answer."""
    arn = f"arn:aws:iam::{ACCOUNT}:role/fraud-prod/fraud-prod-scoring-approver"
    names = (arn, "fraud-prod-scoring-approver", "identity-scoring-approver")
    assert {can(aws_prod, name, "s3:GetObject", f"{MODELS}/scoring/x").verdict for name in names} == {"yes"}
    assert {can(aws_prod, name, "s3:GetObject", f"{MODELS}/research/x").verdict for name in names} == {"no"}


@pytest.mark.parametrize(
    ("action", "resource", "words"),
    [
        ("GetObject", "models", "must be `service:Name`"),
        ("s3:", "models", "must be `service:Name`"),
        ("s3:GetObject", "nothing-like-it", "must name a resource"),
    ],
)
def test_what_names_nothing_is_refused(action: str, resource: str, words: str, aws_prod: Plan) -> None:
    """One sentence says what to write instead."""
    with pytest.raises(BadDocument, match=words):
        who_can(aws_prod, action, resource)


def test_an_unknown_principal_is_refused(aws_prod: Plan) -> None:
    """A misspelled name is no proof that nobody of that name may."""
    with pytest.raises(BadDocument, match="must name somebody"):
        can(aws_prod, "nobody", "s3:GetObject", "models")


def test_a_plan_of_another_cloud_is_refused() -> None:
    """A plan without resources of AWS proves nothing."""
    with pytest.raises(BadDocument, match="must hold resources of AWS"):
        who_can(Plan("s", "p", ()), "s3:GetObject", "*")


def test_an_unknown_policy_is_not_proven(aws_prod: Plan) -> None:
    """A policy that only the cloud knows leaves its holder unknown, with the reason."""
    plan = then(bare, attached("RolePolicy", role="intruder", policy=BLANK))(aws_prod)
    found = can(plan, INTRUDER, INVOKE, ENDPOINT)
    assert found.verdict == "unknown"
    assert "not known" in found.reason


def test_a_policy_that_cannot_be_read_is_not_proven(aws_prod: Plan) -> None:
    """A malformed document is no empty one."""
    plan = then(bare, attached("RolePolicy", role="intruder", policy='{"Statement": [{"Effect": "Perhaps"}]}'))(
        aws_prod
    )
    assert can(plan, INTRUDER, INVOKE, ENDPOINT).verdict == "unknown"


def test_an_attachment_that_does_not_say_to_whom_leaves_everybody_open(aws_prod: Plan) -> None:
    """A policy whose holder only the cloud knows may be anybody's."""
    plan = then(bare, attached("RolePolicy", role=BLANK, policy=allow(INVOKE)))(aws_prod)
    assert can(plan, INTRUDER, INVOKE, ENDPOINT).verdict == "unknown"


def test_a_bucket_outside_the_plan_may_admit_anybody(aws_prod: Plan) -> None:
    """Its own policy is not shown, so nobody is proven to be refused."""
    answer = who_can(aws_prod, "s3:GetObject", "arn:aws:s3:::elsewhere/x")
    assert answer.notes
    assert not answer.refused
    assert answer.verdict == "unknown"


def test_who_is_named_elsewhere_needs_no_shown_policy(aws_prod: Plan) -> None:
    """A role of another account is assumed to have what its own account can give it."""
    plan = then(bucket, bucket_policy(Principal={"AWS": STRANGER}))(aws_prod)
    found = can(plan, STRANGER, "s3:GetObject", "arn:aws:s3:::spare/x")
    assert found.verdict == "yes"
    assert {each.statement for each in found.cause} >= {"Added"}


def test_other_identities_of_the_account_are_latent(aws_prod: Plan) -> None:
    """What the resource's side leaves open to its own account is told apart from what is granted."""
    plan = plus(("aws:kms/key:Key", "spare", {"description": "spare"}))(aws_prod)
    answer = who_can(plan, "kms:Decrypt", "spare")
    assert answer.allowed == ()
    assert answer.verdict == "latent"


def test_the_fewest_statements_give_the_access(aws_prod: Plan) -> None:
    """Of two grants of the same, one is left; whoever has none has none."""
    twice = plus(("aws:iam/rolePolicy:RolePolicy", "again", {"role": "intruder", "policy": allow(INVOKE)}))
    plan = then(bare, _INLINE, twice)(aws_prod)
    assert len(minimal_statements(plan, INTRUDER, INVOKE, ENDPOINT)) == 1
    assert minimal_statements(plan, INTRUDER, "s3:GetObject", f"{MODELS}/scoring/x") == ()


def test_who_can_takes_less_than_a_second_and_a_half(aws_prod: Plan) -> None:
    """The plan is read and asked once, in processor time."""
    plan = Plan(aws_prod.stack, aws_prod.project, aws_prod.resources)
    begun = time.process_time()
    who_can(plan, "s3:GetObject", f"{MODELS}/scoring/x")
    assert time.process_time() - begun < 1.5
