"""A large environment: twelve teams with every duty held, twenty data sets, ten models with three callers each."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any, Final

import pytest

from strongroom.access.aws_document import Statement, read_document
from strongroom.controls.catalogue import catalogue
from strongroom.controls.finding import needs_action
from strongroom.controls.run import check
from strongroom.facts.aws_actions import expand, known_key
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Text, Value, is_readable
from tests.provision.programs import plan_environment

ACCOUNT, ELSEWHERE = "444455556666", "888899990000"
DUTIES: Final = ("scientists", "leads", "approvers", "auditors")
SIGN_ON: Final = (
    f"arn:aws:iam::{ACCOUNT}:role/aws-reserved/sso.amazonaws.com/eu-west-1/AWSReservedSSO_{{}}_0a1b2c3d4e5f6071"
)
ROLE: Final = "aws:iam/role:Role"
# Characters that AWS takes. Sources: the quota pages of IAM, S3, KMS, SNS, SQS, VPC, CloudWatch Logs, ECR, SageMaker.
LIMITS: Final = {
    (ROLE, "assumeRolePolicy"): 2_048,
    ("aws:iam/policy:Policy", "policy"): 6_144,
    ("aws:iam/rolePolicy:RolePolicy", "policy"): 10_240,
    ("aws:kms/key:Key", "policy"): 32_768,
    ("aws:s3/bucketPolicy:BucketPolicy", "policy"): 20_480,
    ("aws:sns/topicPolicy:TopicPolicy", "policy"): 30_720,
    ("aws:sqs/queuePolicy:QueuePolicy", "policy"): 20_480,
    ("aws:ec2/vpcEndpoint:VpcEndpoint", "policy"): 20_480,
    ("aws:cloudwatch/logResourcePolicy:LogResourcePolicy", "policyDocument"): 5_120,
    ("aws:ecr/repositoryPolicy:RepositoryPolicy", "policy"): 10_240,
    ("aws:sagemaker/modelPackageGroupPolicy:ModelPackageGroupPolicy", "resourcePolicy"): 20_480,
}
ALL_INLINE, MOST_ATTACHED, LONGEST_ID = 10_240, 10, 90


def environment(teams: int, data: int, models: int) -> str:
    """The file, as JSON, which YAML reads; names about as long as the file may compose."""
    names = [f"fraud-analytics-{n:02d}" for n in range(teams)]
    people = {f"{name}-{duty}": SIGN_ON.format(f"{name}-{duty}") for name in names for duty in DUTIES}
    callers = [[f"caller-{n}-{m}" for m in range(3)] for n in range(models)]
    systems = {who: f"arn:aws:iam::{ELSEWHERE}:role/services/{who}" for each in callers for who in each}
    file: dict[str, Any] = {
        "name": "fraud",
        "stage": "prod",
        "owner": "risk@example.com",
        "aws": {
            "account": ACCOUNT,
            "region": "eu-west-1",
            "organization": "o-a1b2c3d4e5",
            "log": {"account": "777788889999", "role": "arn:aws:iam::777788889999:role/strongroom-log-writer"},
            "account_baseline": "present",
            "principals": {**people, **systems},
            "paths": {who: ["vpce-0a1b2c3d4e5f60718"] for who in systems},
            "instances": {"serve": "ml.c7i.xlarge"},
        },
        "teams": [{"name": name, **{duty: [f"{name}-{duty}"] for duty in DUTIES}} for name in names],
        "data": [{"name": f"transactions-of-year-{n:02d}", "team": names[n % teams]} for n in range(data)],
        "models": [
            {
                "name": f"risk-of-customers-{n:02d}",
                "team": names[n % teams],
                "image": f"sha256:{f'{n:02x}9f2c6c' * 8}",
                "artifact": f"sha256:{f'{n:02x}1b2c3d' * 8}",
                "serve": {"instance": "serve"},
                "callers": [
                    {"name": f"system-{m}", "principal": who, "per_minute": 60, "per_day": 1000}
                    for m, who in enumerate(callers[n])
                ],
            }
            for n in range(models)
        ],
    }
    return json.dumps(file, indent=1)


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    """The large environment."""
    return plan_environment(tmp_path_factory.mktemp("large"), environment(12, 20, 10))


@pytest.fixture(scope="module")
def half(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    """The same with half of everything."""
    return plan_environment(tmp_path_factory.mktemp("half"), environment(6, 10, 5))


def length(document: Value) -> int:
    """The characters of a document, an id that AWS will assign counted as the longest."""
    parts = document.parts if isinstance(document, Text) else (document,)
    return sum(len(part) if isinstance(part, str) else LONGEST_ID for part in parts)


def documents(plan: Plan) -> Iterator[tuple[Resource, str, Value]]:
    """Every policy document of the plan."""
    for resource in plan.resources:
        for word in ("policy", "assumeRolePolicy", "policyDocument", "resourcePolicy"):
            if word in resource.inputs and "lifecyclePolicy" not in resource.type:
                yield resource, word, resource.inputs[word]


def statements(plan: Plan) -> Iterator[tuple[str, Statement]]:
    """Every statement of every document, with whose it is."""
    for resource, _, document in documents(plan):
        for statement in read_document(document):
            yield f"{resource.name} {statement.sid}", statement


def test_nothing_of_it_is_failed_or_unknown(large: Plan) -> None:
    """Every control, as for the small environments."""
    found = [(each.control, each.message) for each in check(large, catalogue()) if needs_action(each)]
    assert found == []


def test_every_document_is_readable_and_within_what_aws_takes(large: Plan) -> None:
    """A kind of document that has no limit here has been forgotten."""
    for resource, word, document in documents(large):
        assert is_readable(document), resource.urn
        assert length(document) <= LIMITS[resource.type, word], resource.urn


def test_the_documents_of_a_role_fit_together(large: Plan) -> None:
    """AWS counts the inline ones of a role in all, and attaches ten managed ones at most."""
    inline: Counter[str] = Counter()
    for each in large.of("aws:iam/rolePolicy:RolePolicy"):
        inline[str(each.inputs["role"])] += length(each.inputs["policy"])
    attached = Counter(
        str(each.inputs["role"]) for each in large.of("aws:iam/rolePolicyAttachment:RolePolicyAttachment")
    )
    assert max(inline.values()) <= ALL_INLINE
    assert max(attached.values()) <= MOST_ATTACHED


def test_every_action_and_key_is_one_that_aws_has(large: Plan) -> None:
    """AWS takes a misspelt one without a word."""
    for where, statement in statements(large):
        for action in (*(statement.actions or ()), *(statement.not_actions or ())):
            assert isinstance(action, str), where
            assert expand(action), (where, action)
        for condition in statement.conditions:
            assert known_key(condition.key), (where, condition.key)


@pytest.mark.parametrize("word", ["name", "bucket", "repository", "userProfileName", "spaceName", "endpointName"])
def test_no_two_resources_bear_one_name(large: Plan, word: str) -> None:
    """Of one type; a role's own documents are named within the role, a bucket's settings by the bucket."""
    named = [each for each in large.resources if each.type.startswith("aws:") and "bucketP" not in each.type]
    names = Counter(
        (each.type, each.inputs[word], str(each.inputs.get("role")) if "rolePolicy" in each.type else "")
        for each in named
        if isinstance(each.inputs.get(word), str) and (word != "bucket" or each.type == "aws:s3/bucket:Bucket")
    )
    assert [name for name, times in names.items() if times > 1] == []


def test_the_plan_grows_with_its_teams_and_models_and_no_faster(large: Plan, half: Plan) -> None:
    """Twice the teams, data sets and models are at most twice the resources, of every type, and twice the documents."""
    small, big = (Counter(each.type for each in plan.resources) for plan in (half, large))
    assert set(small) == set(big)
    assert {type_: (small[type_], big[type_]) for type_ in big if big[type_] > 2 * small[type_]} == {}
    written = [sum(length(document) for _, _, document in documents(plan)) for plan in (half, large)]
    assert written[1] <= 2 * written[0]
