"""A workspace on AWS: what it always is, what its arguments change, what it refuses."""

from __future__ import annotations

from typing import Any

import pytest

from strongroom.plan.model import Plan
from strongroom.plan.value import Unknown
from strongroom.provision.arguments import ArgumentMistake
from strongroom.provision.workspace.aws import BY_DIRECTORY, LIMITS, Workspace
from tests.provision.programs import only, plan_program, statements

CONTEXT = {"name": "shop", "stage": "dev", "owner": "ml@example.com", "account": "111122223333", "region": "eu-west-1"}
KEY = "arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"
ROLE = "arn:aws:iam::111122223333:role/shop-dev/shop-dev-scoring-scientist"
NETWORK: dict[str, Any] = {
    "vpc": "vpc-0a", "subnets": ["subnet-0a", "subnet-0b"], "group": "sg-work", "endpoint_group": "sg-endpoints",
    "prefix_list": "pl-s3", "endpoints": {},
}  # fmt: skip
ALICE = {"name": "alice", "team": "scoring", "role": ROLE}
GOOD: dict[str, Any] = {
    "context": CONTEXT, "key": KEY, "network": NETWORK, "members": [ALICE], "sign_in": "iam", "idle_minutes": 60,
    "disk_gb": 20,
}  # fmt: skip
DOMAIN = "aws:sagemaker/domain:Domain"
GROUP = "aws:ec2/securityGroup:SecurityGroup"
INGRESS = "aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule"
PROFILE = "aws:sagemaker/userProfile:UserProfile"
SPACE = "aws:sagemaker/space:Space"
BOTH = ("least", "most")


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    """Workspaces with the least and the most arguments."""
    return plan_program(
        tmp_path_factory.mktemp("workspace"),
        f"""
import pulumi_aws as aws
from strongroom.provision.workspace.aws import Workspace

network = {NETWORK!r}
Workspace("least", {{
    "context": least, "key": key, "network": network, "members": [{ALICE!r}],
    "sign_in": "iam", "idle_minutes": 60, "disk_gb": 5,
}}, home)
made = Key("made", {{"context": most, "purpose": "workspace", "services": ["storage"]}}, home)
vpc = aws.ec2.Vpc("own", cidr_block="10.0.0.0/16", opts=home)
role = aws.iam.Role("scientist", name="scientist", assume_role_policy="{{}}", opts=home)
Workspace("most", {{
    "context": most, "key": made.arn, "network": {{**network, "vpc": vpc.id}}, "sign_in": "sso",
    "idle_minutes": 120, "disk_gb": 100, "members": [
        {{"name": "alice", "team": "scoring", "role": role.arn, "user": "Alice@example.com"}},
        {{"name": "alice", "team": "research", "role": scientist, "user": "Alice@example.com"}},
        {{"name": "bob", "team": "scoring", "role": role.arn, "user": "bob"}},
    ],
}}, home)
""",
    )


def domain(plan: Plan, name: str) -> Any:
    """The inputs of a domain."""
    return only(plan, DOMAIN, name).inputs


@pytest.mark.parametrize("name", BOTH)
def test_a_workspace_has_no_way_to_the_internet(plan: Plan, name: str) -> None:
    """[T1] In the private subnets alone, and no argument says otherwise."""
    inputs = domain(plan, name)
    assert inputs["appNetworkAccessType"] == "VpcOnly"
    assert inputs["subnetIds"] == ["subnet-0a", "subnet-0b"]


@pytest.mark.parametrize("name", BOTH)
def test_every_disk_is_under_the_key(plan: Plan, name: str) -> None:
    """[T2] The domain's key is that of homes and disks; a key that does not exist yet is a named hole."""
    key = domain(plan, name)["kmsKeyId"]
    if name == "least":
        assert key == KEY
    else:
        assert isinstance(key, Unknown)
        assert key.urn.endswith("kms/key:Key::made")


@pytest.mark.parametrize("name", BOTH)
def test_docker_is_off_and_the_member_is_in_the_record(plan: Plan, name: str) -> None:
    """[T5, I13] The profile's name becomes the source identity of what its role does."""
    assert domain(plan, name)["domainSettings"] == {
        "dockerSettings": {"enableDockerAccess": "DISABLED"},
        "executionRoleIdentityConfig": "USER_PROFILE_NAME",
    }


