"""The names of models and configurations: another name for other content, the same name for the same."""

from __future__ import annotations

from typing import Any

import pytest

from strongroom.provision.serving.aws.revision import configuration_name, first_machines, model_name

ARGS: Any = {
    "context": {
        "name": "shop", "stage": "dev", "owner": "ml@example.com", "account": "111122223333", "region": "eu-west-1",
    },
    "team": "ants", "model": "score", "image": f"sha256:{'ab' * 32}", "artifact": f"sha256:{'cd' * 32}",
    "instance": "ml.c7i.large", "least": 1, "most": 3,
}  # fmt: skip


def test_the_names_are_a_promise() -> None:
    """Another name would make every model of every environment anew; a change of content alone may do that."""
    assert model_name(ARGS) == "shop-dev-score-80e735f5"
    assert configuration_name(ARGS) == "shop-dev-score-2ca30270"


@pytest.mark.parametrize(
    "change", [{"image": f"sha256:{'ef' * 32}"}, {"artifact": f"sha256:{'ef' * 32}"}, {"team": "bees"}]
)
def test_another_content_is_another_model(change: dict[str, str]) -> None:
    """And another configuration with it, so both stand beside those that still serve."""
    assert model_name(ARGS | change) != model_name(ARGS)
    assert configuration_name(ARGS | change) != configuration_name(ARGS)


@pytest.mark.parametrize("change", [{"instance": "ml.g5.xlarge"}, {"least": 3}])
def test_other_machines_are_another_configuration_of_the_same_model(change: dict[str, Any]) -> None:
    """The model itself stays."""
    assert model_name(ARGS | change) == model_name(ARGS)
    assert configuration_name(ARGS | change) != configuration_name(ARGS)


def test_what_can_be_changed_in_place_changes_no_name() -> None:
    """Callers, stores and the bounds of scaling are no part of a version."""
    change = {"most": 9, "store": "x", "captures": "x", "callers": [{"name": "a", "principal": "b"}]}
    assert configuration_name(ARGS | change) == configuration_name(ARGS)


@pytest.mark.parametrize(("least", "most", "first"), [(1, 1, 2), (1, 2, 2), (1, 6, 2), (2, 2, 2), (4, 6, 4)])
def test_a_version_begins_with_two_machines_or_more(least: int, most: int, first: int) -> None:
    """[S14] A canary is half of them at most."""
    assert first_machines(ARGS | {"least": least, "most": most}) == first
