"""Where a plan sets some of the defaults of the account that keep disks and credentials inside, it sets all."""

from __future__ import annotations

from collections.abc import Iterator

from strongroom.controls.control import Control, PlanCase
from strongroom.controls.example import UNKNOWN, Part, example, part
from strongroom.controls.job.types import CLOUD_CONTROL
from strongroom.controls.outcome import Outcome, lacking, passed, unknown
from strongroom.plan.model import Plan, Resource

_DEFAULTS = {
    "aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock": "buckets may be public",
    "aws:ebs/encryptionByDefault:EncryptionByDefault": "new volumes are not encrypted",
    "aws:ebs/snapshotBlockPublicAccess:SnapshotBlockPublicAccess": "snapshots may be shared with everybody",
    "aws:ec2/imageBlockPublicAccess:ImageBlockPublicAccess": "machine images may be shared with everybody",
    "aws:ec2/instanceMetadataDefaults:InstanceMetadataDefaults": "credentials are told without a session token",
}
_ENOUGH = 3  # one or two may belong to something else than the account's baseline


def judge(plan: Plan) -> Iterator[tuple[Resource | None, Outcome]]:
    """Passes iff each default is set; a plan that sets few of them leaves the account to somebody else."""
    missing = [type_ for type_ in _DEFAULTS if not plan.of(type_)]
    if len(_DEFAULTS) - len(missing) < _ENOUGH:
        return
    # The native API may make it under a type that is not known yet.
    hidden = any(not isinstance(item.inputs.get("typeName"), str) for item in plan.of(CLOUD_CONTROL))
    for type_ in missing:
        fix = f"add the {type_.rsplit(':', 1)[-1]} of the account"
        message = f"{_DEFAULTS[type_]} in the account"
        yield None, unknown(None, f"the plan does not tell whether {message}", fix) if hidden else lacking(message, fix)
    if not missing:
        yield None, passed()


def _plan(*types: str, others: tuple[Part, ...] = ()) -> Plan:
    return example(*(part(type_, "account", {}) for type_ in types), *others)


_SOME = part(CLOUD_CONTROL, "some", {"typeName": UNKNOWN})
_ALL = tuple(_DEFAULTS)

CONTROL = Control(
    id="account_defaults_are_whole",
    concept="perimeter",
    title="The defaults of the account are set as a whole",
    why="One default that was forgotten is the way on which a disk leaves the account.",
    severity="low",
    requirements=("B1", "T8"),
    threats=("ML02", "ML05", "ML06"),
    sources={},
    cases=(
        PlanCase(
            types=_ALL,
            judge=judge,
            passes=(_plan(*_ALL),),
            fails=(_plan(*_ALL[1:]), _plan(*_ALL[:4]), _plan(*_ALL[:3])),
            unknown=(_plan(*_ALL[1:], others=(_SOME,)),),
        ),
    ),
)
