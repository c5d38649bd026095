"""What is said of condition keys alone is what the catalogue says today."""

from __future__ import annotations

from docs.aws_keys import FACTS, modules, rewritten
from strongroom.facts.aws_loose_keys import is_loose
from strongroom.facts.aws_set_keys import brings_several


def test_the_lists_are_those_of_the_catalogue() -> None:
    """Written anew, the modules stay as they are."""
    for name, keys in modules().items():
        text = (FACTS / name).read_text(encoding="utf-8")
        assert rewritten(text, keys) == text


def test_subnets_and_tag_keys_are_sets_and_a_tag_is_not() -> None:
    """One request names several subnets and tag keys, and one value of a tag."""
    assert brings_several("sagemaker:VpcSubnets")
    assert brings_several("aws:tagkeys")
    assert not brings_several("aws:RequestTag/team")


def test_a_key_may_be_listed_without_an_action() -> None:
    """The tags of a secret are listed under an own key that no action names; the endpoint of a request is not."""
    assert is_loose("secretsmanager:ResourceTag/team")
    assert not is_loose("secretsmanager:ResourceTag/")
    assert not is_loose("aws:SourceVpce")
