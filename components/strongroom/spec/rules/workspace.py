"""Whose workspaces there are: named people where they sign in by a directory, each with a profile of its own name."""

from __future__ import annotations

from collections.abc import Iterator

from ..mistake import Mistake
from ..place import Place
from ..profile import profile


def mistakes(environment: Place) -> Iterator[Mistake]:
    """Teams without members where people sign in by name, and members whose profiles would bear one name."""
    by_name = environment["aws"]["sign_in"].text == "sso"
    for team in environment["teams"].items():
        members = team["members"]
        if by_name and not members.present and not team.misspells("members"):
            do = "name each by the user name in IAM Identity Center, such as `members: [alice]`"
            yield Mistake(members.path, "is missing where `aws.sign_in` is `sso`", do)
        first: dict[str, str] = {}
        for member in members.items():
            if member.text is None:
                continue
            other = first.setdefault(profile(member.text), member.text)
            if other.lower() != member.text.lower():
                wrong = f"makes the same workspace `{profile(member.text)}` as `{other}`"
                yield member.mistake(wrong, "give one of them another user name")
