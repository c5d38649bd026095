"""Whether a holder reads a part of a store, as a team does in a store of several."""

from __future__ import annotations

import re

from strongroom.access.aws_text import spell
from strongroom.controls.policy.holder import Holder
from strongroom.plan.model import Plan


def reads_a_part(holder: Holder, plan: Plan) -> bool:
    """True iff it reads objects below some prefix, and nowhere those of a whole store."""
    values = [value for item in holder.rights.allows("s3:GetObject") for value in item.resources or ("*",)]
    texts = [spell(value, plan) or "" for value in values]
    return bool(texts) and all(re.fullmatch(r"arn:aws:s3:::[^/]+/[^*/]+/.*", text) for text in texts)
