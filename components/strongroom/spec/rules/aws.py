"""What must agree with the AWS block: partitions, the log account with its role, and whose roles administer."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ...facts import regions
from ..mistake import Mistake
from ..place import Place

_MOST_TOLD: Final = 10
_FORWARD: Final = "name one that forwards to several"


def mistakes(environment: Place) -> Iterator[Mistake]:
    """ARNs of another partition than the region's; roles of another account than the one that they must be of."""
    aws = environment["aws"]
    yield from _partitions(aws)
    yield from _outsiders(environment)
    yield from _currency(environment)
    for told in list(environment["audit"]["tell"].items())[_MOST_TOLD:] if aws.present else ():
        yield told.mistake(f"is one more address than the {_MOST_TOLD} that AWS tells of a budget", _FORWARD)
    for promoted in aws["promotes_to"].items():
        if promoted.text is not None and promoted.text == aws["account"].text:
            yield promoted.mistake("is the environment's own account", "name the accounts that serve, or remove it")
    role, account = aws["log"]["role"], aws["log"]["account"]
    own = account.text == aws["account"].text  # told where the stage is prod
    if role.text is not None and account.text is not None and role.text.split(":")[4] != account.text and not own:
        yield role.mistake("is not a role of the log account", f"name a role of `{account.text}`")


def _currency(environment: Place) -> Iterator[Mistake]:
    """A budget in a currency that AWS does not bill in there."""
    budget, region = environment["training"]["monthly_budget"], environment["aws"]["region"].text
    billed = regions.AWS_CURRENCIES.get(regions.AWS[region]) if region is not None else None
    if budget.text is not None and billed is not None and not budget.text.endswith(billed):
        number = budget.text.rstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ ")
        yield budget.mistake(f"is in another currency than AWS bills in there, {billed}", f"write `{number} {billed}`")


def _outsiders(environment: Place) -> Iterator[Mistake]:
    """Administrators and break-glass roles elsewhere: the account's keys and stores delegate to no other account."""
    aws = environment["aws"]
    account = aws["account"].text
    if account is None or account == aws["log"]["account"].text:  # told where the stage is prod
        return
    callers = {each["principal"].text for model in environment["models"].items() for each in model["callers"].items()}
    for place in (each for word in ("administrators", "break_glass") for each in environment[word].items()):
        arn = aws["principals"][place.text].text if place.text is not None else None
        if arn is not None and place.text not in callers and (elsewhere := arn.split(":")[4]) != account:
            yield place.mistake(f"is a role of account `{elsewhere}`", f"name a role of `{account}`")


def _partitions(aws: Place) -> Iterator[Mistake]:
    """Each ARN elsewhere; where all of them are in one other partition, it is the region that is wrong."""
    region = aws["region"]
    if region.text is None:
        return
    partition = regions.AWS[region.text]
    named = [aws["log"]["role"], *(place for _, place in aws["principals"].entries())]
    named += (place for _, place in aws["existing"]["keys"].entries())
    lies_in = [(place, place.text.split(":")[1]) for place in named if place.text is not None]
    others = {other for _, other in lies_in}
    if len(lies_in) > 1 and len(others) == 1 and partition not in others:
        (other,) = others
        yield region.mistake(
            f"lies in the partition `{partition}`, every ARN in `{other}`", f"name a region of `{other}`"
        )
        return
    for place, other in lies_in:
        if other != partition:
            wrong = f"lies in the partition `{other}`, the region in `{partition}`"
            yield place.mistake(wrong, "name one of the region's")
