"""Documents of every form are compared, access and controls each by its own order."""

from __future__ import annotations

import pytest

from strongroom.access.compare import Scene, compare
from strongroom.access.json_text import Json
from strongroom.access.refusal import BadDocument


def allow(*members: str) -> Json:
    """An allow policy that binds one role."""
    return {"bindings": [{"role": "roles/viewer", "members": list(members)}]}


def rules(*, enforced: bool) -> dict[str, Json]:
    """An organisation policy that forbids keys of service accounts, or does not."""
    return {"spec": {"rules": [{"enforce": enforced}]}}


KEYS = "organizations/1/policies/iam.disableServiceAccountKeyCreation"


def state(names: tuple[str, ...], *, enforced: bool) -> Json:
    """An organisation with a policy of each order."""
    policy = allow(*(f"user:{name}@example.com" for name in names))
    return {"allow": {"organizations/1": policy}, "orgPolicies": {KEYS: rules(enforced=enforced)}}


FORMS: dict[str, tuple[Json, Json]] = {
    "GCP policy": (allow("user:ann@example.com"), allow("user:ann@example.com", "user:bob@example.com")),
    "GCP role": ({"stage": "GA", "includedPermissions": ["a.b.get"]}, {"includedPermissions": ["a.b.get", "a.b.set"]}),
    "Azure role": (
        {"permissions": [{"actions": ["Microsoft.Compute/*/read"]}]},
        {"permissions": [{"actions": ["Microsoft.Compute/*"]}]},
    ),
}


@pytest.mark.parametrize("name", FORMS)
def test_documents_of_every_cloud_are_compared(name: str) -> None:
    """With a witness that its evaluator confirmed."""
    base, head = FORMS[name]
    found = compare(base, head)
    assert (found.relation, len(found.gained)) == ("more_permissive", 1)
    assert compare(head, base).relation == "less_permissive"


def test_a_control_alone_is_a_control() -> None:
    """It grants nothing."""
    base: Json = {"name": KEYS, **rules(enforced=True)}
    head: Json = {"name": KEYS, **rules(enforced=False)}
    assert compare(base, head).relation == "control_regressed"
    assert compare(head, base).relation == "control_tightened"


@pytest.mark.parametrize(
    ("before", "after", "enforced", "relation", "answer"),
    [
        (("a",), ("a",), (True, True), "equivalent", "PASS"),
        (("a",), ("a",), (True, False), "control_regressed", "FAIL"),
        (("a",), ("a",), (False, True), "control_tightened", "PASS"),
        (("a", "b"), ("a",), (True, False), "incomparable", "FAIL"),
        (("a",), ("a", "b"), (True, False), "more_permissive", "FAIL"),
        (("a", "b"), ("a",), (False, True), "less_permissive", "PASS"),
    ],
)
def test_a_loosened_control_is_never_hidden_by_access(
    before: tuple[str, ...], after: tuple[str, ...], enforced: tuple[bool, bool], relation: str, answer: str
) -> None:
    """Both are one answer where a state holds both."""
    base, head = (state(names, enforced=flag) for names, flag in zip((before, after), enforced, strict=True))
    found = compare(base, head, Scene(hierarchy={"organizations/1": None}))
    assert (found.relation, found.no_new_access) == (relation, answer)


def test_what_is_not_modelled_is_open_but_for_the_same_document() -> None:
    """Whatever it means, the same document allows the same."""
    odd: Json = {"allow": {}, "novel": 1}
    scene = Scene(cloud="gcp", hierarchy={"organizations/1": None})
    assert compare(odd, odd, scene).relation == "equivalent"
    assert compare({"allow": {}}, odd, scene).relation == "cannot_prove"
    assert compare({"allow": {}, "novel": True}, odd, scene).relation == "cannot_prove"


def test_a_policy_type_that_there_is_not_is_refused() -> None:
    """In a sentence that lists the others."""
    policy: Json = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}]}
    with pytest.raises(BadDocument, match="policy_type: must be one of IDENTITY_POLICY, .*, got `SCP`"):
        compare(policy, policy, Scene(policy_type="SCP"))
