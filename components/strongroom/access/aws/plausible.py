"""Values for a witness that look like what a request brings, where they do as well as any other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from .element import Element, Test, matching

_ACCOUNTS: Final = ("111122223333", "444455556666", "777788889999")
_KNOWN: Final = {
    "aws:principalarn": ("arn:aws:iam::111122223333:role/caller", "arn:aws:iam::444455556666:role/other"),
    "aws:principalorgid": ("o-caller12345", "o-other123456"),
    "aws:principaltype": ("AssumedRole", "User"),
    "aws:requestedregion": ("us-east-1", "eu-west-1", "ap-south-1"),
    "aws:sourcevpc": ("vpc-0a1b2c3d", "vpc-4e5f6a7b"),
    "aws:sourcevpce": ("vpce-0a1b2c3d", "vpce-4e5f6a7b"),
    "aws:userid": ("AROAEXAMPLEROLE00001:session", "AIDAEXAMPLEUSER00001"),
    "aws:username": ("someone", "somebody"),
}


def plausible(key: str, element: Element, tests: Sequence[Test]) -> str:
    """The example of the element, or a better-looking value that all tests treat alike."""
    name = key.partition("/")[0]
    candidates = _ACCOUNTS if name.endswith("account") else _KNOWN.get(name, ("other", "another"))
    if element.bits:  # an example that fits a pattern of the author already looks like one
        return element.example
    return next((value for value in candidates if matching(tests, value) == element.bits), element.example)
