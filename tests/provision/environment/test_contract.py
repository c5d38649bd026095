"""What an upgrade must not change: a changed urn or physical name is a replaced resource, and lost data."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from strongroom.plan.model import Plan, Resource

FOLDER = Path(__file__).parent / "contract"
REGENERATE = "python -m tests.provision.environment.test_contract"
NAMED = ("bucket", "name")


def lines(plan: Plan) -> str:
    """Each resource's urn without the stack, and the name that it has in the cloud."""
    return "".join(f"{each.urn.split('::', 2)[2]} = {_physical(each)}\n" for each in plan.resources)


def _physical(resource: Resource) -> str:
    names = [value for key in NAMED if isinstance(value := resource.inputs.get(key), str)]
    return names[0] if names else "-"


@pytest.mark.parametrize("stack", ["aws-dev", "aws-prod"])
def test_urns_and_names_are_those_of_the_last_release(plan_of: Callable[[str], Plan], stack: str) -> None:
    """A line may be added; a line that goes needs an alias, and its data a move."""
    kept = (FOLDER / f"{stack}.txt").read_text(encoding="utf-8").splitlines()
    found = lines(plan_of(stack)).splitlines()
    assert not [line for line in kept if line not in found], f"if it is meant, run `{REGENERATE}`"


if __name__ == "__main__":
    from strongroom.ci.planning import plan_stack
    from strongroom.plan.read import read_plan

    for each in ("aws-dev", "aws-prod"):
        text = lines(read_plan(plan_stack(Path.cwd(), each), each))
        (FOLDER / f"{each}.txt").write_text(text, encoding="utf-8")
