"""The component for the bucket that keeps the state of deployments."""

from typing import Final

import pulumi

from ...account.aws import names_of
from ...arguments import Mistakes
from ...policy.aws import BUCKET, Statement, document
from ...store import StoreArgs
from ...store.aws.bucket import AwsBucket
from ...store.aws.policy import statements

ENVIRONMENT: Final = "environment/"
BOOTSTRAP: Final = "bootstrap/"
_PRIVATE_PATH: Final = ("PrivatePathLook", "PrivatePathOnly")


class AwsState(AwsBucket):
    """A store that is reached by listed roles alone, and from outside the private path, since pipelines run there.

    Makes: a bucket with the settings and the policy of a store, but for the private path.
    Does not: lock versions, since every deployment replaces the state; the versions of 90 days come back.

    Args:
        name: its logical name.
        args: StoreArgs.
        mistakes: what was found wrong so far.
        opts: with an explicit AWS provider pinned to `context.account`.

    """

    def __init__(self, name: str, args: StoreArgs, mistakes: Mistakes, opts: pulumi.ResourceOptions) -> None:
        super().__init__("strongroom:index:AwsState", name, args["context"], mistakes, opts)
        arn = names_of(args["context"]).bucket_arn(args["purpose"])
        text = document(mistakes.where, BUCKET, _policy(args, arn))
        self.bucket = self._made(name, args, 0, text).bucket
        self.seal({"bucket": self.bucket})


def _policy(args: StoreArgs, bucket: str) -> list[Statement]:
    return [each for each in statements(args, bucket, locked=False) if each["Sid"] not in _PRIVATE_PATH]