@pytest.mark.parametrize(("name", "minutes"), [("least", 60), ("most", 120)])
def test_idle_notebooks_stop_and_nobody_chooses_later(plan: Plan, name: str, minutes: int) -> None:
    """[T6] Shortest, longest and usual time are the same, in private and in shared spaces, in every editor."""
    idle = {
        "lifecycleManagement": "ENABLED",
        "idleTimeoutInMinutes": minutes,
        "minIdleTimeoutInMinutes": minutes,
        "maxIdleTimeoutInMinutes": minutes,
    }
    users, spaces = domain(plan, name)["defaultUserSettings"], domain(plan, name)["defaultSpaceSettings"]
    for settings, app in ((users, "jupyterLab"), (users, "codeEditor"), (spaces, "jupyterLab")):
        assert settings[f"{app}AppSettings"] == {"appLifecycleManagement": {"idleSettings": idle}}
    assert users["defaultLandingUri"] == "studio::"


@pytest.mark.parametrize("name", BOTH)
def test_nothing_is_shared(plan: Plan, name: str) -> None:
    """[T13] Output of notebooks is not shared; whoever switches it on by hand finds the key set."""
    users = domain(plan, name)["defaultUserSettings"]
    assert users["sharingSettings"]["notebookOutputOption"] == "Disabled"
    assert users["sharingSettings"]["s3KmsKeyId"] == domain(plan, name)["kmsKeyId"]
    assert users["autoMountHomeEfs"] == "Disabled"
    spaces = [each for each in plan.of(SPACE) if each.name.startswith(name)]
    assert spaces
    assert all(each.inputs["spaceSharingSettings"] == {"sharingType": "Private"} for each in spaces)


@pytest.mark.parametrize("name", BOTH)
def test_automatic_learning_does_nothing(plan: Plan, name: str) -> None:
    """[Z6] Each thing that Canvas could do is off, and what it would keep is under the key."""
    canvas = domain(plan, name)["defaultUserSettings"]["canvasAppSettings"]
    assert canvas.pop("workspaceSettings") == {"s3KmsKeyId": domain(plan, name)["kmsKeyId"]}
    assert sorted(canvas) == [
        "directDeploySettings", "emrServerlessSettings", "kendraSettings", "modelRegisterSettings",
        "timeSeriesForecastingSettings",
    ]  # fmt: skip
    assert all(part == {"status": "DISABLED"} for part in canvas.values())


@pytest.mark.parametrize("name", BOTH)
def test_no_code_or_image_of_anybodys_own_is_attached(plan: Plan, name: str) -> None:
    """[T7, Z17, Z18] No repository, start-up script or image stands in any setting."""
    found = str([each.inputs for each in plan.resources if each.name.startswith(name)])
    for word in ("codeRepositories", "lifecycleConfigArn", "customImages", "sagemakerImageArn"):
        assert word not in found


def test_what_names_no_role_may_do_nothing(plan: Plan) -> None:
    """Its role has no policy, keeps none that is added by hand, and stands under the boundary."""
    role = only(plan, "aws:iam/role:Role", "least")
    assert role.inputs["name"] == "shop-dev-workspace-none"
    assert role.inputs["path"] == "/shop-dev/"
    assert role.inputs["permissionsBoundary"] == "arn:aws:iam::111122223333:policy/shop-dev/shop-dev-boundary"
    inline = only(plan, "aws:iam/rolePoliciesExclusive:RolePoliciesExclusive", "least")
    managed = only(plan, "aws:iam/rolePolicyAttachmentsExclusive:RolePolicyAttachmentsExclusive", "least")
    assert inline.inputs["policyNames"] == []
    assert managed.inputs["policyArns"] == []
    arn = "arn:aws:iam::111122223333:role/shop-dev/shop-dev-workspace-none"
    for settings in ("defaultUserSettings", "defaultSpaceSettings"):
        assert domain(plan, "least")[settings]["executionRole"] == arn


