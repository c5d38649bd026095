"""[I7] Every document stays within what AWS takes, and the plan grows with the teams and with nothing else."""

from __future__ import annotations

from collections import Counter
from typing import Any

import pytest

from strongroom.ci.planning import PlanningError
from strongroom.plan.model import Plan
from strongroom.plan.text import written
from tests.provision.identity.program import CONTEXT, DIGEST, KEYS, MACHINES, MOST, PEOPLE
from tests.provision.programs import plan_program

# As long as a store's name lets an environment's be, and a role's name a team's.
LONG: dict[str, Any] = {
    **CONTEXT,
    "name": "f" * 18,
    "stage": "prod",
    "region": "ap-southeast-1",
    "organization": "o-a1b2c3d4e5",
}
SSO = "arn:aws:iam::111122223333:role/aws-reserved/sso.amazonaws.com/ap-southeast-1/AWSReservedSSO_{}_0a1b2c3d4e5f6071"
MANAGED, INLINE, TRUST, ATTACHED = 6_144, 10_240, 2_048, 10


def arguments(teams: int, models: int = 0) -> dict[str, Any]:
    """The most that somebody asks for, with names as long as they may be."""
    named = [f"t{n:x}" + "t" * 27 for n in range(teams)]
    people = {duty: [SSO.format(f"{duty}{n}") for n in range(3)] for duty in PEOPLE}
    return {
        **MOST,
        "context": LONG,
        "keys": {purpose: key.replace("eu-west-1", "ap-southeast-1") for purpose, key in KEYS.items()},
        "teams": [{"name": name, **people} for name in named],
        "instances": [f"{machine[:-1]}{n}" for n in range(4) for machine in MACHINES],
        "models": [{"name": f"m{n}" + "m" * 20, "team": named[0], "artifact": DIGEST} for n in range(models)],
        "evidence": ["e" * 63, "g" * 63],
    }


def plan_of(folder: Any, args: dict[str, Any]) -> Plan:
    """Its plan."""
    return plan_program(
        folder,
        "from strongroom.provision.identity.aws import Identity\n"
        f"long = {LONG!r}\n"
        "there = pulumi.ResourceOptions(provider=Provider('there', long))\n"
        f"Identity('many', {args!r}, there)\n",
    )


def sizes(plan: Plan, type_: str, property_: str = "policy") -> dict[str, int]:
    """The characters of each document that are no white space."""
    texts: dict[str, Any] = {each.urn: each.inputs[property_] for each in plan.of(f"aws:iam/{type_}")}
    return {urn: len("".join(written(text).split())) for urn, text in texts.items()}


def test_documents_fit_with_twelve_teams_and_ten_models_of_one(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Managed, inline over a role, trust, and how many hang on a role; names as long as they may be."""
    plan = plan_of(tmp_path_factory.mktemp("many"), arguments(12, 10))
    assert max(sizes(plan, "policy:Policy").values()) <= MANAGED
    assert max(sizes(plan, "role:Role", "assumeRolePolicy").values()) <= TRUST
    inline: Counter[str] = Counter()
    for urn, size in sizes(plan, "rolePolicy:RolePolicy").items():
        inline[urn.rsplit("-", 2)[0] if urn.endswith("keys-late") else urn.rsplit("-", 1)[0]] += size
    assert len(inline) == 12 * 6 + 2
    assert max(inline.values()) <= INLINE
    attached = Counter(each.inputs["role"] for each in plan.of("aws:iam/rolePolicyAttachment:RolePolicyAttachment"))
    assert max(attached.values()) <= ATTACHED


def test_the_plan_grows_with_the_teams_and_documents_do_not(tmp_path_factory: pytest.TempPathFactory) -> None:
    """As many resources for the second team as for the twelfth, and what all share stays as it is."""
    plans = {n: plan_of(tmp_path_factory.mktemp(f"n{n}"), arguments(n)) for n in (1, 2, 12)}
    counts = {n: len(plan.resources) for n, plan in plans.items()}
    assert counts[12] - counts[2] == 10 * (counts[2] - counts[1])
    shared = [sorted(sizes(plan, "policy:Policy").values()) for plan in plans.values()]
    assert shared[0] == shared[1] == shared[2]


def test_too_many_models_of_one_team(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Said before AWS refuses half of an update: the role, the limit, the way out."""
    with pytest.raises(PlanningError, match="models: makes policies of role `t0t+-serving` of more than 10240 bytes"):
        plan_of(tmp_path_factory.mktemp("models"), arguments(1, 60))
