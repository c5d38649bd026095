"""Whatever way a plan grants somebody something, the graph sees it with the right principal."""

from __future__ import annotations

import pytest

from strongroom.access.graph import Grantee, who_can
from strongroom.plan.model import Plan
from tests.access.graph.aws.identity_ways import IDENTITY_WAYS
from tests.access.graph.aws.resource_ways import RESOURCE_WAYS
from tests.access.graph.aws.taken_away import TAKEN_AWAY
from tests.access.graph.aws.ways import ACCOUNT, Way

WAYS = (*IDENTITY_WAYS, *RESOURCE_WAYS, *TAKEN_AWAY)


def granted(plan: Plan, way: Way) -> list[Grantee]:
    """Whoever is allowed what the way grants."""
    return [each for each in who_can(plan, way.action, way.resource).grantees if each.verdict == "yes"]


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.words)
def test_each_way_of_granting_is_seen_with_its_principal(way: Way, aws_prod: Plan) -> None:
    """Before the change the principal is refused, after it allowed; nobody else gains anything."""
    before = way.before(aws_prod)
    had = {each.principal for each in granted(before, way)}
    gained = [each for each in granted(way.change(before), way) if each.principal not in had]
    named = {each.principal for each in gained}
    wanted = {each for each in named if each == way.principal or way.principal in each}
    assert wanted, f"{way.words}: {way.principal} is not among {named}"
    # Whoever admits everybody, or an organisation, admits the account's own identities too.
    widely = way.principal == "everyone" or way.principal.startswith("organisation")
    also = {f"any other identity of account {ACCOUNT}"} if widely else set()
    also |= {"everyone, unsigned"} if way.principal == "everyone" else set()
    assert {each.principal for each in gained if not each.urn} - wanted <= also
    assert widely or named == wanted
    assert all(each.cause for each in gained if each.principal in wanted)


def test_there_are_forty_ways() -> None:
    """The ways cover attachments, inline policies, resource policies, trust, groups, grants and what is taken away."""
    assert len(WAYS) >= 40
    assert len({way.words for way in WAYS}) == len(WAYS)
