"""What lint says of the policies of this project's own stacks is nothing, or is answered here."""

from __future__ import annotations

from typing import Final

from strongroom.access.lint.plan_documents import lint_plan
from strongroom.plan.model import Plan

# (rule, statement) -> why the document stays as it is.
_ANSWERED: Final = {
    (
        "needless-statement",
        "PrivatePathOnly",
    ): "a store without readers of its own has the same statements as the others",
    (
        "needless-statement",
        "PrivatePathLook",
    ): "a store without readers of its own has the same statements as the others",
    (
        "needless-statement",
        "ApproversNeverPush",
    ): "who approves never pushes, even if somebody makes an approver a pusher",
    ("needless-entry", "ReadLogs"): "log streams are named beside their group, as the service's reference lists them",
}


def test_every_document_can_be_read(aws_plan: Plan) -> None:
    """Lint leaves out no policy of the plan."""
    found = lint_plan(aws_plan)
    assert len(found) > 40
    assert [item.unread for item in found if item.unread] == []


def test_every_remark_is_answered(aws_plan: Plan) -> None:
    """A new remark on our own policies is mended or answered."""
    said = {(remark.rule, remark.statement) for item in lint_plan(aws_plan) for remark in item.remarks}
    assert said <= set(_ANSWERED)