def test_only_this_accounts_sagemaker_takes_that_role(plan: Plan) -> None:
    """The trust names the service and whose work it is."""
    (trust,) = statements(only(plan, "aws:iam/role:Role", "least"), "assumeRolePolicy").values()
    assert trust["Principal"] == {"Service": "sagemaker.amazonaws.com"}
    assert trust["Condition"] == {
        "ArnLike": {"aws:SourceArn": "arn:aws:sagemaker:eu-west-1:111122223333:*"},
        "StringEquals": {"aws:SourceAccount": "111122223333"},
    }


def test_what_names_no_group_reaches_nothing(plan: Plan) -> None:
    """The group of the defaults has no rule, keeps none that is added by hand, and no rule names it."""
    group = only(plan, GROUP, "least")
    assert (group.inputs["ingress"], group.inputs["egress"]) == ([], [])
    for settings in ("defaultUserSettings", "defaultSpaceSettings"):
        (named,) = domain(plan, "least")[settings]["securityGroups"]
        assert named == Unknown(group.urn, "id")
    assert f"{group.urn}'" not in str([each.inputs for each in (*plan.of(INGRESS), *plan.of(GROUP))])


@pytest.mark.parametrize("member", ["scoring-alice", "research-alice", "scoring-bob"])
def test_each_member_is_alone_in_a_group(plan: Plan, member: str) -> None:
    """Nothing but own apps comes in; out goes HTTPS to the endpoints and to S3; nothing is added by hand."""
    group: Any = only(plan, GROUP, f"most-{member}").inputs
    (within,) = group["ingress"]
    itself, endpoints, store = group["egress"]
    assert (within["protocol"], within["fromPort"], within["toPort"], within["self"]) == ("tcp", 8192, 65535, True)
    assert itself == within
    assert endpoints["securityGroups"] == ["sg-endpoints"]
    assert store["prefixListIds"] == ["pl-s3"]
    for rule in (endpoints, store):
        assert (rule["protocol"], rule["fromPort"], rule["toPort"], rule["self"]) == ("tcp", 443, 443, False)
    for rule in (within, *group["egress"]):
        assert rule["cidrBlocks"] == rule["ipv6CidrBlocks"] == []
        peers = [*rule["securityGroups"], *rule["prefixListIds"], *(["self"] if rule["self"] else [])]
        assert len(peers) == 1


@pytest.mark.parametrize("member", ["least-scoring-alice", "most-research-alice", "most-scoring-bob"])
def test_the_endpoints_let_each_member_in(plan: Plan, member: str) -> None:
    """A rule of the endpoints' group names the member's, at 443 alone."""
    rule = only(plan, INGRESS, f"{member}-endpoints").inputs
    assert rule["securityGroupId"] == "sg-endpoints"
    assert rule["referencedSecurityGroupId"] == Unknown(only(plan, GROUP, member).urn, "id")
    assert (rule["ipProtocol"], rule["fromPort"], rule["toPort"]) == ("tcp", 443, 443)


def test_each_member_has_a_profile_with_role_and_group(plan: Plan) -> None:
    """Named for team and member, so that the record tells whose work it was."""
    profiles = {each.name: each.inputs for each in plan.of(PROFILE)}
    assert sorted(profiles) == ["least-scoring-alice", "most-research-alice", "most-scoring-alice", "most-scoring-bob"]
    least: Any = profiles["least-scoring-alice"]
    assert least["userProfileName"] == "scoring-alice"
    assert least["userSettings"]["executionRole"] == ROLE
    assert len(least["userSettings"]["securityGroups"]) == 1
    assert least["tags"]["strongroom:team"] == "scoring"
    groups = [str(each["userSettings"]) for each in profiles.values()]
    assert len(set(groups)) == len(groups)


def test_people_sign_in_by_their_directory_where_it_says_so(plan: Plan) -> None:
    """With `sso` the profile names the directory's user, with `iam` none."""
    assert (domain(plan, "least")["authMode"], domain(plan, "most")["authMode"]) == ("IAM", "SSO")
    least, most = only(plan, PROFILE, "least-scoring-alice"), only(plan, PROFILE, "most-scoring-bob")
    assert "singleSignOnUserValue" not in least.inputs
    assert most.inputs["singleSignOnUserIdentifier"] == "UserName"
    assert most.inputs["singleSignOnUserValue"] == "bob"


