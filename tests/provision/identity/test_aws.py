"""Identity on AWS: which roles there are, who takes them, what holds them, what is refused as an argument."""

from __future__ import annotations

from typing import Any

import pytest

from strongroom.plan.model import Plan
from strongroom.plan.value import Unknown
from strongroom.provision.arguments import ArgumentMistake
from strongroom.provision.identity.aws import Boundary, Identity
from tests.provision.identity.program import (
    CONTEXT,
    KEYS,
    LEAST,
    MOST,
    ROLES,
    TEAMS,
    boundary,
    document,
    held,
    plan_roles,
)
from tests.provision.programs import only, plan_program

ROLE, POLICY = "aws:iam/role:Role", "aws:iam/policy:Policy"
EXCLUSIVE = (
    "rolePoliciesExclusive:RolePoliciesExclusive",
    "rolePolicyAttachmentsExclusive:RolePolicyAttachmentsExclusive",
)
SSO = "arn:aws:iam::111122223333:role/aws-reserved/sso.amazonaws.com/eu-west-1/AWSReservedSSO_Glass_0a1b2c3d4e5f6071"
WORK = ["ants-execution", "ants-serving", "bees-execution", "bees-serving"]
DUTIES = ["ants-approver", "ants-auditor", "ants-lead", "ants-scientist", "bees-scientist"]
ALONE = ["break-glass", "key-administrator"]


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    """Roles with the least and with the most arguments."""
    return plan_roles(tmp_path_factory.mktemp("roles"))


def roles(plan: Plan, owner: str) -> dict[str, Any]:
    """The roles of one component by purpose."""
    return {r.name.removeprefix(f"{owner}-"): r for r in plan.of(ROLE) if r.name.startswith(f"{owner}-")}


def trust(plan: Plan, purpose: str, owner: str = "most") -> dict[str, Any]:
    """The statements of a role's trust policy."""
    found = document(plan, ROLE, f"{owner}-{purpose}", "assumeRolePolicy")["Statement"]
    return {each["Sid"]: each for each in found}


def test_each_duty_that_somebody_holds_is_a_role_of_its_own(plan: Plan) -> None:
    """[I8] And each team's jobs and models have theirs; nothing is made for a duty that nobody holds."""
    assert sorted(roles(plan, "most")) == sorted([*WORK, *DUTIES, *ALONE])
    assert sorted(roles(plan, "least")) == ["bees-execution", "bees-scientist", "bees-serving"]


@pytest.mark.parametrize("owner", ["least", "most"])
def test_every_role_is_bounded_short_and_under_the_environments_path(plan: Plan, owner: str) -> None:
    """[I10, Z7] One hour, one path, one boundary."""
    for purpose, role in roles(plan, owner).items():
        assert role.inputs["name"] == f"shop-dev-{purpose}"
        assert role.inputs["path"] == "/shop-dev/"
        assert role.inputs["permissionsBoundary"] == "arn:aws:iam::111122223333:policy/shop-dev/shop-dev-boundary"
        assert role.inputs["maxSessionDuration"] == 3600
        assert role.inputs["tags"]["strongroom:environment"] == "shop-dev"


def test_people_are_named_one_by_one_and_say_who_they_are(plan: Plan) -> None:
    """[I13, Z7] With a second factor where AWS can tell one."""
    people = trust(plan, "ants-lead")
    assert sorted(people) == ["PeopleWithMfa", "Tags"]
    assert people["PeopleWithMfa"]["Principal"] == {"AWS": "arn:aws:iam::111122223333:root"}
    assert people["PeopleWithMfa"]["Action"] == ["sts:AssumeRole", "sts:SetSourceIdentity"]
    assert people["PeopleWithMfa"]["Condition"] == {
        "ArnEquals": {"aws:PrincipalArn": f"{ROLES}leads"},
        "StringLike": {"sts:SourceIdentity": "?*"},
        "Bool": {"aws:MultiFactorAuthPresent": "true"},
    }
    assert people["Tags"]["Condition"] == {"ArnEquals": {"aws:PrincipalArn": f"{ROLES}leads"}}


