"""Whatever way a plan of Azure grants somebody something, the graph sees it with the right principal."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from strongroom.access.graph import escalations, who_can
from strongroom.plan.model import Plan
from tests.access.graph.azure.environment import (
    CONTRIBUTOR,
    DECRYPT,
    ENDPOINT,
    GROUP,
    INVOKE,
    MALLORY,
    PLAN,
    READ,
    READER,
    SUBSCRIPTION,
    VAULT,
    Change,
    assigned,
    edited,
    made,
    plus,
    principal,
    vault,
)

_CORP = "/providers/Microsoft.Management/managementGroups/corp"
_PLACED = plus(
    made(
        "azure-native:management:ManagementGroupSubscription",
        "home",
        groupId="corp",
        subscriptionId=SUBSCRIPTION.rpartition("/")[2],
    )
)
_CUSTOM = "33333333-3333-4333-8333-333333333333"
_BLOBS = READ.removesuffix("/blobs/read")
_ELIGIBLE = "azure-native:authorization:PimRoleEligibilitySchedule"
_OTHER_CONTAINER = f"@Resource[{_BLOBS}:name] StringEquals 'other'"


def _but_for(action: str) -> str:
    """A condition that confines one action to another container and leaves the others free."""
    return f"((!(ActionMatches{{'{action}'}})) OR ({_OTHER_CONTAINER}))"


def _with(*changes: Change) -> Change:
    def change(plan: Plan) -> Plan:
        for each in changes:
            plan = each(plan)
        return plan

    return change


def _role(**entry: list[str]) -> Change:
    return edited("caller", permissions=[{"actions": [INVOKE], **entry}])


_HELD = plus(assigned("added", _CUSTOM, GROUP, MALLORY, principalType="User"))


@dataclass(frozen=True)
class Way:
    """One grant: `before` makes the ground that refuses it, `change` grants it to `principal`."""

    words: str
    change: Change
    action: str = READ
    resource: str = "models"
    principal: str = MALLORY
    before: Change = lambda plan: plan


WAYS = (
    Way("an assignment at the subscription", plus(assigned("added", READER, SUBSCRIPTION, MALLORY))),
    Way("an assignment at the management group", plus(assigned("added", READER, _CORP, MALLORY)), before=_PLACED),
    Way(
        "a role that was eligible becomes active",
        plus(assigned("added", READER, GROUP, MALLORY)),
        before=plus(assigned("eligible", READER, GROUP, MALLORY, type_=_ELIGIBLE)),
    ),
    Way("a custom role widened", _role(dataActions=[READ]), before=_HELD),
    Way(
        "a notAction removed",
        _role(dataActions=[f"{_BLOBS}/*"]),
        before=_with(_HELD, _role(dataActions=[f"{_BLOBS}/*"], notDataActions=[READ])),
    ),
    Way(
        "a condition stops naming the action",
        edited("added", condition=_but_for(f"{_BLOBS}/blobs/write")),
        before=plus(assigned("added", READER, GROUP, MALLORY, condition=_but_for(READ), conditionVersion="2.0")),
        resource="models-fraud",
    ),
    Way("a group assigned", plus(assigned("added", READER, GROUP, MALLORY, principalType="Group"))),
    Way(
        "an access policy of a vault",
        edited("vault", **vault(accessPolicies=[{"objectId": MALLORY, "permissions": {"keys": ["decrypt"]}}])),
        DECRYPT,
        "key",
        before=edited("vault", **vault(accessPolicies=[])),
    ),
    Way(
        "shared keys switched on",
        edited("models", allowSharedKeyAccess=True),
        before=plus(assigned("added", CONTRIBUTOR, GROUP, MALLORY)),
    ),
    Way(
        "an assignment of an older version of the API",
        plus(
            assigned("added", READER, GROUP, MALLORY, type_="azure-native:authorization/v20220401:RoleAssignment"),
        ),
    ),
    Way(
        "an endpoint that takes keys",
        edited("score", properties={"authMode": "Key"}),
        INVOKE,
        "score",
        before=plus(
            assigned("added", _CUSTOM.replace("3", "4"), ENDPOINT, MALLORY),
            made(
                "azure-native:authorization:RoleDefinition",
                "lister",
                scope=GROUP,
                roleDefinitionId=_CUSTOM.replace("3", "4"),
                permissions=[{"actions": [INVOKE.replace("score/action", "listKeys/action")]}],
            ),
        ),
    ),
    Way(
        "an exclusion of a denial",
        edited("deny", excludePrincipals=[{"id": MALLORY, "type": "User"}]),
        before=_with(
            plus(assigned("added", READER, GROUP, MALLORY)),
            plus(
                made(
                    "azure-native:authorization:DenyAssignment",
                    "deny",
                    scope=GROUP,
                    denyAssignmentName="deny",
                    principals=[{"id": "00000000-0000-0000-0000-000000000000", "type": "SystemDefined"}],
                    permissions=[{"dataActions": [READ]}],
                )
            ),
        ),
    ),
)


def allowed(plan: Plan, way: Way) -> set[str]:
    """Whoever is proven to be allowed what the way grants."""
    return set(who_can(plan, way.action, way.resource).allowed)


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.words)
def test_each_way_of_granting_is_seen_with_its_principal(way: Way) -> None:
    """Before the change the principal is refused, after it allowed, with the resource that grants it."""
    before = way.before(PLAN)
    after = way.change(before)
    gained = allowed(after, way) - allowed(before, way)
    assert way.principal in gained, f"{way.words}: {gained}"
    named = [each for each in who_can(after, way.action, way.resource).grantees if each.principal == way.principal]
    assert all(each.cause and each.witness for each in named)


_FEDERATOR = made(
    "azure-native:authorization:RoleDefinition",
    "federator",
    scope=GROUP,
    roleDefinitionId=_CUSTOM.replace("3", "5"),
    permissions=[{"actions": ["Microsoft.ManagedIdentity/userAssignedIdentities/federatedIdentityCredentials/write"]}],
)
_ADMINISTRATOR = "18d7d88d-d35e-4fb5-a5c3-7773c20a72d9"
CHAINS = (
    (
        "assignments of roles",
        plus(assigned("added", _ADMINISTRATOR, SUBSCRIPTION, MALLORY)),
        "models",
        MALLORY,
        ["assigns itself a role on models"],
    ),
    (
        "the trust of an identity",
        plus(_FEDERATOR, assigned("added", _CUSTOM.replace("3", "5"), GROUP, MALLORY)),
        "models",
        MALLORY,
        ["trusts itself as serve", "uses models"],
    ),
    (
        "an identity attached to a machine",
        plus(
            assigned("a", "f1a07417-d97a-45cb-824c-7a7467783830", GROUP, principal("train")),
            assigned("b", _CUSTOM.replace("3", "6"), GROUP, principal("train")),
            made(
                "azure-native:authorization:RoleDefinition",
                "starter",
                scope=GROUP,
                roleDefinitionId=_CUSTOM.replace("3", "6"),
                permissions=[{"actions": ["Microsoft.Compute/virtualMachines/write"]}],
            ),
        ),
        "models",
        "train",
        ["runs code as serve", "uses models"],
    ),
    (
        "a role to activate",
        plus(assigned("added", READER, GROUP, MALLORY, type_=_ELIGIBLE)),
        "models",
        MALLORY,
        ["activates a role and uses models"],
    ),
    (
        "the policies of a vault",
        plus(assigned("added", "f25e0fa2-a7c8-4377-a976-54943a77a395", VAULT, MALLORY)),
        "key",
        MALLORY,
        ["writes itself an access policy"],
    ),
)


@pytest.mark.parametrize(("words", "change", "target", "who", "steps"), CHAINS, ids=lambda value: str(value)[:30])
def test_ways_to_more_are_chains(words: str, change: Change, target: str, who: str, steps: list[str]) -> None:
    """Nobody comes to the target by a detour before the change, and the one who can after it does so step by step."""
    assert not escalations(PLAN, target), words
    found = {each.principal: [step.words for step in each.steps] for each in escalations(change(PLAN), target)}
    assert found == {who: steps}


def test_there_are_ways_of_every_kind() -> None:
    """Ways are told apart by their words."""
    assert len({way.words for way in WAYS}) == len(WAYS) >= 10
