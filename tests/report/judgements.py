"""Judgements for the tests of the reports: one that is plain, one whose every name is hostile."""

from __future__ import annotations

from strongroom.controls.catalogue import catalogue
from strongroom.controls.finding import Finding, summarise
from strongroom.plan.model import STACK_TYPE, Location, Plan, Resource
from strongroom.report.judgement import Judgement

KEY = "aws:kms/key:Key"
HOSTILE = (
    "evil\x1b[31m\x07\x9b2J\u202egnp\u200b\n| `tick` ``two`` <script>alert(1)</script><img src=x onerror=y> "
    "@octocat #1 GH-2 [link](http://evil.example) ![i](x) *b* _u_ ~s~ [bold]rich[/bold] :smile: {{ 7*7 }} &lt; \\"
)


def finding(**changes: object) -> Finding:
    """A failure of a key, unless the changes say otherwise."""
    usual: dict[str, object] = {
        "control": "key_deletion_is_delayed",
        "verdict": "fail",
        "severity": "high",
        "plan": "dev",
        "urn": f"urn:pulumi:dev::shop::{KEY}::data",
        "type": KEY,
        "property": "deletionWindowInDays",
        "message": "must be at least 30 days and is `7`",
        "fix": "set deletionWindowInDays to 30",
        "location": Location("stacks/__main__.py", 12),
    }
    return Finding(**{**usual, **changes})  # type: ignore[arg-type]


def plan(name: str = "dev", *, pending: tuple[str, ...] = ()) -> Plan:
    """A plan of an environment that leaves `pending` for a later version."""
    urn = f"urn:pulumi:{name}::shop::strongroom:index:Environment::fraud"
    environment = Resource(
        urn=urn,
        type="strongroom:index:Environment",
        custom=False,
        inputs={},
        outputs={"notProvisioned": list(pending)},
    )
    return Plan(stack=name, project="shop", resources=(environment,), source=name)


def judgement(*findings: Finding, plans: tuple[Plan, ...] = (), notices: tuple[str, ...] = ()) -> Judgement:
    """What `check` tells of these findings."""
    return Judgement(
        plans=plans or (plan(),),
        findings=findings,
        summary=summarise(findings, 3, 30),
        controls={control.id: control for control in catalogue()},
        notices=notices,
    )


def hostile() -> Judgement:
    """Every text that comes from the user's program is an attack."""
    found = finding(
        plan=HOSTILE,
        urn=f"urn:pulumi:dev::shop::{KEY}::{HOSTILE}",
        type=HOSTILE,
        property=HOSTILE,
        message=f"is `{HOSTILE}`",
        fix=HOSTILE,
        location=Location(HOSTILE, 1),
    )
    stack = Resource(urn=f"urn:pulumi:dev::shop::{STACK_TYPE}::s", type=STACK_TYPE, custom=False, inputs={})
    named = Plan(stack=HOSTILE, project=HOSTILE, resources=(stack,), source=HOSTILE)
    return judgement(found, plans=(named, plan(pending=(HOSTILE,))), notices=(HOSTILE,))
