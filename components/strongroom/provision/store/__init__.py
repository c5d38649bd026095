"""A store of objects: private, encrypted under one key, reached by listed roles over the private path, kept.

Made on AWS by `strongroom.provision.store.aws.Store`.
"""

from typing import Final, NotRequired, TypedDict

import pulumi

from ..arguments import Mistakes
from ..context import PURPOSE, PURPOSE_WORDS, Context
from ..grants import Grant, check_grants

DATA: Final = "data"
EVIDENCE: Final = "evidence"
ACCESS_LOGS: Final = "access-logs"
LEAST_RETENTION_DAYS: Final = 365
CLASSIFICATIONS: Final = ("public", "internal", "confidential", "restricted")


class Expiry(TypedDict):
    """When objects under a prefix are deleted."""

    prefix: str
    """What the names of the objects start with (`scoring/transactions/`)."""
    days: int
    """Days after an object was written."""


class StoreArgs(TypedDict):
    """What a store keeps, under which key, for whom, and where its access is recorded."""

    context: Context
    """Whose environment this is and where it stands."""
    purpose: str
    """What it holds (`data`, `models`); its name is made of it."""
    key: pulumi.Input[str]
    """The key that encrypts it and no other may (its ARN on AWS)."""
    audit: NotRequired[pulumi.Input[str]]
    """The store that records each access to this one (its bucket's name on AWS); only access logs go without."""
    grants: NotRequired[list[Grant]]
    """Who may read or write what; left out: nobody."""
    keeps: NotRequired[str]
    """`data` (the default); `evidence`, which is locked in every stage; or `access-logs` of other stores."""
    retention_days: NotRequired[int]
    """How long evidence, and in prod everything, is locked after it was written; 365 where left out."""
    expiry: NotRequired[list[Expiry]]
    """What is deleted after how long; left out: nothing."""
    classification: NotRequired[str]
    """How bad the loss of what it holds would be: `public`, `internal`, `confidential` or `restricted`; a tag."""
    trail: NotRequired[str]
    """The audit trail that writes evidence here (its ARN on AWS)."""
    recorder: NotRequired[str]
    """The account whose configuration history is written here (12 digits on AWS)."""


def check_store(mistakes: Mistakes, args: StoreArgs) -> None:
    """Notes what is wrong with a store's arguments on any cloud."""
    keeps = args.get("keeps", DATA)
    mistakes.match(PURPOSE, "purpose", args["purpose"], PURPOSE_WORDS, "data")
    mistakes.one_of((DATA, EVIDENCE, ACCESS_LOGS), "keeps", keeps, "a kind of content")
    mistakes.one_of(
        CLASSIFICATIONS, "classification", args.get("classification", CLASSIFICATIONS[-1]), "a classification"
    )
    if keeps == ACCESS_LOGS:
        mistakes.unless("audit" not in args, "audit", "would record the recorder", args.get("audit"), "leave it out")
        mistakes.unless(
            "trail" not in args, "trail", "writes into no store of access logs", args.get("trail"), "leave it out"
        )
        recorder = args.get("recorder")
        mistakes.unless(not recorder, "recorder", "writes into no store of access logs", recorder, "leave it out")
    else:
        remedy = "pass the store that records access to this one"
        mistakes.unless("audit" in args, "audit", "is missing", None, remedy)
    check_grants(mistakes, args.get("grants", []))
    _check_days(mistakes, args)


def _check_days(mistakes: Mistakes, args: StoreArgs) -> None:
    retention = args.get("retention_days", LEAST_RETENTION_DAYS)
    least = 1 if args.get("keeps", DATA) == DATA else LEAST_RETENTION_DAYS
    mistakes.unless(
        least <= retention <= 36500,
        "retention_days",
        f"is not between {least} and 36500",
        retention,
        "pass that many days",
    )
    for n, expiry in enumerate(args.get("expiry", [])):
        where = f"expiry[{n}]"
        mistakes.match(
            r"(?:[A-Za-z0-9_-]+/)*", f"{where}.prefix", expiry["prefix"], "a prefix that ends in a slash", "scoring/"
        )
        mistakes.unless(
            expiry["days"] >= retention,
            f"{where}.days",
            f"is shorter than the retention of {retention} days",
            expiry["days"],
            "pass at least as many",
        )
