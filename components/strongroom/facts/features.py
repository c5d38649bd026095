"""What a store of features asks of its records, by the kinds of column that an environment file knows.

Source: SageMaker Developer Guide, "Create feature groups"; the same holds where a cloud has wider kinds.
"""

from __future__ import annotations

from typing import Final

KINDS: Final = ("text", "whole", "number")
IDENTIFIERS: Final = ("text", "whole")
"""What can tell records apart."""
TIMES: Final = ("text", "number")
"""What can say when a record was true."""
RESERVED: Final = ("api_invocation_time", "is_deleted", "write_time")
"""The columns that the store adds to each record by itself."""
