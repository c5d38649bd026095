"""Wrong arguments are named, all at once, before anything is made."""

from typing import Any, NotRequired, TypedDict

import pulumi
import pytest

from strongroom.provision.arguments import ArgumentMistake, Mistakes, read, shown


class Inner(TypedDict):
    """A part with one text."""

    name: str


class Outer(TypedDict):
    """One field of each kind that components use."""

    title: str
    count: NotRequired[int]
    on: NotRequired[bool]
    later: NotRequired[pulumi.Input[str]]
    names: NotRequired[list[str]]
    words: NotRequired[dict[str, str]]
    inner: NotRequired[Inner]
    inners: NotRequired[list[Inner]]


GOOD: dict[str, Any] = {"title": "a"}


def test_what_fits_is_handed_on_as_it_is() -> None:
    """A whole number that came as a float over the wire is an int; an absent field stays absent."""
    args: dict[str, Any] = {
        **GOOD,
        "count": 3.0,
        "on": True,
        "names": ["a"],
        "words": {"a": "b"},
        "inner": {"name": "x"},
        "inners": [],
    }
    assert read(Mistakes("It"), args, Outer) == {**args, "count": 3}
    assert "on" not in read(Mistakes("It"), {**GOOD, "on": None}, Outer)


@pytest.mark.usefixtures("event_loop_at_hand")
def test_a_value_that_comes_later_passes_where_it_may() -> None:
    """An output is taken as Input[T] and nowhere else."""
    later = pulumi.Output.from_input("x")
    assert read(Mistakes("It"), {**GOOD, "later": later}, Outer)["later"] is later
    with pytest.raises(ArgumentMistake, match="It.title: must be known before anything is made, got an output"):
        read(Mistakes("It"), {"title": later}, Outer)


@pytest.mark.parametrize(
    ("args", "sentence"),
    [
        (None, "It.args: is not a mapping of arguments, got nothing; write Outer(...) with `title`, `count`, `on`"),
        ([], "It.args: is not a mapping of arguments, got `[]`; write Outer(...)"),
        ({}, "It.title: is missing, got nothing; pass a text"),
        ({"title": None}, "It.title: is missing, got nothing; pass a text"),
        ({"title": 5}, "It.title: is not a text, got `5`; pass a text"),
        ({**GOOD, "titel": 1}, "It.titel: is not an argument, got `1`; write `title`"),
        ({**GOOD, "zzz": 1}, "It.zzz: is not an argument, got `1`; leave it out: there are `title`, `count`"),
        ({"title": "a", 5: 1}, "It.5: is not an argument, got `1`; leave it out"),
        ({**GOOD, "count": "3"}, "It.count: is not a whole number, got `3`; pass a whole number"),
        ({**GOOD, "count": 3.5}, "It.count: is not a whole number, got `3.5`; pass a whole number"),
        ({**GOOD, "count": True}, "It.count: is not a whole number, got `True`; pass a whole number"),
        ({**GOOD, "on": "yes"}, "It.on: is not true or false, got `yes`; pass true or false"),
        ({**GOOD, "later": 5}, "It.later: is not a text, got `5`; pass a text"),
        ({**GOOD, "names": "a"}, "It.names: is not a list, got `a`; pass a list, each item a text"),
        ({**GOOD, "names": [1]}, "It.names[0]: is not a text, got `1`; pass a text"),
        ({**GOOD, "words": []}, "It.words: is not a mapping, got `[]`; pass a mapping, each item a text"),
        ({**GOOD, "words": {"a": 1}}, "It.words.a: is not a text, got `1`; pass a text"),
        ({**GOOD, "inner": {"nmae": "x"}}, "It.inner.nmae: is not an argument, got `x`; write `name`"),
        ({**GOOD, "inner": "x"}, "It.inner: is not a mapping of arguments, got `x`; write Inner(...) with `name`"),
        ({**GOOD, "inners": [{}]}, "It.inners[0].name: is missing, got nothing; pass a text"),
    ],
)
def test_each_mistake_is_one_sentence(args: Any, sentence: str) -> None:
    """Where, which argument, what is wrong, what was given, what to do."""
    with pytest.raises(ArgumentMistake) as raised:
        read(Mistakes("It"), args, Outer)
    assert any(each.startswith(sentence) for each in raised.value.sentences), str(raised.value)


def test_all_mistakes_are_said_at_once() -> None:
    """A person corrects a program once, not five times."""
    with pytest.raises(ArgumentMistake) as raised:
        read(Mistakes("It"), {"titel": "a", "count": "x", "names": [1, 2]}, Outer)
    assert len(raised.value.sentences) == 5
    assert str(raised.value) == "\n".join(raised.value.sentences)


@pytest.mark.parametrize("hostile", ["\x1b[31mred", "two\nlines", "\u202eright", "\x00", "a\tb"])
def test_a_hostile_value_does_not_reach_the_terminal_raw(hostile: str) -> None:
    """Control characters and direction marks are shown escaped."""
    assert shown(hostile).isprintable()
    with pytest.raises(ArgumentMistake) as raised:
        read(Mistakes("It"), {**GOOD, hostile: hostile}, Outer)
    assert str(raised.value).isprintable()


def test_a_long_value_is_cut() -> None:
    """A sentence stays one line that a person reads."""
    assert len(shown("x" * 500)) == 82
