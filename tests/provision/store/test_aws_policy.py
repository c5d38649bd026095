"""Who is refused what by a bucket's policy, asked of an evaluator that shares no code with the builder."""

from __future__ import annotations

from itertools import product
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from strongroom.provision.store.aws.policy import statements
from tests.provision.asking import refused

KEY = "arn:aws:kms:eu-west-1:111122223333:key/1"
BUCKET = "arn:aws:s3:::shop-dev-data"
ROLES = [f"arn:aws:iam::111122223333:role/{name}" for name in ("ada", "bob", "eve", "sam")]
APPLY = "arn:aws:iam::111122223333:role/shop-dev/shop-dev-apply"
PREFIXES = ["ants/", "bees/"]
OBJECTS = {"ants/": "ants/1", "bees/": "bees/1", None: "else/1"}
READ, WRITE, LIST = "s3:GetObject", "s3:PutObject", "s3:ListBucket"

grants = st.lists(
    st.builds(
        lambda who, access, prefix: {
            "principals": sorted(who),
            "access": access,
            **({"prefix": prefix} if prefix else {}),
        },
        st.sets(st.sampled_from(ROLES), min_size=1),
        st.sampled_from(["read", "write"]),
        st.sampled_from([None, *PREFIXES]),
    ),
    max_size=5,
)


def policy(given_: list[Any], locked: bool = False, **more: Any) -> list[dict[str, Any]]:
    """The statements of a store with these grants."""
    context = {"name": "shop", "stage": "dev", "owner": "a@b.c", "account": "111122223333", "region": "eu-west-1"}
    args: Any = {
        "context": context,
        "purpose": "data",
        "key": "arn:aws:kms:eu-west-1:111122223333:key/1",
        "grants": given_,
    }
    return statements(args | more, BUCKET, locked)


def ask(policy_: list[dict[str, Any]], who: str, action: str, name: str | None) -> set[str]:
    """What refuses a role that asks over the private path and TLS."""
    resource = f"{BUCKET}/{name}" if name else BUCKET
    about = {"aws_VpceAccount": "111122223333", "aws_PrincipalIsAWSService": "false", "aws_ViaAWSService": "false"}
    return refused(policy_, action, resource, aws_PrincipalArn=who, aws_SecureTransport="true", **about)


@settings(max_examples=40, deadline=None)
@given(grants)
def test_a_role_reaches_an_object_iff_a_grant_says_so(given_: list[Any]) -> None:
    """[B6, B12] Every role, every prefix and outside of all, reading and writing."""
    policy_ = policy(given_)
    for who, prefix, action in product(ROLES, OBJECTS, (READ, WRITE)):
        granted = any(
            who in each["principals"]
            and each.get("prefix", prefix) == prefix
            and (action == READ or each["access"] == "write")
            for each in given_
        )
        assert (not ask(policy_, who, action, OBJECTS[prefix])) == granted, (who, prefix, action)


@settings(max_examples=40, deadline=None)
@given(grants)
def test_who_only_operates_looks_and_never_reads(given_: list[Any]) -> None:
    """The pipeline asks whether the bucket is there, from outside as well, and reaches no object from anywhere."""
    policy_ = policy(given_)
    assert not refused(policy_, LIST, BUCKET, aws_PrincipalArn=APPLY, aws_SecureTransport="true")
    for name, action in product(OBJECTS.values(), (READ, WRITE, "s3:DeleteObject", "s3:GetObjectVersion")):
        assert ask(policy_, APPLY, action, name)


def test_a_granted_role_is_refused_outside_the_private_path() -> None:
    """[B5] Through another account's endpoint or none; a service that acts for it passes."""
    policy_ = policy([{"principals": [ROLES[0]], "access": "write"}])
    about = {"aws_PrincipalArn": ROLES[0], "aws_PrincipalIsAWSService": "false", "aws_SecureTransport": "true"}
    for action in (READ, WRITE, "s3:DeleteObject"):
        target = f"{BUCKET}/a"
        assert refused(policy_, action, target, **about, aws_ViaAWSService="false") == {"PrivatePathOnly"}
        assert refused(policy_, action, target, **about, aws_VpceAccount="999988887777") == {"PrivatePathOnly"}
        assert not refused(policy_, action, target, **about, aws_VpceAccount="111122223333")
        assert not refused(policy_, action, target, **about, aws_ViaAWSService="true")


def test_uploads_take_the_key_and_no_other() -> None:
    """[B3] Without header, or with the very key; another key or the provider's is refused."""
    policy_ = policy([{"principals": [ROLES[0]], "access": "write"}])
    header, key = "s3_x-amz-server-side-encryption", "s3_x-amz-server-side-encryption-aws-kms-key-id"

    def upload(**headers: str) -> set[str]:
        return refused(
            policy_, WRITE, f"{BUCKET}/a", aws_PrincipalArn=ROLES[0], aws_VpceAccount="111122223333", **headers
        )

    assert not upload()
    assert not upload(**{header: "aws:kms", key: KEY})
    assert upload(**{header: "AES256"}) == {"OtherAlgorithm"}
    assert upload(**{header: "aws:kms", key: "arn:aws:kms:eu-west-1:111122223333:key/2"}) == {"OtherKey"}


def test_plain_and_old_transport_is_refused_to_services_too() -> None:
    """[B4] Nobody is spared."""
    about = {"aws_PrincipalIsAWSService": "true"}
    assert "TlsOnly" in refused(policy([]), READ, f"{BUCKET}/a", **about, aws_SecureTransport="false")
    assert "Tls12" in refused(policy([]), READ, f"{BUCKET}/a", **about, s3_TlsVersion="1.1")


def test_the_trail_delivers_files_and_digests() -> None:
    """Into a store without any grant; no other service may use another algorithm."""
    policy_ = policy([], trail="arn:aws:cloudtrail:eu-west-1:111122223333:trail/t")
    about = {
        "aws_PrincipalIsAWSService": "true",
        "aws_SecureTransport": "true",
        "s3_x-amz-server-side-encryption": "AES256",
    }
    target = f"{BUCKET}/AWSLogs/111122223333/CloudTrail-Digest/1"
    assert not refused(policy_, WRITE, target, **about, aws_PrincipalServiceName="cloudtrail.amazonaws.com")
    assert refused(policy_, WRITE, target, **about, aws_PrincipalServiceName="delivery.logs.amazonaws.com")


def test_settings_change_only_by_who_applies() -> None:
    """Copying the contents elsewhere is a setting; bypassing a lock is nobody's right."""
    policy_ = policy([{"principals": [ROLES[0]], "access": "write"}], locked=True)
    for action in ("PutBucketPolicy", "PutReplicationConfiguration", "DeleteBucketPolicy", "PutBucketVersioning"):
        assert refused(policy_, f"s3:{action}", BUCKET, aws_PrincipalArn=ROLES[0]) == {"OnlyAppliersChangeSettings"}
        assert not refused(policy_, f"s3:{action}", BUCKET, aws_PrincipalArn=APPLY)
    assert refused(policy_, "s3:BypassGovernanceRetention", f"{BUCKET}/a", aws_PrincipalArn=APPLY) == {"NoBypass"}