def test_who_comes_from_another_account_is_of_the_organisation(plan: Plan) -> None:
    """[Z7] An account that leaves it takes its roles along."""
    ours = {"aws:PrincipalOrgID": "o-a1b2c3d4e5"}
    for sid in ("PeopleWithMfa", "Tags"):
        assert trust(plan, "bees-scientist")[sid]["Condition"]["StringEquals"] == ours
        assert "StringEquals" not in trust(plan, "bees-scientist", "least")[sid.replace("WithMfa", "")]["Condition"]
        assert "StringEquals" not in trust(plan, "ants-lead")[sid]["Condition"]


def test_where_the_directory_asks_for_the_second_factor_aws_is_not_asked(plan: Plan) -> None:
    """Its sessions carry no word of it; a role that demanded it would keep everybody out."""
    people = trust(plan, "bees-scientist", "least")
    assert sorted(people) == ["People", "SageMaker", "Tags"]
    assert "Bool" not in people["People"]["Condition"]


def test_who_breaks_glass_proves_a_second_factor_to_aws_itself(plan: Plan) -> None:
    """However other people enter."""
    assert trust(plan, "break-glass")["PeopleWithMfa"]["Condition"]["ArnEquals"] == {
        "aws:PrincipalArn": f"{ROLES}glass"
    }


@pytest.mark.parametrize("purpose", WORK)
def test_only_sagemaker_takes_the_roles_of_work_and_only_for_this_account(plan: Plan, purpose: str) -> None:
    """[I16] No person runs as a job; the source identity of a workspace goes along."""
    (only_one,) = trust(plan, purpose).values()
    assert only_one["Principal"] == {"Service": "sagemaker.amazonaws.com"}
    assert only_one["Action"] == ["sts:AssumeRole", "sts:SetSourceIdentity"]
    assert only_one["Condition"] == {
        "StringEquals": {"aws:SourceAccount": "111122223333"},
        "ArnLike": {"aws:SourceArn": "arn:aws:sagemaker:eu-west-1:111122223333:*"},
    }


@pytest.mark.parametrize("purpose", WORK)
def test_what_somebody_adds_to_a_role_of_work_is_taken_off(plan: Plan, purpose: str) -> None:
    """[I7] After the policies that stay: made before, it would empty them."""
    inline, attached = (only(plan, f"aws:iam/{type_}", f"most-{purpose}") for type_ in EXCLUSIVE)
    assert inline.inputs["policyNames"] == ["duties", "keys-late"]
    guards = attached.inputs["policyArns"]
    assert isinstance(guards, tuple | list)
    assert len(guards) == (3 if purpose.endswith("execution") else 0)
    kept = {r.urn for r in plan.of("aws:iam/rolePolicy:RolePolicy") if r.name.startswith(f"most-{purpose}-")}
    assert kept <= set(inline.dependencies or ())


def test_no_policy_of_aws_is_attached(plan: Plan) -> None:
    """[I7] Only the guardrail, and only to whoever starts work."""
    attached = plan.of("aws:iam/rolePolicyAttachment:RolePolicyAttachment")
    assert {each.inputs["role"] for each in attached if each.name.startswith("most-")} == {
        f"shop-dev-{purpose}" for purpose in ("ants-scientist", "ants-execution", "bees-scientist", "bees-execution")
    }
    for each in attached:
        policy = each.inputs["policyArn"]
        assert isinstance(policy, Unknown)
        assert "-guardrail-" in policy.urn


def test_a_role_is_passed_once_and_to_one_service(plan: Plan) -> None:
    """[I11] The team's execution role to SageMaker, by its scientists and by itself."""
    for purpose in ("ants-scientist", "ants-execution"):
        passes = [
            each for part in held(plan, purpose) for each in part["Statement"] if "iam:PassRole" in str(each["Action"])
        ]
        assert [each["Resource"] for each in passes] == [f"{ROLES}shop-dev/shop-dev-ants-execution"]
        assert passes[0]["Condition"] == {"StringEquals": {"iam:PassedToService": "sagemaker.amazonaws.com"}}