@pytest.mark.parametrize(("name", "disk"), [("least", 5), ("most", 100)])
def test_disks_are_as_large_as_said(plan: Plan, name: str, disk: int) -> None:
    """[Z19] Nobody makes one larger."""
    size = {"defaultEbsVolumeSizeInGb": disk, "maximumEbsVolumeSizeInGb": disk}
    for settings in ("defaultUserSettings", "defaultSpaceSettings"):
        assert domain(plan, name)[settings]["spaceStorageSettings"] == {"defaultEbsStorageSettings": size}
    space: Any = only(plan, SPACE, f"{name}-scoring-alice").inputs
    storage = space["spaceSettings"]["spaceStorageSettings"]
    assert storage == {"ebsStorageSettings": {"ebsVolumeSizeInGb": disk}}


def test_removal_leaves_no_file_system_behind(plan: Plan) -> None:
    """Its mount targets would keep the network from being removed; in prod somebody takes the protection off first."""
    for name in BOTH:
        assert domain(plan, name)["retentionPolicy"] == {"homeEfsFileSystem": "Delete"}
    assert not only(plan, DOMAIN, "least").options.protect
    assert only(plan, DOMAIN, "most").options.protect


def test_what_stands_inside_goes_first(plan: Plan) -> None:
    """Space before profile before domain on the way out; the profile waits for its way out on the way in."""
    space, profile = only(plan, SPACE, "least-scoring-alice"), only(plan, PROFILE, "least-scoring-alice")
    assert profile.urn in (space.dependencies or ())
    needed = set(profile.dependencies or ())
    assert only(plan, DOMAIN, "least").urn in needed
    assert only(plan, INGRESS, "least-scoring-alice-endpoints").urn in needed


def test_what_aws_cannot_is_said() -> None:
    """[T4, T12] Downloads and terminals have no switch, the directory's link no network; people are told so."""
    assert any("downloads" in each for each in LIMITS)
    assert any("terminal" in each for each in LIMITS)
    assert "from any network" in BY_DIRECTORY


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"sign_in": "saml"}, "sign_in: is not a way to sign in, got `saml`; write one of `iam`, `sso`"),
        ({"idle_minutes": 30}, "idle_minutes: is not between 60 and 525600, got `30`; pass that many minutes"),
        ({"disk_gb": 4}, "disk_gb: is not between 5 and 16384, got `4`; pass that many gigabytes"),
        ({"members": []}, "members: names nobody, got `[]`; name who works here or leave it unmade"),
        (
            {"members": [{**ALICE, "name": "Alice"}]},
            (
                "members[0].name: is not a name of lower-case letters, digits and single hyphens, got `Alice`; "
                "write it like `alice`"
            ),
        ),
        (
            {"members": [ALICE, ALICE]},
            (
                "members[1].name: makes a profile that another member has, got `scoring-alice`; "
                "give one of them another name"
            ),
        ),
        (
            {"sign_in": "sso"},
            "members[0].user: is missing, got nothing; pass the user name in the directory",
        ),
        (
            {"members": [{**ALICE, "name": "a" * 60}]},
            (
                "members[0].name: makes a workspace profile name of more than 63 characters, "
                f"got `scoring-{'a' * 60}`; choose a shorter one"
            ),
        ),
        (
            {"members": [{**ALICE, "role": "scientist"}]},
            "members[0].role: is not the ARN of a role, got `scientist`; write it like",
        ),
        ({"key": "alias/aws/ebs"}, "key: is not the ARN of a key, got `alias/aws/ebs`; write it like"),
        ({"docker": True}, "docker: is not an argument, got `True`; leave it out: there are"),
        ({"network": {**NETWORK, "vpc": None}}, "network.vpc: is missing, got nothing; pass a text"),
    ],
)
def test_a_bad_argument_is_one_sentence(change: dict[str, Any], sentence: str) -> None:
    """Said before anything is made."""
    with pytest.raises(ArgumentMistake) as raised:
        Workspace("it", {**GOOD, **change})  # type: ignore[typeddict-item]
    found = raised.value.sentences
    assert any(each.startswith(f"Workspace 'it'.{sentence}") for each in found), str(raised.value)
