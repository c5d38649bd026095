"""Nobody but those whom the environment names decrypts with the keys of data and models."""

from __future__ import annotations

from strongroom.controls.control import Control, PlanCase
from strongroom.controls.example import UNKNOWN
from strongroom.controls.granted.aws_example import KEY, environment, key_grant, may, role
from strongroom.controls.granted.azure_example import assigns, on_azure
from strongroom.controls.granted.gcp_example import gives, on_gcp
from strongroom.controls.granted.only_named import only_named
from strongroom.controls.granted.scope import TYPES

CONTROL = Control(
    id="only_named_identities_use_model_keys",
    concept="access",
    title="No identity but the named ones can use model keys",
    why="A key that others use makes every other lock on the artefacts worthless.",
    severity="critical",
    requirements=("K4", "V6"),
    threats=("ML05", "ML10"),
    sources={},
    cases=(
        PlanCase(
            types=TYPES,
            judge=only_named(
                "use key",
                "decrypt with the keys of data and models",
                "take the grant away: from the role's policy, the key's own or its grants",
            ),
            passes=(
                environment(*role("scientist", may("kms:Decrypt", KEY), team="scoring")),
                environment(*role("auditor", may("kms:DescribeKey", KEY), team="scoring")),
                on_gcp(*gives("serving", "cloudkms.cryptoKeyVersions.useToDecrypt", "key")),
                on_azure(*assigns("serving", "Microsoft.KeyVault/vaults/keys/unwrap/action", "key")),
            ),
            fails=(
                environment(*role("auditor", may("kms:Decrypt", KEY), team="scoring")),
                environment(*role("key-administrator", may("kms:*"))),
                environment(*role("", may("kms:Decrypt", "*"))),
                environment(key_grant("arn:aws:iam::999900001111:role/stranger")),
                on_gcp(*gives("auditor", "cloudkms.cryptoKeyVersions.useToDecrypt", "key")),
                on_azure(*assigns("auditor", "Microsoft.KeyVault/vaults/keys/decrypt/action", "group")),
            ),
            unknown=(
                environment(*role("auditor", may("kms:Decrypt", UNKNOWN), team="scoring")),
                on_gcp(*gives("auditor", UNKNOWN, "key")),
                on_azure(*assigns("auditor", UNKNOWN, "key")),
            ),
        ),
    ),
)
