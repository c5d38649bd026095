"""A Pulumi program of a few lines, planned in a folder of its own."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from strongroom.ci.planning import plan_stack
from tests.record.recorded import Recorded, resources

HEAD = "import json\nimport pulumi\nimport pulumi_aws as aws\n"
# A resource whose `content` is plain text: what a value becomes in the plan can be read from it.
NOTE = "def note(name, text):\n    return aws.s3.BucketObject(name, bucket='notes', content=text)\n"


def document_of(
    folder: Path,
    code: str,
    *,
    config: Mapping[str, Any] | None = None,
    project: Mapping[str, Any] | None = None,
    answers: Mapping[str, Any] | None = None,
) -> str:
    """The plan document of a program: `code` after the usual imports, in the stack `dev` of the project `p`."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "Pulumi.yaml").write_text(yaml.safe_dump({"name": "p", "runtime": "python", **(project or {})}))
    (folder / "Pulumi.dev.yaml").write_text(yaml.safe_dump({"config": {"aws:region": "eu-west-1", **(config or {})}}))
    (folder / "__main__.py").write_text(HEAD + NOTE + textwrap.dedent(code))
    if answers is None:
        return plan_stack(folder, "dev")
    (folder / "answers.yaml").write_text(yaml.safe_dump(dict(answers)))
    return plan_stack(folder, "dev", answers=folder / "answers.yaml")


def notes_of(document: str) -> dict[str, Any]:
    """What each note of a program says in its plan, by the note's name."""
    return {
        urn.split("::", 3)[3]: recorded.inputs.get("content")
        for urn, recorded in resources(document).items()
        if recorded.row["type"] == "aws:s3/bucketObject:BucketObject"
    }


def resource(document: str, name: str) -> Recorded:
    """The only resource of this logical name."""
    (found,) = [recorded for urn, recorded in resources(document).items() if urn.split("::", 3)[3] == name]
    return found
