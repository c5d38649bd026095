"""Every type token that a control judges is one of the installed provider's."""

from __future__ import annotations

import importlib.util
from functools import cache
from pathlib import Path

import pytest

from strongroom.controls.catalogue import catalogue
from strongroom.controls.control import Control
from strongroom.controls.policy.attachment import ATTACHMENTS
from strongroom.controls.policy.documents import PLACES

SDKS = {"aws": "pulumi_aws", "gcp": "pulumi_gcp"}


@cache
def _register(sdk: str) -> str:
    """The table of tokens in the SDK's own front file, read without importing it."""
    spec = importlib.util.find_spec(sdk)
    assert spec is not None
    assert spec.origin is not None
    return Path(spec.origin).read_text(encoding="utf-8")


def _exists(token: str) -> bool:
    cloud = token.split(":", 1)[0]
    return cloud not in SDKS or f'"{token}"' in _register(SDKS[cloud])


@pytest.mark.parametrize("control", catalogue(), ids=lambda control: control.id)
def test_a_control_judges_types_that_exist(control: Control) -> None:
    """A slip in a token would make it silent for ever."""
    assert [token for token in control.types if not _exists(token)] == []


def test_documents_and_attachments_stand_on_types_that_exist() -> None:
    """The same of the tables that controls share."""
    assert [token for token in (*PLACES, *ATTACHMENTS) if not _exists(token)] == []
