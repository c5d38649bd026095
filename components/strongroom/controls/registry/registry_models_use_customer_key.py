"""Each model card is encrypted with a customer-managed key."""

from __future__ import annotations

from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, Part, example, hole, part
from strongroom.controls.own_key import own_key
from strongroom.plan.value import Value

_CARD = "aws:sagemaker/modelCard:ModelCard"
_PATH = "securityConfig.kmsKeyId"
_FIX = "set securityConfig.kmsKeyId to the ARN of a key of the environment"
_KEY = part("aws:kms/key:Key", "models")


def _card(key: Value) -> Part:
    return part(_CARD, "score", {"modelCardName": "score", "securityConfig": {"kmsKeyId": key}})


_WIRED = _card(hole("aws:kms/key:Key", "models", "arn"))


CONTROL = Control(
    id="registry_models_use_customer_key",
    concept="registry",
    title="Registered models use the customer key",
    why="The registry copy is a model too.",
    severity="medium",
    requirements=("K1",),
    threats=("ML05",),
    sources={},
    cases=(
        Case(
            types=(_CARD,),
            judge=own_key(_PATH, _FIX),
            passes=(example(_WIRED, _KEY), example(_card("arn:aws:kms:eu-west-1:111122223333:key/1234abcd"))),
            fails=(example(part(_CARD, "score")), example(_card("")), example(_card("alias/aws/sagemaker"))),
            unknown=(example(_card(UNKNOWN)), example(_WIRED)),
        ),
    ),
)
