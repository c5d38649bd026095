"""Requests by persona, allowed and refused, generated from tables: what the call is, and one thing that is wrong."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from strongroom.facts.aws_actions import carries, expand
from tests.provision.identity.program import (
    ACCOUNT,
    HOURS,
    KEYS,
    MACHINES,
    REGION,
    ROLES,
    first_request,
    sagemaker,
    tags,
)
from tests.provision.identity.simulate import Request

FOREIGN_KEY = "arn:aws:kms:eu-west-1:999988887777:key/99999999-12ab-34cd-56ef-1234567890ab"
STARTED = {
    "sagemaker:CreateTrainingJob": "training-job",
    "sagemaker:CreateProcessingJob": "processing-job",
    "sagemaker:CreateHyperParameterTuningJob": "hyper-parameter-tuning-job",
    "sagemaker:CreateTransformJob": "transform-job",
    "sagemaker:CreateModel": "model",
}
OURS: dict[str, str | list[str]] = {
    "aws:resourceaccount": ACCOUNT,
    "aws:resourceorgid": "o-a1b2c3d4e5",
    "aws:sourcevpce": "vpce-1",
}
# What is wrong with a job, by the keys that it changes; a call that carries none of them is left out.
WRONG: dict[str, dict[str, str | list[str] | None]] = {
    "no subnets": {"sagemaker:vpcsubnets": None},
    "no groups": {"sagemaker:vpcsecuritygroupids": None},
    "foreign subnet": {"sagemaker:vpcsubnets": ["subnet-9"]},
    "one foreign subnet": {"sagemaker:vpcsubnets": ["subnet-1", "subnet-9"]},
    "foreign group": {"sagemaker:vpcsecuritygroupids": ["sg-9"]},
    "one foreign group": {"sagemaker:vpcsecuritygroupids": ["sg-1", "sg-9"]},
    "the endpoints' group": {"sagemaker:vpcsecuritygroupids": ["sg-2"]},
    "isolation off": {"sagemaker:networkisolation": "false"},
    "isolation left out": {"sagemaker:networkisolation": None},
    "open traffic": {"sagemaker:intercontainertrafficencryption": "false"},
    "traffic left out": {"sagemaker:intercontainertrafficencryption": None},
    "no volume key": {"sagemaker:volumekmskeyarn": None},
    "foreign volume key": {"sagemaker:volumekmskeyarn": FOREIGN_KEY},
    "the data's key for volumes": {"sagemaker:volumekmskeyarn": KEYS["data"]},
    "an alias for volumes": {"sagemaker:volumekmskeyarn": "alias/shop-dev-training"},
    "foreign volume key in the old spelling": {
        "sagemaker:volumekmskeyarn": None,
        "sagemaker:volumekmskey": FOREIGN_KEY,
    },
    "no output key": {"sagemaker:outputkmskeyarn": None},
    "foreign output key": {"sagemaker:outputkmskeyarn": FOREIGN_KEY},
    "foreign output key in the old spelling": {
        "sagemaker:outputkmskeyarn": None,
        "sagemaker:outputkmskey": FOREIGN_KEY,
    },
    "another machine": {"sagemaker:instancetypes": ["ml.p5.48xlarge"]},
    "one other machine": {"sagemaker:instancetypes": [MACHINES[0], "ml.p5.48xlarge"]},
    "no machine": {"sagemaker:instancetypes": None},
    "too long": {"sagemaker:maxruntimeinseconds": str(HOURS * 3600 + 1)},
    "no end": {"sagemaker:maxruntimeinseconds": None},
    "a remote debugger": {"sagemaker:enableremotedebug": "true"},
    "a gated model": {"sagemaker:directgatedmodelaccess": "true"},
    "no team": {"aws:requesttag/strongroom:team": None},
    "another team's tag": {"aws:requesttag/strongroom:team": "bees"},
    "no environment": {"aws:requesttag/strongroom:environment": None},
    "another environment's tag": {"aws:requesttag/strongroom:environment": "shop-prod"},
}


def starts() -> Iterator[Request]:
    """Yields each call that starts work, as it should be: on a machine that takes a volume key, and on one that
    takes none.
    """
    for action, kind in STARTED.items():
        for machine in MACHINES:
            job = first_request(machine=machine)
            context = {key: value for key, value in {**job.context, **OURS}.items() if _brings(action, key)}
            yield Request(action, sagemaker(kind, job.resource.rpartition("/")[2]), context)


def wrong_starts() -> Iterator[tuple[str, Request]]:
    """Yields each call with one thing that is wrong."""
    for call in starts():
        for words, changes in WRONG.items():
            takes_no_key = "sagemaker:volumekmskeyarn" not in call.context and words == "no volume key"
            if takes_no_key or not all(_brings(call.action, key) for key in changes):
                continue
            context = {key: value for key, value in {**call.context, **changes}.items() if value is not None}
            yield (
                f"{call.action} on {call.context.get('sagemaker:instancetypes')}: {words}",
                replace(call, context=context),
            )
        for words, name in (("another team's", "shop-dev-bees-1"), ("another environment's", "shop-prod-ants-1")):
            kind = STARTED[call.action]
            yield f"{call.action}: under {words} name", replace(call, resource=sagemaker(kind, name))


def elsewhere(call: Request) -> Iterator[tuple[str, Request]]:
    """Yields the same call on another team's and another environment's things, wherever it names a team at all."""
    for words, old, new in (("of another team", "ants", "bees"), ("of another environment", "shop-dev", "shop-prod")):
        moved = Request(
            call.action,
            call.resource.replace(old, new),
            {
                key: value.replace(old, new) if isinstance(value, str) and _tells_whose(key) else value
                for key, value in call.context.items()
            },
        )
        if moved != call:
            yield f"{call.action} on {moved.resource}: {words}", moved


def bucket(purpose: str, key: str = "") -> str:
    """The ARN of a store or an object in it."""
    return f"arn:aws:s3:::shop-dev-{purpose}-{ACCOUNT}-{REGION}" + (f"/{key}" if key else "")


def objects(actions: tuple[str, ...], *places: tuple[str, str]) -> list[Request]:
    """Calls on objects: (purpose, name)."""
    return [Request(action, bucket(*place), OURS) for place in places for action in actions]


def listing(*purposes: str) -> list[Request]:
    """Lists the team's names in the stores."""
    return [Request("s3:ListBucket", bucket(purpose), {**OURS, "s3:prefix": "ants/x"}) for purpose in purposes]


