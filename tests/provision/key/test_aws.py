"""A key on AWS: what it always is, what its arguments change, what it refuses."""

from __future__ import annotations

from typing import Any

import pytest

from strongroom.plan.model import Plan, Resource
from strongroom.provision.arguments import ArgumentMistake
from strongroom.provision.key.aws import Key
from tests.provision.programs import only, plan_program, statements

CONTEXT = {"name": "shop", "stage": "dev", "owner": "ml@example.com", "account": "111122223333", "region": "eu-west-1"}
ROLE = "arn:aws:iam::111122223333:role/scientist"
GOOD: dict[str, Any] = {"context": CONTEXT, "purpose": "data", "services": ["storage"]}
USE = {"kms:Decrypt", "kms:Encrypt", "kms:GenerateDataKey", "kms:GenerateDataKey*", "kms:ReEncrypt*", "kms:CreateGrant"}


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    """A key with the least arguments and one with the most."""
    return plan_program(
        tmp_path_factory.mktemp("keys"),
        """
Key("least", {"context": least, "purpose": "data", "services": ["storage"]}, home)
Key("most", {
    "context": most, "purpose": "models", "trail": trail,
    "services": [
        "access-logs", "alarms", "logs", "queue", "registry", "serving", "storage", "training", "workspace",
    ],
    "grants": [
        {"principals": [scientist], "access": "write", "prefix": "team/"},
        {"principals": [lead, foreign], "access": "read"},
    ],
}, home)
""",
    )


@pytest.fixture(params=["least", "most"])
def key(plan: Plan, request: pytest.FixtureRequest) -> Resource:
    """Either key."""
    return only(plan, "aws:kms/key:Key", request.param)


def each_of(value: str | list[str]) -> set[str]:
    """The texts of a policy's element, which is one text or a list."""
    return {value} if isinstance(value, str) else set(value)


def actions(statement: dict[str, Any]) -> set[str]:
    """The actions of a statement as a set."""
    return each_of(statement["Action"])


def test_a_key_turns_by_itself_and_goes_slowly(key: Resource) -> None:
    """[K2, K7] No argument changes it; in prod it turns within 90 days."""
    assert key.inputs["enableKeyRotation"] is True
    assert key.inputs["rotationPeriodInDays"] == {"least": 365, "most": 90}[key.name]
    assert key.inputs["deletionWindowInDays"] == 30
    assert key.inputs["bypassPolicyLockoutSafetyCheck"] is False
    assert key.options.protect is True


def test_nobody_both_administers_and_uses(key: Resource) -> None:
    """[K3] No Allow holds an action of both kinds, and whoever administers is refused use by name."""
    policy = statements(key)
    for statement in policy.values():
        if statement["Effect"] == "Allow":
            assert "kms:PutKeyPolicy" not in actions(statement) or not actions(statement) & USE
    refused = policy["AdministratorsNeverUse"]
    administrators = policy["Administer"]["Condition"]["ArnLike"]["aws:PrincipalArn"]
    assert each_of(administrators) <= each_of(refused["Condition"]["ArnLike"]["aws:PrincipalArn"])
    assert actions(refused) >= {"kms:Decrypt", "kms:Encrypt", "kms:GenerateDataKey*", "kms:ReEncrypt*"}
    assert ("kms:CreateGrant" in actions(refused)) is (key.name == "least")


def test_who_applies_grants_use_to_the_services_of_what_he_makes(plan: Plan) -> None:
    """A domain, an endpoint, a repository or a feature group goes on with the key after the call that made it."""
    least, most = (statements(only(plan, "aws:kms/key:Key", name)) for name in ("least", "most"))
    assert "GrantForWhatIsMade" not in least
    assert most["GrantForWhatIsMade"]["Action"] == "kms:CreateGrant"
    assert most["GrantForWhatIsMade"]["Condition"] == {
        "ArnLike": {"aws:PrincipalArn": "arn:aws:iam::111122223333:role/deploy"},
        "Bool": {"kms:GrantIsForAWSResource": "true"},
        "StringEquals": {"kms:ViaService": ["ecr.eu-west-1.amazonaws.com", "sagemaker.eu-west-1.amazonaws.com"]},
    }
    others = [f"arn:aws:iam::111122223333:role/{name}" for name in ("glass", "platform")]
    assert most["AdministratorsNeverGrant"]["Condition"] == {"ArnLike": {"aws:PrincipalArn": others}}


