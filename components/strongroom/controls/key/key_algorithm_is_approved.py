"""The kind and size of a key are on the approved list."""

from __future__ import annotations

from dataclasses import replace

from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, example, part
from strongroom.controls.judges import field
from strongroom.controls.requirement import one_of
from strongroom.plan.model import Plan
from strongroom.plan.value import Value

_KEY = "aws:kms/key:Key"
_SPEC = "customerMasterKeySpec"
# Left out, KMS makes a symmetric key. What is stronger than the least of each kind is approved too.
_APPROVED = replace(
    one_of(
        "SYMMETRIC_DEFAULT",
        "RSA_4096",
        "ECC_NIST_P384",
        "ECC_NIST_P521",
        "HMAC_384",
        "HMAC_512",
        "ML_DSA_65",
        "ML_DSA_87",
    ),
    absent=True,
)


def _key(spec: Value) -> Plan:
    return example(part(_KEY, "data", {_SPEC: spec}))


CONTROL = Control(
    id="key_algorithm_is_approved",
    concept="key",
    title="Key type, size and protection level are on the approved list",
    why="A weak kind of key breaks the promise of encryption without any sign of it.",
    severity="medium",
    requirements=("K6",),
    threats=("ML05",),
    sources={"finos_ccc": ("CCC.KeyMgmt.CN04",), "pulumi_nist_pack": ("aws/kms-key-creation",)},
    cases=(
        Case(
            types=(_KEY,),
            judge=field(_SPEC, _APPROVED, "set customerMasterKeySpec to SYMMETRIC_DEFAULT, RSA_4096 or ECC_NIST_P384"),
            passes=(
                example(part(_KEY, "data")),
                *(_key(spec) for spec in ("SYMMETRIC_DEFAULT", "symmetric_default", "RSA_4096", "ECC_NIST_P521")),
            ),
            fails=tuple(_key(spec) for spec in ("RSA_2048", "ECC_NIST_P256", "ECC_SECG_P256K1", "SM2", "")),
            unknown=(_key(UNKNOWN),),
        ),
    ),
)
