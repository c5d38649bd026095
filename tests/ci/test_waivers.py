"""The waivers file: every mistake in it is told at once, and half a waiver waives nothing."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from strongroom.ci.waivers import read_waivers
from strongroom.controls.waiver import Waiver
from strongroom.record.refusal import RefusedError

WHOLE = """
- control: key_deletion_is_delayed
  resource: fraud-*
  reason: keys of the nightly test
  owner: ana@example.com
  until: 2026-12-31
"""
CONTROLS = ("key_deletion_is_delayed", "plan_is_complete")


def read(folder: Path, text: str) -> tuple[Waiver, ...]:
    """The waivers in a file of this text."""
    path = folder / "waivers.yaml"
    path.write_text(text, encoding="utf-8")
    return read_waivers(path, CONTROLS)


def test_a_whole_waiver_is_read(tmp_path: Path) -> None:
    """An empty file has none."""
    assert read(tmp_path, WHOLE) == (
        Waiver(
            control="key_deletion_is_delayed",
            resource="fraud-*",
            reason="keys of the nightly test",
            owner="ana@example.com",
            until=date(2026, 12, 31),
        ),
    )
    assert read(tmp_path, "# none\n") == ()


WRONG = {
    "no list": ("control: x", "waivers.yaml: must be a list of waivers"),
    "no mapping": ("- x", "waivers.yaml[0]: must be a waiver, got `x`"),
    "no owner": (WHOLE.replace("owner", "ownr"), "waivers.yaml[0]: must have no other field, got `ownr`; did you mean"),
    "blank reason": (WHOLE.replace("keys of the nightly test", "'  '"), "waivers.yaml[0].reason: must be given"),
    "a number": (WHOLE.replace("ana@example.com", "7"), "waivers.yaml[0].owner: must be given as a text, got `7`"),
    "unknown control": (WHOLE.replace("delayed", "delaid"), "waivers.yaml[0].control: must be a control, got"),
    "every resource": (WHOLE.replace("fraud-*", "'**'"), "waivers.yaml[0].resource: must name a resource, got `**`"),
    "no day": (WHOLE.replace("2026-12-31", "next year"), "waivers.yaml[0].until: must be a day, got `next year`"),
    "a day in another form": (WHOLE.replace("2026-12-31", "20261231"), "waivers.yaml[0].until: must be"),
    "a day that is none": (WHOLE.replace("2026-12-31", "2026-02-30"), "waivers.yaml[0].until: must be a day"),
    "no YAML": ("- control: [", "waivers.yaml:"),
    "a key twice": (WHOLE + "  until: 2099-01-01\n", "waivers.yaml:7: the key `until` stands twice"),
}


@pytest.mark.parametrize("name", WRONG)
def test_a_wrong_waiver_is_refused(name: str, tmp_path: Path) -> None:
    """With its place and what to write."""
    text, said = WRONG[name]
    with pytest.raises(RefusedError) as caught:
        read(tmp_path, text)
    assert caught.value.sentences[0].startswith(said)


def test_all_mistakes_are_told_at_once(tmp_path: Path) -> None:
    """Over all waivers of the file."""
    with pytest.raises(RefusedError) as caught:
        read(tmp_path, WHOLE.replace("2026-12-31", "soon") + WHOLE.replace("fraud-*", "'*'"))
    assert len(caught.value.sentences) == 2