def on_keys(actions: tuple[str, ...], *purposes: str) -> list[Request]:
    """Calls on the environment's keys."""
    return [
        Request(action, KEYS[purpose], {**OURS, "kms:resourcealiases": [f"alias/shop-dev-{purpose}"]})
        for purpose in purposes
        for action in actions
    ]


def granting(*purposes: str, for_services: str = "true") -> list[Request]:
    """Grants on keys, for an AWS service or for anybody."""
    return [
        replace(each, context={**each.context, "kms:grantisforawsresource": for_services})
        for each in on_keys(("kms:CreateGrant",), *purposes)
    ]


def tagged(action: str, kind: str, name: str, **more: str) -> Request:
    """A call on something of the team's."""
    return Request(f"sagemaker:{action}", sagemaker(kind, name), {**OURS, **tags("resource"), **more})


def passing(role: str, service: str = "sagemaker.amazonaws.com") -> Request:
    """Hands a role to a service."""
    return Request("iam:PassRole", f"{ROLES}shop-dev/shop-dev-{role}", {"iam:passedtoservice": service})


def sweep(*patterns: str, but: frozenset[str] = frozenset()) -> Iterator[Request]:
    """Yields each action of the patterns on something of the team's, in the best of circumstances."""
    best = {**OURS, **first_request().context, **tags("resource"), "aws:multifactorauthpresent": "true"}
    for pattern in patterns:
        for action in sorted(expand(pattern) - but):
            service = action.partition(":")[0]
            yield Request(action, f"arn:aws:{service}:{REGION}:{ACCOUNT}:thing/shop-dev-ants-1", best)


def _tells_whose(key: str) -> bool:
    return "resourcetag" in key or key == "sagemaker:owneruserprofilearn"


def _brings(action: str, key: str) -> bool:
    return carries(action, key)
