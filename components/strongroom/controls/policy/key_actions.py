"""The actions on a key, by what they are for.

Source: https://docs.aws.amazon.com/service-authorization/latest/reference/list_awskeymanagementservice.html
"""

from __future__ import annotations

from typing import Final

ADMINISTRATION: Final = (
    "kms:PutKeyPolicy",
    "kms:ScheduleKeyDeletion",
    "kms:DeleteImportedKeyMaterial",
    "kms:DisableKey",
)
ENCRYPTION: Final = (
    "kms:Decrypt",
    "kms:Encrypt",
    "kms:GenerateDataKey",
    "kms:GenerateDataKeyWithoutPlaintext",
    "kms:ReEncryptFrom",
    "kms:ReEncryptTo",
)
GRANT: Final = "kms:CreateGrant"
# What an administrator must not be able to do. Signing and deriving are uses too.
USE: Final = (*ENCRYPTION, "kms:Sign", "kms:GenerateMac", "kms:DeriveSharedSecret")
USE_OR_GRANT: Final = (*USE, GRANT)
