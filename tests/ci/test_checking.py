"""Checking several sources: verdicts, waivers and what is told beside them."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

import pytest

from strongroom.ci.checking import judge_sources, must_act
from strongroom.controls.key.key_deletion_is_delayed import CONTROL
from strongroom.record.refusal import RefusedError
from strongroom.report.judgement import Judgement
from tests.plan.documents import export, state

KEY = "aws:kms/key:Key"


@pytest.fixture(autouse=True)
def _one_control(monkeypatch: pytest.MonkeyPatch) -> None:
    """Judged by one control, so that the next one changes nothing here."""
    monkeypatch.setattr("strongroom.ci.checking.catalogue", lambda: (CONTROL,))


WAIVER = """
- control: key_deletion_is_delayed
  resource: data
  reason: a test key
  owner: ana@example.com
  until: 2026-12-31
"""


def judged(folder: Path, *sources: str, today: date = date(2026, 11, 24), waivers: Path | None = None) -> Judgement:
    """The judgement of these sources."""
    told, warnings = judge_sources(
        sources, project=folder, answers=None, waivers=waivers, stdin=io.BytesIO(), today=today
    )
    assert warnings == ()
    return told


@pytest.fixture
def bad(tmp_path: Path) -> str:
    """A plan whose key may be destroyed in a week."""
    path = tmp_path / "bad.json"
    path.write_text(export(state(KEY, "data", inputs={"deletionWindowInDays": 7}, protect=True)))
    return str(path)


def verdict(told: Judgement) -> str:
    """What is said of the key's deletion."""
    return next(found.verdict for found in told.findings if found.control == "key_deletion_is_delayed")


def test_findings_count_towards_the_threshold(tmp_path: Path, bad: str) -> None:
    """A finding below it needs no action."""
    told = judged(tmp_path, bad)
    assert verdict(told) == "fail"
    assert must_act(told, "high")
    assert not must_act(told, "critical")


def test_the_projects_own_waivers_apply(tmp_path: Path, bad: str) -> None:
    """Without being named; an ended one is told and covers nothing."""
    (tmp_path / "waivers.yaml").write_text(WAIVER)
    assert verdict(judged(tmp_path, bad)) == "waived"
    ended = judged(tmp_path, bad, today=date(2027, 1, 1))
    assert verdict(ended) == "fail"
    assert ended.notices[0].startswith("waivers.yaml: the waiver of `key_deletion_is_delayed` for `data`: ended on")


def test_a_named_file_of_waivers_replaces_the_projects_own(tmp_path: Path, bad: str) -> None:
    """So that a run can be made without any."""
    (tmp_path / "waivers.yaml").write_text(WAIVER)
    (tmp_path / "none.yaml").write_text("[]\n")
    assert verdict(judged(tmp_path, bad, waivers=tmp_path / "none.yaml")) == "fail"


def test_every_source_is_read_before_one_is_judged(tmp_path: Path, bad: str) -> None:
    """The sentences of all that cannot be read come together."""
    (tmp_path / "cut.json").write_text("{")
    with pytest.raises(RefusedError) as caught:
        judged(tmp_path, str(tmp_path / "cut.json"), bad, str(tmp_path / "gone.json"))
    assert len(caught.value.sentences) == 2