def test_what_only_aws_names_stands_in_documents_of_its_own(tmp_path_factory: pytest.TempPathFactory) -> None:
    """With keys and a network that do not exist yet, everything but the late documents is readable whole."""
    later = {**MOST, "keys": "@keys", "network": "@place"}
    text = repr(later).replace("'@keys'", "keys").replace("'@place'", "place")
    plan = plan_program(
        tmp_path_factory.mktemp("later"),
        "from strongroom.provision.identity.aws import Identity\n"
        "import pulumi_aws as aws\n"
        "vpc = aws.ec2.Vpc('v', cidr_block='10.0.0.0/16', opts=home)\n"
        "keys = {p: Key(p, {'context': least, 'purpose': p, 'services': ['storage']}, home).arn for p in "
        f"{sorted(KEYS)!r}}}\n"
        "place = {'vpc': vpc.id, 'subnets': pulumi.Output.all(vpc.id), 'group': vpc.id, "
        "'endpoint_group': vpc.id, 'prefix_list': vpc.id,"
        " 'endpoints': {'sagemaker.api': vpc.id, 'studio': vpc.id}}\n"
        f"Identity('most', {text}, home)\n",
    )
    opened = [
        each.name
        for each in plan.resources
        if each.type in (POLICY, "aws:iam/rolePolicy:RolePolicy") and not isinstance(each.inputs["policy"], str)
    ]
    assert opened
    assert all("late" in name for name in opened), opened


def test_the_arns_of_roles_are_known_before_they_exist(plan: Plan) -> None:
    """By purpose; whoever takes one waits for all that the role may do."""
    (made,) = [r for r in plan.of("strongroom:index:AwsIdentity") if r.name == "most"]
    told: Any = made.outputs["roles"]
    assert sorted(told) == sorted(roles(plan, "most"))
    assert told["ants-lead"] == f"{ROLES}shop-dev/shop-dev-ants-lead"


def test_a_boundary_that_is_given_is_taken(tmp_path_factory: pytest.TempPathFactory) -> None:
    """So that it can stand before the network, whose own roles carry it too."""
    plan = plan_program(
        tmp_path_factory.mktemp("given"),
        "from strongroom.provision.identity.aws import Boundary, Identity\n"
        f"bound = Boundary('first', {{'context': least, 'keys': {KEYS!r}}}, home)\n"
        f"Identity('least', {{**{LEAST!r}, 'boundary': bound.arn}}, home)\n",
    )
    assert [each.name for each in plan.of(POLICY) if "guardrail" not in each.name] == ["first"]
    (role,) = [each for each in plan.of(ROLE) if each.name == "least-bees-serving"]
    assert role.inputs["permissionsBoundary"] == "arn:aws:iam::111122223333:policy/shop-dev/shop-dev-boundary"


def test_the_boundary_never_opens_a_whole_service(plan: Plan) -> None:
    """A ceiling names actions, and names of the environment as far as AWS lets it."""
    for each in boundary(plan)["Statement"]:
        if each["Effect"] == "Allow":
            assert not [action for action in [each["Action"]] if str(action).endswith(":*")], each["Sid"]


