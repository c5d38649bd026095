"""The matrix as one self-contained page: no script, no image, nothing fetched."""

from __future__ import annotations

from typing import Final

from strongroom.access.graph import Cell, Matrix
from strongroom.access.graph.words import RIGHTS

from .access_matrix_grid import LEGEND, counts, grid, notes, sign
from .access_shown import shown

_PAGE: Final = """\
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Strongroom access: {{ plan }}</title>
<style>
body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; padding: 0 1rem; color: #1d2329; }
table { border-collapse: collapse; }
th, td { text-align: left; vertical-align: top; padding: .35rem .6rem; border-bottom: 1px solid #d9dee3; }
td.cell { text-align: center; }
.yes { font-weight: 600; }
.if { color: #175cd3; }
.unproven { color: #8a5a00; font-weight: 600; }
.no, .legend { color: #5f6b76; }
</style>
</head>
<body>
<h1>Strongroom access: {{ plan }}</h1>
<p>{{ counts }}.</p>
<table>
<thead><tr><th>Who</th><th>Whose</th>{% for right in rights %}<th>{{ right }}</th>{% endfor %}</tr></thead>
<tbody>
{% for row in rows %}<tr><td>{{ row.who }}</td><td>{{ row.what }}</td>\
{% for cell in row.cells %}<td class="cell {{ cell.kind }}" title="{{ cell.title }}">\
{{ cell.sign }}</td>{% endfor %}</tr>
{% endfor %}</tbody>
</table>
<p class="legend">{{ legend }}.</p>
{% if notes %}
<ul>
{% for note in notes %}<li>{{ note }}</li>
{% endfor %}</ul>
{% endif %}
</body>
</html>
"""
_KINDS: Final = {
    "yes": "yes",
    "only under condition": "if",
    "no": "no",
    "cannot prove": "unproven",
    "nothing there": "",
}


def matrix_html(found: Matrix, plan: str) -> str:
    """The page; every text in it is escaped."""
    from jinja2 import Environment, StrictUndefined  # only this format needs it

    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    rows = [
        {"who": shown(row.who), "what": shown(row.what), "cells": [_cell(cell) for cell in row.cells]}
        for row in grid(found)
    ]
    return environment.from_string(_PAGE).render(
        plan=shown(plan),
        counts=counts(found),
        rights=RIGHTS,
        rows=rows,
        legend=LEGEND,
        notes=[shown(note) for note in notes(found)],
    )


def _cell(cell: Cell | None) -> dict[str, str]:
    if cell is None:
        return {"kind": "", "title": "", "sign": ""}
    return {"kind": _KINDS[cell.word], "title": shown(", ".join(cell.principals)), "sign": sign(cell)}
