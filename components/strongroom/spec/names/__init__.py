"""Every physical name of an environment comes from here: `<name>-<stage>-<purpose>`, and no name is made elsewhere.

A name depends on nothing but the environment's name, its stage, the purpose and, where the name is the world's, the
account and region. So names, and every ARN or resource id built of them, are known before anything exists.
A purpose is a lower-case word (`data`, `trail`, `access-logs`) or two joined by a hyphen (`scoring-scientist`).
"""

from typing import Final

from .aws import AwsNames
from .azure import AzureNames
from .gcp import GcpNames

LONGEST_PURPOSE: Final = "access-logs"
"""The longest purpose of a store; the environment file is refused where even this makes too long a name."""

WRITTEN_BY_JOBS: Final = ("features", "training")
"""Where a team's jobs write in its store of models, `<team>/training/`; no model bears such a name, or they could
change what it is served from."""

__all__ = ["LONGEST_PURPOSE", "WRITTEN_BY_JOBS", "AwsNames", "AzureNames", "GcpNames"]
