"""The organisation opts out of the use of its content for the training of AI services."""

from __future__ import annotations

import json
from collections.abc import Iterator

from strongroom.access.logic import every as all_true
from strongroom.access.logic import some
from strongroom.controls.control import Control, PlanCase
from strongroom.controls.example import UNKNOWN, example, part
from strongroom.controls.outcome import Outcome, lacking, passed, unknown
from strongroom.controls.policy.organization import ORGANIZATION_POLICY, policies_of
from strongroom.plan.model import Plan, Resource
from strongroom.plan.path import at
from strongroom.plan.text import parse_json
from strongroom.plan.value import Text, Unknown, Value

_KIND = "AISERVICES_OPT_OUT_POLICY"
_CHOICE = 'services[{}].opt_out_policy["@@assign"]'
_FIX = "add an aws.organizations.Policy of type AISERVICES_OPT_OUT_POLICY that sets optOut for the default service"


def judge(plan: Plan) -> Iterator[tuple[Resource | None, Outcome]]:
    """Passes iff a policy of the organisation opts out of every service, none excepted."""
    policies, is_open = policies_of(plan, _KIND)
    verdict = some((*map(_opts_out, policies), None if is_open else False))
    subject = policies[0] if policies else None
    if verdict is None:
        yield subject, unknown("content", "the plan does not tell whether the organisation opts out", _FIX)
    elif verdict:
        yield subject, passed("content")
    else:
        yield subject, lacking("no policy of the organisation opts out of the training of AI services", _FIX)


def _opts_out(policy: Resource) -> bool | None:
    content = policy.inputs.get("content")
    try:
        document = parse_json(content)
    except ValueError:
        return None if isinstance(content, (Unknown, Text)) else False
    if not isinstance(document, dict):
        return None if isinstance(document, Unknown) else False
    services = document.get("services")
    names = [name for name in services if not name.startswith("@@")] if isinstance(services, dict) else []
    chosen = [value for name in names for value in at(document, _CHOICE.format(json.dumps(name)))]
    default = bool(at(document, _CHOICE.format('"default"')))
    return all_true((default, *(value == "optOut" if isinstance(value, str) else None for value in chosen)))


def _policy(content: Value, kind: Value = _KIND) -> Plan:
    return example(part(ORGANIZATION_POLICY, "opt-out", {"type": kind, "content": content}))


def _content(**services: Value) -> str:
    chosen = {name: {"opt_out_policy": {"@@assign": value}} for name, value in services.items()}
    return json.dumps({"services": chosen})


CONTROL = Control(
    id="ai_service_training_opt_out_is_set",
    concept="perimeter",
    title="The organisation opts out of provider use of its content for AI training",
    why="Customer data must not improve someone else's model.",
    severity="medium",
    requirements=("O3",),
    threats=("ML05",),
    sources={"aws_ai_security_framework": ("AISF-DATA-06",), "prowler": ("organizations_opt_out_ai_services_policy",)},
    cases=(
        PlanCase(
            types=(ORGANIZATION_POLICY,),
            judge=judge,
            passes=(_policy(_content(default="optOut")), _policy(_content(default="optOut", rekognition="optOut"))),
            fails=(
                _policy(_content(default="optIn")),
                _policy(_content(rekognition="optOut")),
                _policy(_content(default="optOut", lex="optIn")),
                _policy(_content(default="optOut"), "SERVICE_CONTROL_POLICY"),
                _policy("{}"),
                _policy('{"services": {"default": {}}}'),
            ),
            unknown=(_policy(UNKNOWN), _policy(_content(default="optOut"), UNKNOWN)),
        ),
    ),
)
