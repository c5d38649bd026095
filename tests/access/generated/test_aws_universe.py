"""The universes of generated AWS pairs are complete: no longer text is told apart from all of theirs."""

from __future__ import annotations

from itertools import product

from strongroom.access.evaluate.aws.pattern import arn_matches, filled, text_matches

from .aws_universe import addresses, arn_form, numbers, representatives, subsets, text_form

PATTERNS = ("a*", "*b", "a?b", "A*", "*a*b", "ab")


def test_every_combination_of_matching_texts_is_there_once() -> None:
    """All texts of up to six characters, decided by the evaluator, show the same combinations."""
    read = [filled(pattern, None, wild=True) or () for pattern in PATTERNS]

    def seen(text: str) -> tuple[bool, ...]:
        return tuple(text_matches(pieces, text) for pieces in read)

    found = representatives(frozenset(text_form(pattern) for pattern in PATTERNS))
    texts = ("".join(letters) for size in range(1, 7) for letters in product("abA!", repeat=size))
    assert {seen(text) for text in texts} == {seen(text) for text in found}
    assert len({seen(text) for text in found}) == len(found)


def test_wildcards_of_arns_stay_inside_their_segment() -> None:
    """Each representative of ARN patterns matches as the evaluator says, and a crossing text is among them."""
    patterns = ("a:b:*:d:e:f", "a:b:c:d:e:*", "a:b:*:*:*:*", "a:b", "*")
    found = representatives(frozenset(form for text in patterns if (form := arn_form(text, fill_up=True))))
    pieces = [filled(pattern, None, wild=True) or () for pattern in patterns]
    vectors = {tuple(arn_matches(each, text, complete=True) for each in pieces) for text in found}
    assert len(vectors) == len(found)
    assert (False, True, True, True, True) in vectors
    assert (False, False, False, False, True) in vectors


def test_numbers_addresses_and_sets_have_a_value_on_each_side() -> None:
    """Below, at, between and above the limits; inside and outside of ranges; every set but the empty one."""
    assert numbers(["5", "10"]) == ("4", "5", "7.5", "10", "11")
    assert {"9.255.255.255", "10.0.0.0", "10.255.255.255", "11.0.0.0"} <= set(addresses(["10.0.0.0/8"]))
    assert subsets(("a", "b")) == (("a",), ("b",), ("a", "b"))
