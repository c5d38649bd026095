"""What is told of SageMaker's calls holds against the catalogue of actions."""

from __future__ import annotations

from itertools import combinations

import pytest

from strongroom.facts.aws_actions import carries, expand
from strongroom.facts.sagemaker import CHANGES, DOORS, PINNED, PLACING_KEYS, WORKSPACE


def actions(patterns: tuple[str, ...]) -> frozenset[str]:
    """The actions of the patterns."""
    return frozenset(action for pattern in patterns for action in expand(pattern))


@pytest.mark.parametrize("pattern", [*PINNED, *WORKSPACE, *CHANGES, *DOORS])
def test_every_pattern_names_a_call(pattern: str) -> None:
    """So none of them guards what AWS has renamed."""
    assert expand(pattern)


@pytest.mark.parametrize("pair", list(combinations((PINNED, WORKSPACE, CHANGES, DOORS), 2)))
def test_a_call_is_pinned_or_refused_and_not_both(pair: tuple[tuple[str, ...], tuple[str, ...]]) -> None:
    """Else the refusal would win, and the pin say nothing."""
    assert not actions(pair[0]) & actions(pair[1])


def test_every_pinned_call_can_bring_a_key_to_be_pinned_by() -> None:
    """And what people work with every day is no door."""
    assert all(any(carries(action, key) for key in PLACING_KEYS) for action in actions(PINNED))
    assert not actions(DOORS) & {
        "sagemaker:CreateModelPackage",
        "sagemaker:CreatePresignedDomainUrl",
        "sagemaker:InvokeEndpoint",
        "sagemaker:PutRecord",
        "sagemaker:StartPipelineExecution",
    }
