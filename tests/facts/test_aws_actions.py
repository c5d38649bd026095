"""What the catalogue says of actions and their condition keys, and that it is the source's own word."""

from __future__ import annotations

import subprocess
import sys

import pytest

from docs import aws_catalogue
from strongroom.facts.aws_actions import RENAMED, carries, expand, keys, known, known_key

JOBS = ("CreateTrainingJob", "CreateHyperParameterTuningJob", "CreateProcessingJob")
NETWORK = ("sagemaker:VpcSubnets", "sagemaker:VpcSecurityGroupIds")
ISOLATION, TRAFFIC = "sagemaker:NetworkIsolation", "sagemaker:InterContainerTrafficEncryption"
VOLUME, OUTPUT = "sagemaker:VolumeKmsKeyArn", "sagemaker:OutputKmsKeyArn"


def test_the_catalogue_is_the_sources_own_word() -> None:
    """Every module is what the generator writes today; `python -m docs.aws_catalogue` renews them."""
    written = {path.name: path.read_text(encoding="utf-8") for path in aws_catalogue.FOLDER.glob("*.py")}
    wanted = aws_catalogue.modules()
    assert sorted(written) == sorted(wanted), "run: python -m docs.aws_catalogue"
    differ = [name for name, text in wanted.items() if written[name] != text]
    assert differ == [], "run: python -m docs.aws_catalogue"