def _team(**more: Any) -> dict[str, Any]:
    return {"teams": [{**TEAMS[1], **more}]}


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"teams": []}, "Identity 'x'.teams: names no team, got `[]`; name who works here"),
        (_team(scientists=[]), "Identity 'x'.teams[0].scientists: names nobody, got `[]`; name who works in the team"),
        (
            _team(name="Ants"),
            "Identity 'x'.teams[0].name: is not a name of lower-case letters, digits and single hyphens",
        ),
        (_team(scientists=["me"]), "Identity 'x'.teams[0].scientists[0]: is not the ARN of a role, got `me`; write it"),
        (
            _team(scientists=[f"{ROLES}*"]),
            f"Identity 'x'.teams[0].scientists[0]: is not the ARN of a role, got `{ROLES}*`",
        ),
        (
            _team(leads=[f"{ROLES}ops/*"]),
            (
                "Identity 'x'.teams[0].leads[0]: is a pattern, which admits principals that nobody named, got "
                f"`{ROLES}ops/*`; write the ARN of one role"
            ),
        ),
        (
            _team(approvers=TEAMS[1]["scientists"]),
            (
                "Identity 'x'.teams[0].approvers: names somebody who is of the scientists already, got "
                f"`{ROLES}beekeepers`; give each duty to other principals"
            ),
        ),
        (
            _team(name="a" * 50),
            "Identity 'x'.teams[0].name: makes a role name of more than 64 characters, got `shop-dev-",
        ),
        (
            {"teams": [TEAMS[1], {**TEAMS[1], "name": "bees-night"}]},
            (
                "Identity 'x'.teams[0].name: begins the name of team `bees-night`, whose jobs it would reach, got "
                "`bees`; choose another name"
            ),
        ),
        ({"keys": {}}, "Identity 'x'.keys.data: is missing, got nothing; pass the key of that purpose"),
        ({"keys": {**KEYS, "data": "alias/data"}}, "Identity 'x'.keys.data: is not the ARN of a key, got `alias/data`"),
        ({"evidence": ["*"]}, "Identity 'x'.evidence[0]: is not the name of a bucket, got `*`; write it like `fraud-"),
        ({"accounts": ["*"]}, "Identity 'x'.accounts[0]: is not an account of 12 digits, got `*`; write it like"),
        (
            {"models": [{"name": "*", "team": "bees", "artifact": "x"}]},
            "Identity 'x'.models[0].name: is not a name of lower-case letters, digits and single hyphens, got `*`",
        ),
        ({"instances": []}, "Identity 'x'.instances: names no machine, got `[]`; name one that jobs may use"),
        (
            {"instances": ["m5"]},
            "Identity 'x'.instances[0]: is not an instance type of SageMaker, got `m5`; write it like",
        ),
        ({"longest_run_hours": 0}, "Identity 'x'.longest_run_hours: is not between 1 and 672, got `0`; pass a number"),
        (
            {"sign_in": "password"},
            "Identity 'x'.sign_in: is not a way to sign in, got `password`; write one of `iam`, `sso`",
        ),
        ({"paths": ["vpc-1"]}, "Identity 'x'.paths[0]: is not the id of a VPC endpoint, got `vpc-1`; write it like"),
        (
            {"break_glass": [SSO]},
            "Identity 'x'.break_glass[0]: comes by single sign-on, whose sessions tell AWS of no second factor, got",
        ),
        (
            {"models": [{"name": "m", "team": "none", "artifact": "latest"}]},
            "Identity 'x'.models[0].team: is no team of these, got `none`; name one of the teams",
        ),
        ({"guardrail": False}, "Identity 'x'.guardrail: is not an argument, got `False`; leave it out: there are"),
        ({"network": {"vpc": "vpc-1"}}, "Identity 'x'.network.endpoint_group: is missing, got nothing; pass"),
    ],
)
def test_what_identity_refuses(change: dict[str, Any], sentence: str) -> None:
    """Each in one sentence, before anything is made; nothing that weakens a promise is an argument."""
    with pytest.raises(ArgumentMistake) as raised:
        Identity("x", LEAST | change)  # type: ignore[arg-type]
    assert any(each.startswith(sentence) for each in raised.value.sentences), str(raised.value)


def test_what_a_boundary_refuses() -> None:
    """Likewise."""
    with pytest.raises(ArgumentMistake) as raised:
        Boundary("x", {"context": CONTEXT, "keys": {"data": "alias/x"}, "accounts": ["home"]})  # type: ignore[typeddict-item]
    assert raised.value.sentences[0].startswith("Boundary 'x'.keys.data: is not the ARN of a key, got `alias/x`")
    assert raised.value.sentences[1].startswith("Boundary 'x'.accounts[0]: is not an account of 12 digits, got `home`")


@pytest.mark.parametrize(("region", "partition"), [("cn-north-1", "aws-cn"), ("us-gov-west-1", "aws-us-gov")])
def test_every_partition_has_its_own_names(
    tmp_path_factory: pytest.TempPathFactory, region: str, partition: str
) -> None:
    """No ARN of another part of AWS stands in a document."""
    text = repr(MOST).replace("arn:aws:", f"arn:{partition}:").replace("eu-west-1", region)
    plan = plan_program(
        tmp_path_factory.mktemp(partition),
        "from strongroom.provision.identity.aws import Identity\n"
        f"there = {{**least, 'region': {region!r}}}\n"
        f"Identity('most', {text}, pulumi.ResourceOptions(provider=Provider('there', there)))\n",
    )
    for each in plan.resources:
        if each.type.startswith("aws:iam/"):
            assert "arn:aws:" not in repr(each.inputs), each.name


def test_a_sid_stands_once_in_each_document(plan: Plan) -> None:
    """IAM refuses a document in which one stands twice."""
    for each in plan.resources:
        if each.type in (POLICY, "aws:iam/rolePolicy:RolePolicy"):
            sids = [statement["Sid"] for statement in document(plan, each.type, each.name)["Statement"]]
            assert len(set(sids)) == len(sids), each.name
            assert all(sid.isalnum() for sid in sids)
