"""Documents tell by what they hold which cloud they are of."""

from __future__ import annotations

import pytest

from strongroom.access.form import Form, form_of
from strongroom.access.json_text import Json
from strongroom.access.refusal import BadDocument

TOLD: dict[str, tuple[Json, Json, Form]] = {
    "AWS policy": ({"Statement": []}, {"Version": "2012-10-17", "Statement": []}, Form("aws", "policy")),
    "AWS account": ({"identity": []}, {"scp": []}, Form("aws", "state")),
    "AWS account without policies before": ({}, {"resourcePolicy": {}}, Form("aws", "state")),
    "GCP policy": ({"bindings": []}, {"bindings": [], "etag": "x"}, Form("gcp", "policy")),
    "GCP organisation": ({"allow": {}}, {"deny": {}}, Form("gcp", "state")),
    "GCP role": ({"includedPermissions": []}, {"name": "roles/x", "stage": "GA"}, Form("gcp", "role")),
    "Azure tenant": ({"roleAssignments": []}, {"denyAssignments": []}, Form("azure", "state")),
    "Azure role": ({"permissions": []}, {"roleName": "x", "permissions": []}, Form("azure", "role")),
}


@pytest.mark.parametrize("name", TOLD)
def test_the_form_is_told_by_the_content(name: str) -> None:
    """Either side may hold less, and their order does not matter."""
    base, head, form = TOLD[name]
    assert form_of(base, head, None, "case") == form
    assert form_of(head, base, None, "case") == form


REFUSED: dict[str, tuple[Json, Json, str | None]] = {
    "two clouds": ({"Statement": []}, {"bindings": []}, None),
    "policy against account": ({"Statement": []}, {"identity": []}, None),
    "nothing that tells": ({"a": 1}, {"b": 2}, None),
    "two empty documents": ({}, {}, None),
    "a list": ([], {"Statement": []}, None),
    "null": ({"Statement": []}, None, None),
    "the cloud of another document": ({"Statement": []}, {"Statement": []}, "gcp"),
    "a cloud that there is not": ({"Statement": []}, {"Statement": []}, "oracle"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_not_of_one_form_is_refused(name: str) -> None:
    """Never compared as if it were."""
    base, head, cloud = REFUSED[name]
    with pytest.raises(BadDocument, match=r"^case[.a-z]*: must be .*, got .*; \w"):
        form_of(base, head, cloud, "case")


def test_most_marks_tell() -> None:
    """A key that strayed in does not make a role a policy."""
    role: Json = {"includedPermissions": [], "stage": "GA", "Statement": []}
    assert form_of(role, role, None, "case") == Form("gcp", "role")


def test_the_cloud_settles_what_the_documents_do_not() -> None:
    """An element that only the cloud's reader knows is for that reader to judge."""
    assert form_of({}, {"novelElement": 1}, "azure", "case") == Form("azure", "state")


def test_nothing_is_an_account_where_rows_are_accounts() -> None:
    """An account without any policy is one."""
    assert form_of({}, {}, None, "case", state=True) == Form("aws", "state")
