"""The full example, as it stands in stacks/, for tests to edit."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import yaml

from strongroom.spec import Mistakes, read_environment

ROOT = Path(__file__).resolve().parents[2]
SHORT_FILE = ROOT / "stacks" / "Pulumi.aws-dev.yaml"
FULL_FILE = ROOT / "stacks" / "Pulumi.aws-prod.yaml"
GCP_FILE = ROOT / "docs" / "examples" / "Pulumi.gcp-prod.yaml"
AZURE_FILE = ROOT / "docs" / "examples" / "Pulumi.azure-prod.yaml"
EXAMPLES = (SHORT_FILE, FULL_FILE, GCP_FILE, AZURE_FILE)


def value_of(file: Path) -> dict[str, Any]:
    """The environment of a stack file as plain data, read by another YAML reader than ours."""
    value: dict[str, Any] = yaml.safe_load(file.read_text(encoding="utf-8"))["config"]["strongroom:environment"]
    return value


def edited(file: Path, edit: Callable[[Any], object]) -> dict[str, Any]:
    """The environment of the file after an edit in place."""
    value = value_of(file)
    edit(value)
    return value


def sentences(value: object) -> tuple[str, ...]:
    """What is wrong with the environment, told without a file; nothing where it is right."""
    try:
        read_environment(value)
    except Mistakes as mistakes:
        return mistakes.sentences
    return ()
