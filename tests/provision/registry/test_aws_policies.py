"""Who is refused what by the policies of images and approvals, asked of an evaluator that shares no code."""

from __future__ import annotations

from typing import Any

import pytest

from strongroom.provision.registry.aws import approvals, images
from tests.provision.asking import allowed, refused

CONTEXT: Any = {
    "name": "shop", "stage": "dev", "owner": "ml@example.com", "account": "111122223333", "region": "eu-west-1",
}  # fmt: skip
ROLE = "arn:aws:iam::111122223333:role/{}"
ADA, SERVING, EVE, EVAN = (ROLE.format(name) for name in ("ada", "serving", "eve", "evan"))
APPLY = ROLE.format("shop-dev/shop-dev-apply")
SCANNER = ROLE.format("aws-service-role/inspector2.amazonaws.com/AWSServiceRoleForAmazonInspector2")
TEAM: Any = {"name": "ants", "pushers": [ADA], "pullers": [SERVING]}
IMAGE = "arn:aws:ecr:eu-west-1:111122223333:repository/shop-dev/ants"
QUEUE = "arn:aws:sqs:eu-west-1:111122223333:shop-dev-approved"
RULE = "arn:aws:events:eu-west-1:111122223333:rule/shop-dev-approved"
PERSON = {
    "aws_PrincipalAccount": "111122223333",
    "aws_PrincipalIsAWSService": "false",
    "aws_SecureTransport": "true",
    "aws_ViaAWSService": "false",
}
INSIDE = {**PERSON, "aws_VpceAccount": "111122223333"}
PULL = ("ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer")
PUSH = ("ecr:PutImage", "ecr:InitiateLayerUpload", "ecr:UploadLayerPart", "ecr:CompleteLayerUpload")


def repository(*approvers: str) -> list[dict[str, Any]]:
    """The policy of the team's images, as ECR reads it: each statement about the repository itself."""
    return [{**each, "Resource": "*"} for each in images.statements(CONTEXT, TEAM, approvers)]


def queue(*deployers: str, purpose: str = "approved") -> list[dict[str, Any]]:
    """The policy of a queue of approvals."""
    args: Any = {"context": CONTEXT, "key": "k", "teams": [TEAM], "deployers": list(deployers)}
    return approvals.statements(args, purpose)


@pytest.mark.parametrize("action", PULL)
def test_listed_roles_pull(action: str) -> None:
    """[Z9] A person inside, SageMaker's role from anywhere, the scanner; nobody else, whatever his own policy says."""
    assert allowed(repository(), action, IMAGE, aws_PrincipalArn=ADA, **INSIDE) == {"Pull"}
    assert allowed(repository(), action, IMAGE, aws_PrincipalArn=SERVING, **PERSON) == {"Pull"}
    assert not refused(repository(), action, IMAGE, aws_PrincipalArn=SCANNER, **PERSON)
    for other in (EVE, APPLY):
        assert refused(repository(), action, IMAGE, aws_PrincipalArn=other, **INSIDE) == {"PullersOnly"}


@pytest.mark.parametrize("action", PUSH)
def test_listed_people_push(action: str) -> None:
    """Only pushers; a role that pulls for SageMaker pushes nothing, nor does who applies."""
    assert allowed(repository(), action, IMAGE, aws_PrincipalArn=ADA, **INSIDE) == {"Push"}
    for other in (SERVING, EVE, APPLY, SCANNER):
        assert refused(repository(), action, IMAGE, aws_PrincipalArn=other, **INSIDE) == {"PushersOnly"}


@pytest.mark.parametrize("action", [*PULL, *PUSH])
def test_people_come_by_our_networks(action: str) -> None:
    """[Z9] From no endpoint and from a stranger's, a pusher is refused to take or bring an image."""
    for elsewhere in (PERSON, {**PERSON, "aws_VpceAccount": "999988887777"}):
        assert refused(repository(), action, IMAGE, aws_PrincipalArn=ADA, **elsewhere) == {"PrivatePathOnly"}


def test_strangers_and_plain_transport_are_refused_everything() -> None:
    """Looking is refused as well."""
    strange = {**INSIDE, "aws_PrincipalAccount": "999988887777"}
    who = "arn:aws:iam::999988887777:role/ada"
    assert "AccountOnly" in refused(repository(), "ecr:DescribeImages", IMAGE, aws_PrincipalArn=who, **strange)
    plain = {**INSIDE, "aws_SecureTransport": "false"}
    assert "TlsOnly" in refused(repository(), "ecr:DescribeImages", IMAGE, aws_PrincipalArn=ADA, **plain)


