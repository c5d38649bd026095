"""The catalogue for people and for machines."""

from __future__ import annotations

import json

import pytest

from strongroom.controls.catalogue import catalogue
from strongroom.report.catalogue_json import catalogue_json, control_json
from strongroom.report.catalogue_markdown import catalogue_markdown, control_markdown
from strongroom.report.catalogue_table import catalogue_table, control_page
from strongroom.report.catalogue_text import catalogue_text, control_text
from strongroom.report.terminal import drawn

CONTROLS = catalogue()


def test_each_control_is_listed_in_every_format() -> None:
    """None is lost."""
    listed = json.loads(catalogue_json(CONTROLS))["controls"]
    assert [control["id"] for control in listed] == [control.id for control in CONTROLS]
    for text in (catalogue_text(CONTROLS), catalogue_markdown(CONTROLS)):
        assert all(control.id in text and control.severity in text for control in CONTROLS)
    table = drawn(catalogue_table(CONTROLS), width=80, colour=False)
    assert all(control.id in table for control in CONTROLS)


@pytest.mark.parametrize("control", CONTROLS, ids=lambda control: control.id)
def test_a_control_is_explained_in_full(control: object) -> None:
    """Claim, reason, sources and all three kinds of examples, in every format."""
    found = next(known for known in CONTROLS if known is control)
    texts = (control_text(found), drawn(control_page(found), width=500, colour=False))
    for text in texts:
        for fact in (found.title, found.why, found.severity, *found.types, *found.sources):
            assert fact in text
        assert all(word in text for word in ("passes:", "fails:", "unknown:"))
    assert control_markdown(found).startswith("## ")
    document = json.loads(control_json(found))["controls"][0]
    assert document["why"] == found.why
    assert len(document["cases"]) == len(found.cases)
