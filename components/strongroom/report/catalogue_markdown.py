"""The controls as Markdown, for the documentation."""

from __future__ import annotations

from collections.abc import Sequence

from strongroom.controls.control import Control

from .catalogue_text import example_line
from .markdown import code, prose, table


def catalogue_markdown(controls: Sequence[Control]) -> str:
    """A table with a row per control."""
    rows = (
        (code(control.id), control.severity, prose(control.title), ", ".join(control.requirements))
        for control in controls
    )
    return "\n".join(table(("Control", "Severity", "Secure state", "Requirements"), rows)) + "\n"


def control_markdown(control: Control) -> str:
    """One control in full, with its examples."""
    lines = [f"## {prose(control.title)}", "", f"{code(control.id)}, {control.severity}", "", prose(control.why), ""]
    lines.append(f"- judges: {', '.join(code(type_) for type_ in control.types) or 'the plan as a whole'}")
    if control.requirements:
        lines.append(f"- requirements: {', '.join(control.requirements)}")
    if control.threats:
        lines.append(f"- threats: {', '.join(control.threats)}")
    lines += [f"- {prose(source)}: {', '.join(code(id_) for id_ in ids)}" for source, ids in control.sources.items()]
    for case in control.cases:
        lines += ["", f"### {', '.join(code(type_) for type_ in case.types) or 'The plan as a whole'}", ""]
        for word, plans in (("passes", case.passes), ("fails", case.fails), ("unknown", case.unknown)):
            lines += [f"- {word}: {code(example_line(plan))}" for plan in plans]
    return "\n".join(lines) + "\n"
