"""Findings as one self-contained page: no script, no image, nothing fetched."""

from __future__ import annotations

from typing import Final

from strongroom.plan.visible import visible

from .judgement import Judgement, notes, place, resource_name, summary_sentence, what_is_wrong

_PAGE: Final = """\
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Strongroom: {{ plans }}</title>
<style>
body { font: 15px/1.5 system-ui, sans-serif; max-width: 75rem; margin: 2rem auto; padding: 0 1rem; color: #1d2329; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; vertical-align: top; padding: .5rem .75rem; border-bottom: 1px solid #d9dee3; }
td { overflow-wrap: anywhere; }
th:nth-child(3) { min-width: 17rem; }
.fail, .error { color: #b42318; font-weight: 600; }
.unknown { color: #8a5a00; font-weight: 600; }
.waived, .place, .control { color: #5f6b76; }
.pass { color: #17703c; }
.fix { color: #17703c; }
</style>
</head>
<body>
<h1>Strongroom: {{ plans }}</h1>
<p>{{ summary }}.</p>
{% if notes %}
<ul>
{% for note in notes %}<li>{{ note }}</li>
{% endfor %}</ul>
{% endif %}
{% if rows %}
<table>
<thead><tr><th>Verdict</th><th>Severity</th><th>Resource</th><th>What is wrong, and the fix</th></tr></thead>
<tbody>
{% for row in rows %}<tr>
<td class="{{ row.verdict }}">{{ row.verdict }}</td>
<td>{{ row.severity }}</td>
<td><strong>{{ row.name }}</strong><br>{{ row.type }}{% if row.place %}<br><span class="place">{{ row.place }}</span>\
{% endif %}<br><span class="place">in {{ row.plan }}</span></td>
<td>{{ row.title }}{% if row.wrong %}<br><strong>{{ row.wrong }}</strong>{% endif %}\
{% if row.fix %}<br><span class="fix">fix: {{ row.fix }}</span>{% endif %}\
<br><span class="control">{{ row.control }}</span></td>
</tr>
{% endfor %}</tbody>
</table>
{% endif %}
</body>
</html>
"""


def findings_html(judgement: Judgement) -> str:
    """The page; every text in it is escaped."""
    from jinja2 import Environment, StrictUndefined  # only this format needs it

    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    rows = [
        {
            "verdict": finding.verdict,
            "severity": finding.severity,
            "name": visible(resource_name(finding)),
            "type": visible(finding.type) if finding.urn else "",
            "place": visible(place(finding)),
            "plan": visible(finding.plan),
            "title": visible(judgement.title(finding)),
            "wrong": visible(what_is_wrong(finding)),
            "fix": visible(finding.fix),
            "control": finding.control,
        }
        for finding in judgement.findings
    ]
    return environment.from_string(_PAGE).render(
        plans=", ".join(visible(plan.source or plan.stack) for plan in judgement.plans),
        summary=summary_sentence(judgement),
        notes=[visible(note) for note in notes(judgement)],
        rows=rows,
    )