def test_a_key_cannot_be_locked_out(key: Resource) -> None:
    """The account's root user with a second factor can repair the policy, and cannot use the key."""
    repair = statements(key)["RepairAsRoot"]
    assert "kms:PutKeyPolicy" in actions(repair)
    assert not actions(repair) & USE
    assert repair["Condition"]["Bool"] == {"aws:MultiFactorAuthPresent": "true"}


def test_a_key_is_used_over_the_private_path(key: Resource) -> None:
    """[K4] Whole at preview: the account that owns the endpoint is known, the endpoint is not."""
    refused = statements(key)["PrivatePathOnly"]
    assert refused["Effect"] == "Deny"
    assert refused["Principal"] == {"AWS": "*"}
    assert refused["Condition"]["BoolIfExists"] == {
        "aws:PrincipalIsAWSService": "false",
        "aws:ViaAWSService": "false",
    }
    assert "111122223333" in refused["Condition"]["StringNotEqualsIfExists"]["aws:VpceAccount"]


def test_strangers_are_refused(plan: Plan) -> None:
    """[K5] Outside the accounts of the grants nobody, and outside the organisation nobody, where there is one."""
    least, most = (statements(only(plan, "aws:kms/key:Key", name)) for name in ("least", "most"))
    assert least["AccountOnly"]["Condition"]["StringNotEquals"] == {"aws:PrincipalAccount": "111122223333"}
    assert most["AccountOnly"]["Condition"]["StringNotEquals"]["aws:PrincipalAccount"] == [
        "111122223333",
        "999988887777",
    ]
    assert most["OrganizationOnly"]["Condition"]["StringNotEquals"] == {"aws:PrincipalOrgID": "o-a1b2c3d4e5"}
    assert "OrganizationOnly" not in least


def test_use_is_bound_to_services_and_callers(plan: Plan) -> None:
    """Writers encrypt, readers decrypt, each only through the services."""
    policy = statements(only(plan, "aws:kms/key:Key", "most"))
    assert actions(policy["Decrypt"]) == {"kms:Decrypt", "kms:DescribeKey"}
    assert policy["Decrypt"]["Condition"]["StringEquals"] == {
        "kms:ViaService": [
            f"{service}.eu-west-1.amazonaws.com"
            for service in ("ec2", "ecr", "elasticfilesystem", "s3", "sagemaker", "sqs")
        ],
    }
    assert policy["EncryptAndDecrypt"]["Condition"]["ArnLike"]["aws:PrincipalArn"] == ROLE
    assert policy["GrantForServices"]["Condition"]["Bool"] == {"kms:GrantIsForAWSResource": "true"}
    assert policy["GrantsForServicesOnly"]["Effect"] == "Deny"


def test_without_grants_nobody_uses_the_key(plan: Plan) -> None:
    """Absence of a grant is absence of access."""
    policy = statements(only(plan, "aws:kms/key:Key", "least"))
    assert not any(actions(each) & USE for each in policy.values() if each["Effect"] == "Allow")


