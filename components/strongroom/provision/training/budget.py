"""The arguments of a budget: the spending of a month at which people are told."""

from typing import Final, TypedDict

from ..arguments import Mistakes
from ..context import Context

MOST_RECIPIENTS: Final = 10


class Amount(TypedDict):
    """Money in whole units of a currency."""

    amount: int
    """Whole units, 1 at least."""
    currency: str
    """The currency's three letters (`USD`)."""


class BudgetArgs(TypedDict):
    """How much a month may cost, and who hears when it costs more."""

    context: Context
    """Whose environment this is and where it stands."""
    monthly: Amount
    """The amount at which the alarm is raised."""
    tell: list[str]
    """The e-mail addresses that hear of it, at most 10."""


def check_budget(mistakes: Mistakes, args: BudgetArgs) -> None:
    """Notes what is wrong with a budget's arguments on any cloud."""
    amount, tell = args["monthly"]["amount"], args["tell"]
    mistakes.unless(amount >= 1, "monthly.amount", "is less than 1", amount, "pass a whole amount")
    mistakes.unless(bool(tell), "tell", "names nobody", [], "name who hears of spending")
    mistakes.unless(
        len(tell) <= MOST_RECIPIENTS,
        "tell",
        f"names more than {MOST_RECIPIENTS}",
        len(tell),
        "name an address that forwards to the rest",
    )
    for n, address in enumerate(tell):
        mistakes.match(r"[^@\s]+@[^@\s]+\.[^@\s]+", f"tell[{n}]", address, "an e-mail address", "team@example.com")
