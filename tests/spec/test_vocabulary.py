"""The words of each place are read off the models."""

from __future__ import annotations

import pytest
import yaml

from strongroom.spec.aws import AwsExistingNetwork
from strongroom.spec.environment import Environment
from strongroom.spec.mistake import Path
from strongroom.spec.people import Team
from strongroom.spec.vocabulary import example, fields, homes, known, part_at
from strongroom.spec.workload import Serve


@pytest.mark.parametrize(
    ("path", "part"),
    [
        ((), Environment),
        (("teams", 3), Team),
        (("models", 0, "serve"), Serve),
        (("aws", "existing", "network"), AwsExistingNetwork),
        (("nowhere",), None),
        (("teams", 0, "name", "first"), None),
    ],
)
def test_a_path_leads_to_its_part(path: Path, part: type | None) -> None:
    """Positions in lists are passed over."""
    assert part_at(path) is part


@pytest.mark.parametrize(
    ("path", "place"),
    [
        (("owner",), True),
        (("teams", 0, "scientists", 2), True),
        (("aws", "principals", "anybody"), True),
        (("aws", "existing", "keys", "data"), True),
        (("ownr",), False),
        (("teams", 0, "salary"), False),
        (("owner", "name"), False),
    ],
)
def test_a_place_is_known_iff_the_grammar_has_it(path: Path, place: bool) -> None:
    """Fields, items of lists and entries of mappings."""
    assert known(path) is place


def test_a_word_is_found_where_it_belongs() -> None:
    """For words that stand in the wrong part."""
    assert homes("lock") == ["audit.lock"]
    assert homes("subscription") == ["azure.subscription", "azure.log.subscription"]
    assert homes("nowhere") == []


def test_every_field_has_an_example_that_is_yaml() -> None:
    """A person can copy it."""
    found = list(fields())
    assert len(found) > 80
    for place, field in found:
        word = place.rpartition(".")[2].removesuffix("[]")
        read = yaml.safe_load(example(word, field))
        assert list(read) == [word]
        assert read[word] is not None, place
