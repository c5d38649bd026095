"""Who enters an environment on AWS comes from outside it, and to break glass with a second factor that AWS can see."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final

from ..mistake import Mistake
from ..place import Place
from .declared import principals_used

_SINGLE_SIGN_ON: Final = ":role/aws-reserved/sso.amazonaws.com/"


def mistakes(environment: Place) -> Iterator[Mistake]:
    """Roles of the environment itself as principals, and single sign-on for who breaks glass [I8, Z7]."""
    aws = environment["aws"]
    account, name, stage = aws["account"].text, environment["name"].text, environment["stage"].text
    if account is not None and name is not None and stage is not None:
        own = f":{account}:role/{name}-{stage}/"
        for _, place in aws["principals"].entries():
            if place.text is not None and own in place.text:
                wrong = "is a role that this environment makes, by which one duty would take another"
                yield place.mistake(wrong, "name the role that people or workloads come with")
    held = Counter(place.text for place in principals_used(environment))
    for place in environment["break_glass"].items():
        arn = aws["principals"][place.text].text if place.text is not None else None
        if arn is not None and _SINGLE_SIGN_ON in arn and held[place.text] == 1:  # else that is told
            wrong = "comes by single sign-on, whose sessions tell AWS of no second factor"
            yield place.mistake(wrong, "name a role that needs one")
