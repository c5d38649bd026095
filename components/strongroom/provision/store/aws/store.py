"""The component for one S3 bucket."""

import pulumi

from ...account.aws import check_bucket, check_key_arn, check_length, check_recorder, check_roles, check_trail, names_of
from ...arguments import Mistakes, read
from ...context import PROD
from ...policy.aws import BUCKET, document
from .. import ACCESS_LOGS, DATA, EVIDENCE, LEAST_RETENTION_DAYS, StoreArgs, check_store
from .bucket import AwsBucket
from .identity import documents
from .policy import statements


class AwsStore(AwsBucket):
    """Keeps objects that nobody outside its list reads, writes or makes public, under one key, over the private path.

    Makes: a bucket with its public access block, ownership, versions, encryption, lifecycle, policy; object lock where
    it keeps evidence or the stage is prod (COMPLIANCE in prod, GOVERNANCE elsewhere, whose bypass is refused to all);
    access logging into `audit`.
    Does not: make roles, or the policies that they need as well (`policies` are their documents); record data events,
    which the trail does. Retained when the stack is destroyed.
    AWS cannot: lock a bucket that receives access logs, so what `keeps` access logs is versioned and kept, not locked;
    refuse to list the names under another team's prefix within the size of a bucket policy, so names are held apart by
    the roles' own policies and contents by the bucket's.

    Args:
        name: its logical name.
        args: StoreArgs; `grants` name roles by ARN, `*` and `?` allowed in path and name.
        opts: with an explicit AWS provider pinned to `context.account`.

    Raises:
        ArgumentMistake: an argument is wrong, or the policy would be longer than AWS takes.

    Source: S3 User Guide, "Security best practices"; requirements B1 to B12.

    """

    bucket: pulumi.Output[str]
    """The bucket's name, known at preview; whoever uses it waits for the bucket's policy."""
    arn: pulumi.Output[str]
    """The bucket's ARN, known before the bucket exists."""
    policies: pulumi.Output[dict[str, str]]
    """The policy that each role of the grants needs itself, by the role's ARN."""

    def __init__(self, name: str, args: StoreArgs, opts: pulumi.ResourceOptions | None = None) -> None:
        mistakes = Mistakes(f"Store '{name}'")
        args = read(mistakes, args, StoreArgs)
        _check(mistakes, args)
        super().__init__("strongroom:index:AwsStore", name, args["context"], mistakes, opts)
        names = names_of(args["context"])
        locked = _locked_days(args)
        arn = names.bucket_arn(args["purpose"])
        text = document(mistakes.where, BUCKET, statements(args, arn, bool(locked)))
        policies = documents(mistakes.where, args, arn)
        policy = self._made(name, args, locked, text)
        known, needed = pulumi.Output.from_input(arn), pulumi.Output.from_input(policies)
        self.seal({"bucket": policy.bucket, "arn": known, "policies": needed})


def _locked_days(args: StoreArgs) -> int:
    """Days that each object is locked after it was written; 0 where the store is not locked."""
    keeps = args.get("keeps", DATA)
    locked = keeps == EVIDENCE or (keeps != ACCESS_LOGS and args["context"]["stage"] == PROD)
    return args.get("retention_days", LEAST_RETENTION_DAYS) if locked else 0


def _check(mistakes: Mistakes, args: StoreArgs) -> None:
    check_store(mistakes, args)
    check_length(mistakes, "purpose", "bucket name", names_of(args["context"]).bucket(args["purpose"]))
    check_trail(mistakes, args.get("trail"))
    check_recorder(mistakes, args.get("recorder"))
    for n, grant in enumerate(args.get("grants", [])):
        check_roles(mistakes, f"grants[{n}].principals", grant["principals"])
    check_key_arn(mistakes, "key", args["key"])
    check_bucket(mistakes, "audit", args.get("audit"))
