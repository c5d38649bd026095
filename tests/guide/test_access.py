"""docs/access.md names every right that a cloud forces another meaning on, and no other."""

from __future__ import annotations

import re

from strongroom.access.graph.azure import rights as azure
from strongroom.access.graph.gcp import rights as gcp
from tests.guide.guide import ROOT


def test_each_forced_difference_is_listed_with_its_reason() -> None:
    """A row per cloud and right, in the words that the code keeps."""
    listed = re.findall(
        r"^\| (Google Cloud|Azure) \| ([a-z ]+) \| (.+) \|$", (ROOT / "docs/access.md").read_text(), re.MULTILINE
    )
    kept = [("Google Cloud", gcp.DIFFERENCES), ("Azure", azure.DIFFERENCES)]
    assert listed == [(cloud, right, why) for cloud, differences in kept for right, why in differences.items()]