@pytest.mark.parametrize("action", images.SETTINGS)
def test_only_who_applies_deletes_and_changes(action: str) -> None:
    """Neither a pusher nor SageMaker's roles."""
    assert not refused(repository(), action, IMAGE, aws_PrincipalArn=APPLY, **PERSON)
    for other in (ADA, SERVING, EVE):
        assert refused(repository(), action, IMAGE, aws_PrincipalArn=other, **INSIDE) == {"OnlyAppliersChange"}


@pytest.mark.parametrize("action", images.COPY)
def test_no_image_comes_in_by_replication_or_cache(action: str) -> None:
    """[M9] Not even by who applies."""
    for who in (ADA, APPLY):
        assert refused(repository(), action, IMAGE, aws_PrincipalArn=who, **INSIDE) == {"NoCopies"}


def test_an_approver_pushes_nothing_even_where_a_pattern_lists_him() -> None:
    """[M3] The pushers may be a pattern; the approver is held apart from it."""
    team: Any = {**TEAM, "pushers": [ROLE.format("*")]}
    policy = [{**each, "Resource": "*"} for each in images.statements(CONTEXT, team, [EVAN])]
    assert refused(policy, "ecr:PutImage", IMAGE, aws_PrincipalArn=EVAN, **INSIDE) == {"ApproversNeverPush"}
    assert allowed(policy, "ecr:PutImage", IMAGE, aws_PrincipalArn=ADA, **INSIDE) == {"Push"}


@pytest.mark.parametrize("purpose", ["approved", "approved-lost"])
def test_nobody_forges_an_approval(purpose: str) -> None:
    """[M4] Only EventBridge, only for our rule; not who deploys, not who applies, not another rule."""
    policy, target = queue(EVE, purpose=purpose), QUEUE.replace("approved", purpose)
    event = {
        "aws_PrincipalIsAWSService": "true",
        "aws_PrincipalServiceName": "events.amazonaws.com",
        "aws_SourceAccount": "111122223333",
        "aws_SecureTransport": "true",
    }
    assert allowed(policy, "sqs:SendMessage", target, **event, aws_SourceArn=RULE) == {"Events"}
    assert refused(policy, "sqs:SendMessage", target, **event, aws_SourceArn=f"{RULE}-too") == {"OnlyTheRuleSends"}
    for who in (EVE, APPLY):
        assert refused(policy, "sqs:SendMessage", target, aws_PrincipalArn=who, **PERSON) == {"OnlyTheRuleSends"}


@pytest.mark.parametrize("action", approvals.TAKE)
def test_only_deployers_take(action: str) -> None:
    """Left out, nobody does."""
    assert allowed(queue(EVE), action, QUEUE, aws_PrincipalArn=EVE, **PERSON) == {"Take"}
    for who in (ADA, APPLY):
        assert refused(queue(EVE), action, QUEUE, aws_PrincipalArn=who, **PERSON) == {"OnlyDeployersTake"}
        assert refused(queue(), action, QUEUE, aws_PrincipalArn=who, **PERSON) == {"OnlyDeployersTake"}


@pytest.mark.parametrize("action", approvals.SETTINGS)
def test_only_who_applies_changes_the_queue(action: str) -> None:
    """Not who takes from it."""
    assert not refused(queue(EVE), action, QUEUE, aws_PrincipalArn=APPLY, **PERSON)
    assert refused(queue(EVE), action, QUEUE, aws_PrincipalArn=EVE, **PERSON) == {"OnlyAppliersChange"}


def test_the_queue_answers_our_account_over_tls() -> None:
    """Strangers and plain transport are refused everything."""
    strange = {**PERSON, "aws_PrincipalAccount": "999988887777"}
    assert "AccountOnly" in refused(queue(), "sqs:GetQueueUrl", QUEUE, aws_PrincipalArn=EVE, **strange)
    plain = {**PERSON, "aws_SecureTransport": "false"}
    assert "TlsOnly" in refused(queue(), "sqs:GetQueueUrl", QUEUE, aws_PrincipalArn=EVE, **plain)


@pytest.mark.parametrize("deployers", [(), (EVE,), tuple(ROLE.format(f"lead-{n}") for n in range(12))])
def test_a_queue_policy_stays_within_the_quotas_of_sqs(deployers: tuple[str, ...]) -> None:
    """20 statements, 50 principals, 10 conditions, and 7 actions in each statement."""
    policy = queue(*deployers)
    actions = [[each["Action"]] if isinstance(each["Action"], str) else each["Action"] for each in policy]
    assert max(map(len, actions)) <= 7
    assert sum(len(keys) for each in policy for keys in each.get("Condition", {}).values()) <= 10
    assert len(policy) <= 20
