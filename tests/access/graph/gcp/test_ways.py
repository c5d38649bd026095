"""Whatever way a plan of Google Cloud grants somebody something, the graph sees it with the right principal."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from strongroom.access.graph import escalations, who_can
from strongroom.plan.model import Plan
from tests.access.graph.gcp.environment import (
    ACCOUNT,
    INVOKE,
    KEY,
    PLAN,
    PROJECT,
    READ,
    Change,
    edited,
    grant,
    hole,
    made,
    member,
    plus,
)

_VIEWER = "roles/storage.objectViewer"
_MALLORY = "user:mallory@example.com"
_POOL = "iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/ci"
_PLACED = plus(made("gcp:organizations/project:Project", "home", projectId=PROJECT, folderId="folders/10"))
_DENY = "gcp:iam/denyPolicy:DenyPolicy"
_PARENT = f"cloudresourcemanager.googleapis.com%2Fprojects%2F{PROJECT}"


def _denied(*excepted: str) -> Change:
    rule = {
        "deniedPrincipals": ["principalSet://goog/public:all"],
        "exceptionPrincipals": list(excepted),
        "deniedPermissions": ["aiplatform.googleapis.com/endpoints.predict"],
    }
    return plus(made(_DENY, "deny", parent=_PARENT, name="deny", rules=[{"denyRule": rule}]))


def _with(first: Change, second: Change) -> Change:
    return lambda plan: second(first(plan))


def _on_models(who: str) -> Change:
    return plus(grant("storage/bucketIAM", "added", _VIEWER, who, bucket="fraud-prod-models"))


@dataclass(frozen=True)
class Way:
    """One grant: `before` makes the ground that refuses it, `change` grants it to `principal`."""

    words: str
    change: Change
    principal: str
    action: str = READ
    resource: str = "models"
    before: Change = lambda plan: plan


WAYS = (
    Way(
        "a binding on the project",
        plus(grant("projects/iAM", "added", _VIEWER, _MALLORY, project=PROJECT)),
        _MALLORY,
    ),
    Way(
        "an authoritative list on the project",
        plus(made("gcp:projects/iAMBinding:IAMBinding", "added", project=PROJECT, role=_VIEWER, members=[_MALLORY])),
        _MALLORY,
    ),
    Way(
        "inherited from the folder",
        plus(grant("folder/iAM", "added", _VIEWER, _MALLORY, folder="folders/10")),
        _MALLORY,
        before=_PLACED,
    ),
    Way("the whole internet", _on_models("allUsers"), "allUsers"),
    Way("everybody with an account", _on_models("allAuthenticatedUsers"), "allAuthenticatedUsers"),
    Way("a domain", _on_models("domain:example.com"), "domain:example.com"),
    Way("a pool", _on_models(f"principalSet://{_POOL}/*"), f"principalSet://{_POOL}/*"),
    Way("a claim of a pool", _on_models(f"principalSet://{_POOL}/attribute.repo/x"), "/attribute.repo/x"),
    Way("a group", _on_models("group:ops@example.com"), "group:ops@example.com"),
    Way(
        "a whole policy document",
        plus(
            made(
                "gcp:storage/bucketIAMPolicy:BucketIAMPolicy",
                "added",
                bucket="b/fraud-prod-models",
                policyData=f'{{"bindings": [{{"role": "{_VIEWER}", "members": ["{_MALLORY}"]}}]}}',
            )
        ),
        _MALLORY,
    ),
    Way(
        "a custom role widened",
        edited("caller", permissions=[INVOKE, READ]),
        "serviceAccount:mallory@elsewhere.iam.gserviceaccount.com",
        before=plus(
            grant(
                "projects/iAM",
                "narrow",
                f"projects/{PROJECT}/roles/caller",
                "serviceAccount:mallory@elsewhere.iam.gserviceaccount.com",
                project=PROJECT,
            )
        ),
    ),
    Way(
        "a condition dropped",
        edited("added", condition=None),
        _MALLORY,
        before=plus(
            grant(
                "storage/bucketIAM",
                "added",
                _VIEWER,
                _MALLORY,
                bucket="fraud-prod-models",
                condition={"title": "x", "expression": "resource.name.startsWith('projects/_/buckets/other/')"},
            )
        ),
    ),
    Way(
        "an exception of a denial",
        edited(
            "deny",
            rules=[
                {
                    "denyRule": {
                        "deniedPrincipals": ["principalSet://goog/public:all"],
                        "exceptionPrincipals": [
                            f"principal://iam.googleapis.com/projects/-/serviceAccounts/{member('caller').partition(':')[2]}"
                        ],
                        "deniedPermissions": ["aiplatform.googleapis.com/endpoints.predict"],
                    }
                }
            ],
        ),
        member("caller"),
        INVOKE,
        "score",
        _denied(),
    ),
    Way(
        "a key's ring",
        plus(
            grant(
                "kms/keyRingIAM",
                "added",
                "roles/cloudkms.cryptoOperator",
                _MALLORY,
                keyRingId=f"{PROJECT}/europe-west4/fraud",
            )
        ),
        _MALLORY,
        "cloudkms.cryptoKeyVersions.useToDecrypt",
        "key",
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
    assert any(each.endswith(way.principal) for each in gained), f"{way.words}: {gained}"
    public = way.principal.startswith("all")
    assert len(gained) == 1 or public, gained
    named = [each for each in who_can(after, way.action, way.resource).grantees if each.principal in gained]
    assert all(each.cause and each.witness for each in named)


CHAINS = (
    (
        "a token of a stronger account",
        plus(
            grant(
                "serviceaccount/iAM",
                "added",
                "roles/iam.serviceAccountTokenCreator",
                hole(ACCOUNT, "train", "member"),
                serviceAccountId=hole(ACCOUNT, "serve", "name"),
            )
        ),
        member("train"),
        ["takes a token of serve", "uses models"],
    ),
    (
        "acting as a stronger account",
        plus(
            grant("projects/iAM", "a", "roles/iam.serviceAccountUser", _MALLORY, project=PROJECT),
            grant("projects/iAM", "b", "roles/aiplatform.user", _MALLORY, project=PROJECT),
        ),
        _MALLORY,
        ["starts a job as serve", "uses models"],
    ),
    (
        "the project's policy",
        plus(grant("projects/iAM", "a", "roles/resourcemanager.projectIamAdmin", _MALLORY, project=PROJECT)),
        _MALLORY,
        [f"rewrites who may use what is in projects/{PROJECT}"],
    ),
    (
        "a key of a stronger account",
        plus(grant("projects/iAM", "a", "roles/iam.serviceAccountKeyAdmin", _MALLORY, project=PROJECT)),
        _MALLORY,
        ["makes itself a key of serve", "uses models"],
    ),
)


@pytest.mark.parametrize(("words", "change", "principal", "steps"), CHAINS, ids=lambda value: str(value)[:30])
def test_ways_to_more_are_chains(words: str, change: Change, principal: str, steps: list[str]) -> None:
    """Nobody comes to the models by a detour before the change, and the one who can after it does so step by step."""
    assert not escalations(PLAN, "models"), words
    found = {each.principal: [step.words for step in each.steps] for each in escalations(change(PLAN), "models")}
    assert found == {principal: steps}


def test_there_are_ways_of_every_kind() -> None:
    """Ways are told apart by their words."""
    assert len({way.words for way in WAYS}) == len(WAYS) >= 10
    assert KEY
