"""The trust policies of roles: who may assume them."""

from __future__ import annotations

import json

from strongroom.access.aws_document import Unreadable, read_document
from strongroom.controls.control import Case
from strongroom.controls.example import UNKNOWN, example, part
from strongroom.controls.outcome import Outcome, failed
from strongroom.controls.outcome import unknown as not_told
from strongroom.controls.policy.attachment import ROLE
from strongroom.controls.policy.subject import DocumentJudge, Subject
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Value

_PATH = "assumeRolePolicy"


def trust_case(
    judge: DocumentJudge, *, passes: tuple[Value, ...], fails: tuple[Value, ...], unknown: tuple[Value, ...]
) -> Case:
    """The case of a control over trust policies, from documents; the first ones are tried as JSON text too."""

    def over(role: Resource, plan: Plan) -> Outcome:
        document = role.inputs.get(_PATH)
        if document is None:
            return failed(_PATH, "the role has no trust policy", "say in assumeRolePolicy who may assume it")
        if _PATH in role.options.ignored:
            message = f"ignoreChanges lists {_PATH}, so what the cloud holds may differ"
            return not_told(_PATH, message, "take it out of ignoreChanges")
        try:
            statements = read_document(document)
        except Unreadable as error:
            return not_told(_PATH, str(error), "make the document of names that the program knows")
        return judge(Subject(statements, None, role, plan, _PATH))

    return Case(
        types=(ROLE,),
        judge=over,
        passes=tuple(_role(item) for item in (*passes, json.dumps(passes[0]))),
        fails=tuple(_role(item) for item in (*fails, json.dumps(fails[0]))),
        unknown=tuple(_role(item) for item in (*unknown, UNKNOWN, "no JSON")),
    )


def _role(document: Value) -> Plan:
    return example(part(ROLE, "run", {_PATH: document}))