def test_each_service_is_bound_to_this_accounts_work(plan: Plan) -> None:
    """[K9] A service that uses the key as itself names whose work it is."""
    policy = statements(only(plan, "aws:kms/key:Key", "most"))
    services = {sid: each for sid, each in policy.items() if "Service" in each["Principal"]}
    assert sorted(services) == [
        "AccessLogs",
        "Alarms",
        "Budgets",
        "Events",
        "Logs",
        "TrailDescribes",
        "TrailWrites",
    ]
    assert all("111122223333" in str(each["Condition"]) for each in services.values())


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (
            {"purpose": "Data"},
            "Key 'x'.purpose: is not a purpose of lower-case letters, digits and single hyphens, got `Data`",
        ),
        ({"services": []}, "Key 'x'.services: names no service, got `[]`; name what uses the key, such as `storage`"),
        ({"services": ["s3"]}, "Key 'x'.services[0]: is not a service, got `s3`; write one of `access-logs`, `alarms`"),
        ({"recorder": "shop"}, "Key 'x'.recorder: is not an account of 12 digits, got `shop`; write it like"),
        ({"trail": "shop"}, "Key 'x'.trail: is not the ARN of a trail, got `shop`; write it like `arn:aws:cloudtrail:"),
        (
            {"services": ["logs"], "grants": [{"principals": [ROLE], "access": "read"}]},
            "Key 'x'.services: lets nobody use the grants, got `['logs']`; add one of `queue`, `registry`, `serving`",
        ),
        (
            {"grants": [{"principals": ["scientist"], "access": "read"}]},
            "Key 'x'.grants[0].principals[0]: is not the ARN of a role, got `scientist`; write it like `arn:aws:iam::",
        ),
        (
            {"grants": [{"principals": ["arn:aws:iam::111122223333:role/*"], "access": "read"}]},
            "Key 'x'.grants[0].principals[0]: is not the ARN of a role, got `arn:aws:iam::111122223333:role/*`",
        ),
        (
            {
                "context": CONTEXT | {"administrators": [ROLE]},
                "grants": [{"principals": [ROLE.replace("scientist", "sci*")], "access": "read"}],
            },
            "Key 'x'.grants[0].principals: administers the key and would use it, got",
        ),
        ({"grants": [{"principals": [], "access": "read"}]}, "Key 'x'.grants[0].principals: names nobody, got `[]`"),
        (
            {"grants": [{"principals": [ROLE], "access": "own"}]},
            "Key 'x'.grants[0].access: is not an access, got `own`",
        ),
        (
            {"grants": [{"principals": [ROLE], "access": "read", "prefix": "a"}]},
            "Key 'x'.grants[0].prefix: is not a prefix that ends in a slash, got `a`",
        ),
        (
            {"context": CONTEXT | {"administrators": [ROLE]}, "grants": [{"principals": [ROLE], "access": "read"}]},
            f"Key 'x'.grants[0].principals: administers the key and would use it, got `['{ROLE}']`",
        ),
        (
            {"context": CONTEXT | {"account": "123"}},
            "Key 'x'.context.account: is not an account of 12 digits, got `123`",
        ),
        (
            {"context": CONTEXT | {"region": "eu-west-9"}},
            "Key 'x'.context.region: is not a region of AWS, got `eu-west-9`",
        ),
        (
            {"context": CONTEXT | {"stage": "live"}},
            "Key 'x'.context.stage: is not a stage, got `live`; write one of `dev`, `test`, `prod`",
        ),
        ({"context": CONTEXT | {"name": "Shop"}}, "Key 'x'.context.name: is not a name of lower-case letters"),
        ({"context": CONTEXT | {"owner": "me"}}, "Key 'x'.context.owner: is not an e-mail address, got `me`"),
        (
            {"context": CONTEXT | {"organization": "x"}},
            "Key 'x'.context.organization: is not an organisation's id, got `x`",
        ),
        (
            {"context": CONTEXT | {"administrators": ["x"]}},
            "Key 'x'.context.administrators[0]: is not the ARN of a role, got `x`",
        ),
        (
            {"context": CONTEXT | {"administrators": [ROLE], "break_glass": [ROLE]}},
            "Key 'x'.context.break_glass: names an administrator",
        ),
        ({}, "Key 'x'.opts.provider: is missing, got nothing; pass an explicit aws provider"),
    ],
)
def test_what_a_key_refuses(change: dict[str, Any], sentence: str) -> None:
    """Each in one sentence, before anything is made."""
    with pytest.raises(ArgumentMistake) as raised:
        Key("x", GOOD | change)  # type: ignore[arg-type]
    assert any(each.startswith(sentence) for each in raised.value.sentences), str(raised.value)
