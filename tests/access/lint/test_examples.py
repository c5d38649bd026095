"""Every rule of lint finds its fault in its bad examples, and nothing in its good ones."""

from __future__ import annotations

from typing import Any

import pytest

from strongroom.access.form import Cloud
from strongroom.access.lint import lint
from strongroom.access.lint.catalogue import catalogue
from strongroom.access.lint.rule import Example, Rule

_BAD = [(cloud, rule, example) for cloud, rule in catalogue() for example in rule.bad]
_GOOD = [(cloud, rule, example) for cloud, rule in catalogue() for example in rule.good]


def _found(cloud: Cloud, example: Example) -> set[str]:
    return {remark.rule for remark in lint(example.document, example.policy_type, cloud=cloud)}


@pytest.mark.parametrize(("cloud", "rule", "example"), _BAD, ids=lambda value: getattr(value, "id", ""))
def test_a_bad_example_is_remarked(cloud: Cloud, rule: Rule[Any], example: Example) -> None:
    """The rule speaks of each document that shows its fault."""
    assert rule.id in _found(cloud, example)


@pytest.mark.parametrize(("cloud", "rule", "example"), _GOOD, ids=lambda value: getattr(value, "id", ""))
def test_a_good_example_is_clean(cloud: Cloud, rule: Rule[Any], example: Example) -> None:
    """No rule speaks of how it should be."""
    assert not _found(cloud, example)


def test_rules_are_named_by_their_files() -> None:
    """The id of a rule is the name of its file, so that a remark leads to it."""
    for cloud, rule in catalogue():
        module = rule.check.__module__
        assert module == f"strongroom.access.lint.{cloud}.{rule.id.replace('-', '_')}"


def test_every_rule_has_both_kinds_of_example() -> None:
    """An example of the fault, and one without."""
    assert all(rule.bad and rule.good for _, rule in catalogue())
