"""The markers of Pulumi's wire and state formats.

Source: `sdk/go/common/resource/properties.go`, `sdk/go/common/resource/plugin/rpc.go` and
`sdk/go/common/apitype/property-values.json` of https://github.com/pulumi/pulumi.
"""

from __future__ import annotations

from typing import Final

SIGNATURE: Final = "4dabf18193072939515e22adb298388d"  # the key of every special object
SECRET: Final = "1b47061264138c4ac30d75fd1eb44270"  # noqa: S105  a marker of the format, no secret
ASSET: Final = "c44067f5952c0a294b673a41bacd8c17"
ARCHIVE: Final = "0def7320c3a5731c473e5ecbe6d01bc7"
REFERENCE: Final = "5cf8f73096256a8f31e491e813e4eb8e"
OUTPUT: Final = "d0e6a833031e9bbcd3f4e8bde6ca49a4"
INTEGER: Final = "7eb310220ed6211bd6f147f2a75bfbb6"

UNKNOWN: Final = "04da6b54-80e4-46f7-96ec-b56ff0331ba9"
# Providers mark an unknown by the type that it will have: boolean, number, text, array, asset, archive, object.
UNKNOWNS: Final = frozenset(
    {
        "1c4a061d-8072-4f0a-a4cb-0ff528b18fe7",
        "3eeb2bf0-c639-47a8-9e75-3b44932eb421",
        UNKNOWN,
        "6a19a0b0-7e62-4c92-b797-7f8e31da9cc2",
        "030794c1-ac77-496b-92df-f27374a8bd58",
        "e48ece36-62e2-4504-bad9-02848725956a",
        "dd056dcd-154b-4c76-9bd3-c8f88648b5ff",
    }
)
