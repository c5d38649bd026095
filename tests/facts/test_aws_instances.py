"""Instance types with a local disk, which take no volume key."""

from __future__ import annotations

from fnmatch import fnmatchcase

import pytest

from strongroom.facts.aws_instances import LOCAL_NVME, has_local_nvme, local_nvme_patterns


@pytest.mark.parametrize(
    "type_", ["ml.g5.xlarge", "ml.g4dn.12xlarge", "ml.m5d.large", "ml.p6-b200.48xlarge", "ML.P5.48XLARGE"]
)
def test_a_type_with_a_local_disk_is_known(type_: str) -> None:
    """With SageMaker's prefix, in any case."""
    assert has_local_nvme(type_)


@pytest.mark.parametrize("type_", ["ml.m5.xlarge", "ml.p3.2xlarge", "ml.inf2.xlarge", "ml.c5n.xlarge", "ml.g", ""])
def test_a_type_without_one_is_told_apart(type_: str) -> None:
    """Neighbours by letters included."""
    assert not has_local_nvme(type_)


def test_the_patterns_match_exactly_the_families() -> None:
    """No pattern takes in a family of another's name: `ml.p5.*` is not `ml.p5e.xlarge`."""
    for family in LOCAL_NVME:
        matching = [pattern for pattern in local_nvme_patterns() if fnmatchcase(f"ml.{family}.xlarge", pattern)]
        assert matching == [f"ml.{family}.*"]
    assert not any(fnmatchcase("ml.m5.xlarge", pattern) for pattern in local_nvme_patterns())
