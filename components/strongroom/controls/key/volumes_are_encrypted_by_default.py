"""New volumes of the account are encrypted without being asked, and with a key of the environment."""

from __future__ import annotations

from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, Part, example, part
from strongroom.controls.job.examples import KEY, KEY_PART, WIRED_KEY
from strongroom.controls.judges import every, field
from strongroom.controls.outcome import Outcome, lacking, passed
from strongroom.controls.own_key import own_key
from strongroom.controls.requirement import not_false
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Value

_DEFAULT = "aws:ebs/encryptionByDefault:EncryptionByDefault"
_KEY = "aws:ebs/defaultKmsKey:DefaultKmsKey"
_ON_FIX = "set enabled to true"
_KEY_FIX = "set keyArn to the ARN of a key of the environment"
_ADD_FIX = "add a DefaultKmsKey with keyArn, the ARN of a key of the environment"


def _has_key(_default: Resource, plan: Plan) -> Outcome:
    return passed() if plan.of(_KEY) else lacking("new volumes are under the provider's key", _ADD_FIX)


def _default(enabled: Value, *others: Part) -> Plan:
    return example(part(_DEFAULT, "account", {} if enabled is None else {"enabled": enabled}), *others)


def _key(arn: Value, *others: Part) -> Plan:
    return example(part(_KEY, "account", {"keyArn": arn}), *others)


_OURS = part(_KEY, "account", {"keyArn": KEY})

CONTROL = Control(
    id="volumes_are_encrypted_by_default",
    concept="key",
    title="New volumes are encrypted by default",
    why="A volume that somebody makes by hand is else readable in every copy of its snapshot.",
    severity="medium",
    requirements=("K1",),
    threats=("ML05",),
    sources={},
    cases=(
        Case(
            types=(_DEFAULT,),
            judge=every(field("enabled", not_false(), _ON_FIX), _has_key),
            passes=(_default(True, _OURS), _default(None, _OURS)),
            fails=(_default(False, _OURS), _default(True)),
            unknown=(_default(UNKNOWN, _OURS),),
        ),
        Case(
            types=(_KEY,),
            judge=own_key("keyArn", _KEY_FIX),
            passes=(_key(KEY), _key(WIRED_KEY, KEY_PART)),
            fails=(_key(""), _key("arn:aws:kms:eu-west-1:111122223333:alias/aws/ebs")),
            unknown=(_key(UNKNOWN), _key(WIRED_KEY)),
        ),
    ),
)
