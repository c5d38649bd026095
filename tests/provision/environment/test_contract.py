"""What an upgrade must not change: a changed urn or physical name is a replaced resource, and lost data."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from pathlib import Path

import pytest

from strongroom.plan.model import Plan, Resource
from tests.provision.environment.upgrade import lines, losses

FOLDER = Path(__file__).parent / "contract"
STACKS = ("aws-dev", "aws-prod", "aws-dev-bootstrap", "aws-prod-bootstrap")
REGENERATE = "python -m tests.provision.environment.test_contract"
DATA = "strongroom:index:Environment$strongroom:index:AwsStore$aws:s3/bucket:Bucket::data"


@pytest.mark.parametrize("stack", STACKS)
def test_urns_and_names_are_those_of_the_last_release(plan_of: Callable[[str], Plan], stack: str) -> None:
    """A resource may be added; one that goes or moves needs an alias, and its data a move."""
    kept = (FOLDER / f"{stack}.txt").read_text(encoding="utf-8")
    assert list(losses(kept, plan_of(stack))) == [], f"if it is meant, run `{REGENERATE}`"


@pytest.mark.parametrize("stack", STACKS)
def test_what_was_added_is_kept_from_now_on(plan_of: Callable[[str], Plan], stack: str) -> None:
    """The contract holds every resource of the plan."""
    assert (FOLDER / f"{stack}.txt").read_text(encoding="utf-8") == lines(plan_of(stack)), f"run `{REGENERATE}`"


def _with(plan: Plan, change: Callable[[Resource], Resource]) -> Plan:
    changed = (change(each) if each.urn.endswith(DATA) else each for each in plan.resources)
    return dataclasses.replace(plan, resources=tuple(changed))


def test_a_renamed_store_is_told_with_what_is_lost(plan_of: Callable[[str], Plan]) -> None:
    """By its old and its new name."""
    plan = plan_of("aws-dev")
    renamed = _with(plan, lambda each: dataclasses.replace(each, inputs={**each.inputs, "bucket": "another"}))
    (told,) = losses(lines(plan), renamed)
    assert told == (
        "Bucket data is renamed from fraud-dev-data-111122223333-eu-west-1 to another: "
        "its objects stay behind in a bucket that no stack knows any more"
    )


def test_a_store_with_another_urn_is_lost_unless_it_names_the_old_one(plan_of: Callable[[str], Plan]) -> None:
    """The alias carries it over."""
    plan = plan_of("aws-dev")

    def moved(each: Resource) -> Resource:
        return dataclasses.replace(each, urn=f"{each.urn}-two")

    def carried(each: Resource) -> Resource:
        aliases = (*(each.options.aliases or ()), each.urn)
        return dataclasses.replace(moved(each), options=dataclasses.replace(each.options, aliases=aliases))

    (told,) = losses(lines(plan), _with(plan, moved))
    assert told.startswith("Bucket data (fraud-dev-data-111122223333-eu-west-1) is gone or has lost its alias: ")
    assert list(losses(lines(plan), _with(plan, carried))) == []


if __name__ == "__main__":
    from strongroom.ci.planning import plan_stack
    from strongroom.plan.read import read_plan

    for each in STACKS:
        text = lines(read_plan(plan_stack(Path.cwd(), each), each))
        (FOLDER / f"{each}.txt").write_text(text, encoding="utf-8")