def test_nothing_is_loaded_before_somebody_asks() -> None:
    """The room costs its index alone; a question loads the one service that it is about."""
    program = (
        "import sys\nfrom strongroom.facts import aws_actions\n"
        "loaded = lambda: sorted(m.rpartition('.')[2] for m in sys.modules if '.aws_services.' in m)\n"
        "assert loaded() == [], loaded()\nassert aws_actions.known('kms:Decrypt')\nassert loaded() == ['kms'], loaded()"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


@pytest.mark.parametrize(
    ("action", "carried", "missing"),
    [
        *((job, (*NETWORK, VOLUME, OUTPUT, TRAFFIC, ISOLATION), ()) for job in JOBS),
        ("CreateAutoMLJobV2", (*NETWORK, VOLUME, OUTPUT, TRAFFIC), (ISOLATION,)),
        ("CreateTransformJob", (VOLUME, OUTPUT), (*NETWORK, TRAFFIC, ISOLATION)),
        ("CreateLabelingJob", (VOLUME, OUTPUT), (*NETWORK, TRAFFIC, ISOLATION)),
        ("CreateTrainingSession", (*NETWORK, OUTPUT), (VOLUME, TRAFFIC, ISOLATION)),
        ("CreateModel", (*NETWORK, ISOLATION), (VOLUME, OUTPUT, TRAFFIC)),
        ("CreateEndpointConfig", (*NETWORK, VOLUME, ISOLATION), (OUTPUT, TRAFFIC)),
        ("CreateCluster", NETWORK, (VOLUME, OUTPUT, TRAFFIC, ISOLATION)),
        ("CreateUserProfile", NETWORK[1:], (NETWORK[0], VOLUME)),
        ("CreateSpace", ("sagemaker:RemoteAccess", "sagemaker:SpaceSharingType"), NETWORK),
        ("CreateEndpoint", (), (*NETWORK, VOLUME, ISOLATION)),
        ("CreatePresignedDomainUrl", (), NETWORK),
        ("UpdateModelPackage", ("sagemaker:ModelApprovalStatus",), NETWORK),
        ("UpdateTrainingJob", ("sagemaker:EnableRemoteDebug",), NETWORK),
        ("CreateHyperParameterTuningJob", ("sagemaker:InstanceTypes",), ("sagemaker:EnableRemoteDebug",)),
    ],
)
def test_sagemaker_calls_carry_what_the_guardrail_relies_on(
    action: str, carried: tuple[str, ...], missing: tuple[str, ...]
) -> None:
    """[I6] A denial on a key that the call cannot carry refuses always, or never."""
    name = f"sagemaker:{action}"
    assert [key for key in carried if not carries(name, key)] == []
    assert [key for key in missing if carries(name, key)] == []


def test_a_name_is_known_whatever_its_case_and_only_whole() -> None:
    """As IAM compares actions; a pattern is no name."""
    assert known("KMS:decrypt")
    assert known("lambda:InvokeFunction")
    assert not known("kms:Decrypts")
    assert not known("kms:*")
    assert not known("nothing:At")
    assert not known("")


def test_a_pattern_names_every_action_it_matches() -> None:
    """In the spelling of AWS, over services as well."""
    assert expand("kms:reencrypt*") == {"kms:ReEncryptFrom", "kms:ReEncryptTo"}
    assert expand("kms:Decryp?") == {"kms:Decrypt"}
    assert expand("kms:Decrypts") == frozenset()
    assert "s3:GetObject" in expand("*")
    assert {"ecr:GetAuthorizationToken", "ecr-public:GetAuthorizationToken"} <= expand("ecr*:GetAuth*")


def test_keys_of_the_resource_count_as_those_of_the_action() -> None:
    """A tag of the role is in a request for the role."""
    assert "iam:PassedToService" in keys("iam:PassRole")
    assert "iam:ResourceTag/${TagKey}" in keys("iam:PassRole")
    assert keys("iam:NoSuchAction") == frozenset()


@pytest.mark.parametrize(
    ("action", "key"),
    [
        ("kms:Decrypt", "kms:EncryptionContext:aws:logs:arn"),
        ("kms:Decrypt", "kms:ResourceAliases"),
        ("s3:PutObject", "s3:RequestObjectTag/team"),
        ("sagemaker:CreateTrainingJob", "aws:requesttag/strongroom:team"),
        ("sagemaker:InvokeEndpoint", "aws:SourceVpce"),
        ("sagemaker:CreateTrainingJob", "sagemaker:VolumeKmsKey"),
        ("sts:AssumeRoleWithWebIdentity", "token.actions.githubusercontent.com:sub"),
        ("sts:AssumeRoleWithWebIdentity", "api.pulumi.com/oidc:aud"),
        ("sts:AssumeRole", "sts:SourceIdentity"),
    ],
)
def test_a_key_with_an_open_part_or_an_old_name_is_recognised(action: str, key: str) -> None:
    """Tags, encryption contexts, tokens of other issuers, and the spellings that AWS has replaced."""
    assert carries(action, key)
    assert known_key(key)


@pytest.mark.parametrize(
    ("action", "key"),
    [
        ("sagemaker:CreateTransformJob", "sagemaker:NetworkIsolation"),
        ("kms:Decrypt", "aws:RequestTag/team"),
        ("kms:Decrypt", "kms:EncryptionContext:"),
        ("sts:AssumeRole", "token.actions.githubusercontent.com:sub"),
        ("kms:Nothing", "aws:SourceVpce"),
    ],
)
def test_a_key_that_no_request_for_the_action_brings_is_refused(action: str, key: str) -> None:
    """Also where another action has it."""
    assert not carries(action, key)


def test_a_key_that_nothing_brings_is_unknown() -> None:
    """A slip of the pen, and a service that is none."""
    assert not known_key("aws:SourceVcpe")
    assert not known_key("sagemaker:VpcSubnet")
    assert not known_key("nothing:Key")
    assert known_key("sagemaker:UserProfileName")


def test_the_new_name_of_an_old_key_exists_and_the_old_one_is_gone() -> None:
    """Dated: AWS lists the old ones on no action since the edition of 2026-10-27."""
    for old, new in RENAMED.items():
        carriers = [action for action in expand("sagemaker:*") if new in keys(action)]
        assert carriers
        assert all(old not in keys(action) for action in expand("sagemaker:*"))
