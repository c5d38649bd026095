"""A document without the language version that reads variables."""

from __future__ import annotations

from collections.abc import Iterator

from strongroom.access.aws_text import is_dynamic
from strongroom.access.lint.aws_example import example, statement
from strongroom.access.lint.aws_policy import Policy
from strongroom.access.lint.rule import Fault, Rule

_HOME = "arn:aws:s3:::home/${aws:username}/*"


def check(policy: Policy) -> Iterator[Fault]:
    """Yields one fault where the version is left out or is the old one."""
    if policy.version == "2012-10-17":
        return
    written = next((f"`{text}`" for _, text in policy.texts() if is_dynamic(text)), None)
    outcome = f"{written} is plain text, no variable" if written else "a variable would be plain text"
    yield Fault(
        "",
        f"the document has {f'Version `{policy.version}`' if policy.version else 'no Version'}: {outcome}",
        'set `"Version": "2012-10-17"`',
        "high" if written else "low",
    )


RULE = Rule(
    id="missing-version",
    severity="low",
    title="A document without Version 2012-10-17",
    why="the language of 2008, which counts where none is named, takes policy variables for plain text",
    source="IAM User Guide, IAM JSON policy elements: Version",
    check=check,
    bad=(
        example(statement("Allow", "s3:GetObject", _HOME), version=None),
        example(statement("Allow", "s3:GetObject", _HOME), version="2008-10-17"),
    ),
    good=(example(statement("Allow", "s3:GetObject", _HOME)),),
)
