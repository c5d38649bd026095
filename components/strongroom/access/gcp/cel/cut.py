"""Parts of a text that a template cuts out, as `extract` does.

Source: https://cloud.google.com/iam/docs/conditions-attribute-reference#extract
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

_TEMPLATE: Final = re.compile(r"([^{}]*)\{[A-Za-z_][A-Za-z0-9_]*\}([^{}]*)")


@dataclass(frozen=True, slots=True)
class Cut:
    """What stands between the first `before` and the first `after` behind it."""

    before: str
    after: str

    def of(self, text: str) -> str:
        """The part, empty where the template does not fit; to the end where nothing must follow."""
        start = text.find(self.before)
        if start < 0:
            return ""
        rest = text[start + len(self.before) :]
        end = rest.find(self.after) if self.after else len(rest)
        return rest[:end] if end >= 0 else ""

    def around(self, part: str) -> str:
        """A text of which the part is cut out, if no piece of it comes too early."""
        return f"{self.before}{part}{self.after}"


def cut(template: str) -> Cut | None:
    """The cut of a template with one name in braces; None for any other template."""
    match = _TEMPLATE.fullmatch(template)
    return None if match is None else Cut(match[1], match[2])
