"""The text of a value in a policy document: what is known is spelled out, a named hole is a mark of its own."""

from __future__ import annotations

import re
from typing import Final

from strongroom.plan.model import Plan
from strongroom.plan.value import Text, Unknown, Value

BUCKET_TYPES: Final = ("aws:s3/bucket:Bucket", "aws:s3/bucketV2:BucketV2")
_OPEN, _CLOSE = "\ue000", "\ue001"
_MARK: Final = re.compile(f"{_OPEN}[^{_CLOSE}]*{_CLOSE}")
_PARTITION: Final = re.compile(r"^arn:aws(?:-[a-z]+)*:")
_VARIABLE: Final = re.compile(r"\$\{(?![*?$]\})[^}]*\}?")
_REFERENCE_TYPE: Final = "pulumi:pulumi:StackReference"


def spell(value: Value, plan: Plan) -> str | None:
    """The text of a value, each named hole as one mark; None for a blank, a secret or what is no text.

    Two equal texts are the same value. A mark never holds a wildcard: the cloud assigns names and ids, not patterns.
    """
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return f"{value:g}" if isinstance(value, float) else str(value)
    if isinstance(value, Unknown):
        return _spell_hole(value, plan)
    if isinstance(value, Text):
        parts = [part if isinstance(part, str) else _spell_hole(part, plan) for part in value.parts]
        return None if None in parts else _one_partition("".join(part for part in parts if part))
    return _one_partition(value) if isinstance(value, str) else None


def marks(text: str) -> set[str]:
    """The holes that a spelled text still has."""
    return set(_MARK.findall(text))


def is_mark(text: str) -> bool:
    """True iff the whole text is one hole."""
    return bool(_MARK.fullmatch(text))


def readable(text: str) -> str:
    """The text as a message shows it: each hole as `<property of name>`."""
    return _MARK.sub(_named, text)


def _named(found: re.Match[str]) -> str:
    urn, _, property_ = found[0][1:-1].rpartition("#")
    return f"<{property_} of {urn.split('::', 3)[-1]}>"


def is_dynamic(text: str) -> bool:
    """True iff the text holds a policy variable, which each request fills."""
    return bool(_VARIABLE.search(text))


def any_variable(text: str) -> str:
    """The text with a wildcard for each policy variable, which matches whatever the request fills in."""
    return _VARIABLE.sub("*", text)


def type_of(urn: str) -> str:
    """The type token in a urn, without those of its parents."""
    parts = urn.split("::")
    return parts[2].rsplit("$", 1)[-1] if len(parts) > 3 else ""


def mark(urn: str, property_: str) -> str:
    """The mark of one hole."""
    return _OPEN + re.sub(r"[*?]", "_", f"{urn}#{property_}") + _CLOSE


def bucket_arn(urn: str, plan: Plan) -> str:
    """The ARN of a bucket of the plan, with a mark for a name that only the cloud knows."""
    return "arn:aws:s3:::" + _bucket_name(urn, plan)


def _one_partition(text: str) -> str:
    return _PARTITION.sub("arn:aws:", text)


def _spell_hole(hole: Unknown, plan: Plan) -> str | None:
    # What another stack exports may be any text, even a wildcard.
    if not hole.urn or type_of(hole.urn) == _REFERENCE_TYPE:
        return None
    if type_of(hole.urn) in BUCKET_TYPES and hole.property in ("arn", "id", "bucket"):
        return bucket_arn(hole.urn, plan) if hole.property == "arn" else _bucket_name(hole.urn, plan)
    owner = plan.by_urn.get(hole.urn)
    known = owner.inputs.get(hole.property) if owner else None
    return known if isinstance(known, str) and known else mark(hole.urn, hole.property)


def _bucket_name(urn: str, plan: Plan) -> str:
    bucket = plan.by_urn.get(urn)
    known = bucket.inputs.get("bucket") if bucket else None
    return known if isinstance(known, str) and known else mark(urn, "bucket")
