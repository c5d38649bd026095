"""The one frame that is sent says what the whole trace would have said."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.record.small_program import document_of
from tests.record.test_assemble import PROGRAM

WHOLE = """
import json, sys
from pathlib import Path
from strongroom.record import program
from strongroom.record.answers import Answers
from strongroom.record.project import Project
from strongroom.record.settings import Settings
from strongroom.record.tokens import Tokens

program.shorten_traces = lambda positions: None
project = Project(Path(sys.argv[1]), "p", "python")
outcome = program.run(project, "dev", Settings({"aws:region": "eu-west-1"}), Answers(), Tokens(), True)
places = {item.resource.urn: item.resource.location for item in outcome.resources}
print(json.dumps({urn: f"project:///{at.file}#{at.line}" if at else None for urn, at in places.items()}))
"""


def test_each_line_is_the_one_of_the_whole_trace(tmp_path: Path) -> None:
    """For components, children, providers and reads alike; whole traces are read where an SDK sends them."""
    rows = json.loads(document_of(tmp_path, PROGRAM))["deployment"]["resources"]
    whole = subprocess.run([sys.executable, "-c", WHOLE, tmp_path], check=True, capture_output=True, text=True)
    assert {row["urn"]: row.get("sourcePosition") for row in rows} == json.loads(whole.stdout)
