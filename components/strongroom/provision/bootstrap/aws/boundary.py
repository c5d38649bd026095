"""The boundary of the two roles that deploy: whatever else anybody attaches to them, they do no more than this."""

from collections.abc import Collection, Iterable, Sequence
from typing import Final

from ....spec.names import AwsNames
from ...account.aws import names_of
from ...context import Context
from ...policy.aws import Statement, allow, forbid
from .apply import PASSING, enter, passed_roles, passed_to, policies
from .look import READS
from .purposes import BOUNDARY, DEPLOY, SECRETS, STATE

STATE_OBJECTS: Final = ("s3:DeleteObject", "s3:GetObject", "s3:PutObject")
STATE_KEYS: Final = ("kms:Decrypt", "kms:Encrypt", "kms:GenerateDataKey")
# Of these a verb would let in contents, rights or grants; of the others a verb holds settings alone.
_EXACT: Final = ("ec2", "ecr", "iam", "kms", "logs", "s3", "sagemaker")
_EXACT_HERE: Final = ("kms", "s3")
# What a verb of the ceiling lets in, and nobody who deploys may do.
_NEVER: Final = (
    "ec2:Create*Gateway*",
    "ec2:CreateRoute",
    "ec2:CreateVpcPeeringConnection",
    "iam:DeleteRolePermissionsBoundary",
    "sagemaker:Create*Job*",
    "sagemaker:CreatePresigned*",
)


def boundary(context: Context, enters: Sequence[str] = ()) -> list[Statement]:
    """The ceiling, and what is refused whoever allows it; `enters` are roles of other accounts."""
    names = names_of(context)
    bucket = names.bucket_arn(STATE)
    allowed = [each for held in policies(context).values() for each in held if each["Effect"] == "Allow"]
    here = [f"arn:{names.partition}:*:*:{names.account}:*", f"arn:{names.partition}:s3:::{names.prefix}-*"]
    account = f"arn:{names.partition}:iam::{names.account}"
    own = [
        f"{account}:{each}/*" for each in ("role/aws-service-role", f"role/{names.prefix}", f"policy/{names.prefix}")
    ]
    named, anywhere = (
        sorted({action for each in allowed if (each["Resource"] == "*") is open_ for action in _actions(each)})
        for open_ in (False, True)
    )
    aliases = {"kms:ResourceAliases": [names.alias(purpose) for purpose in (STATE, SECRETS)]}
    identity = {each for each in named if each.startswith("iam:") and each != PASSING}
    return [
        allow("Named", None, _shortened(set(named) - identity - {PASSING}, _EXACT_HERE), here),
        allow("Identity", None, _shortened(identity, ()), own),
        allow("Open", None, _shortened([*READS, *anywhere], _EXACT)),
        allow("Passing", None, PASSING, passed_roles(names), passed_to()),
        allow("StateObjects", None, ("s3:ListBucket", *STATE_OBJECTS), [bucket, f"{bucket}/*"]),
        allow("StateKeys", None, STATE_KEYS, names.any_key_arn, {"ForAnyValue:StringEquals": aliases}),
        *([enter(enters)] if enters else ()),
        *refusals(names),
    ]


def refusals(names: AwsNames) -> list[Statement]:
    """The two roles change neither themselves, nor what bounds them, nor what bounds the roles that they make."""
    own_roles = [names.role_arn(each) for each in ("apply", "preview")]
    changes = ("iam:CreatePolicyVersion", "iam:DeletePolicy*", "iam:SetDefaultPolicyVersion")
    return [
        forbid("OwnRights", "iam:*", [*own_roles, names.policy_arn(f"{DEPLOY}-*")]),
        forbid("BoundaryStays", changes, names.policy_arn(BOUNDARY)),
        forbid("Never", _NEVER),
    ]


def _actions(statement: Statement) -> list[str]:
    return [statement["Action"]] if isinstance(statement["Action"], str) else statement["Action"]


def _shortened(actions: Iterable[str], exact: Collection[str]) -> list[str]:
    """The verbs of the actions; of the services where a verb would hold more than settings, the actions themselves."""
    return sorted({each if each.split(":")[0] in exact else _verb(each) for each in actions})


def _verb(action: str) -> str:
    service, _, name = action.partition(":")
    if "tag" in name.lower():
        return f"{service}:*tag*"
    length = next((n for n, letter in enumerate(name[1:], 1) if not letter.islower()), len(name))
    return f"{service}:{name[:length]}*"
