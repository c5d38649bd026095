"""The component for a budget."""

from typing import Final

import pulumi
import pulumi_aws as aws

from ....facts import regions
from ...account.aws import AwsComponent, names_of, tags
from ...arguments import Mistakes, read
from ...context import Context
from ..budget import BudgetArgs, check_budget

PURPOSE: Final = "budget"
FORECAST_PERCENT: Final = 80
SPENT_PERCENT: Final = 100
_SERVICE: Final = "Amazon SageMaker"


def can_watch(context: Context) -> bool:
    """True iff AWS keeps budgets in the context's partition: not in GovCloud, whose bills a standard account pays."""
    return names_of(context).partition in regions.AWS_CURRENCIES


class AwsBudget(AwsComponent):
    """Tells people when the month's spending on SageMaker is expected to pass 80 %, or has passed 100 %, of an amount.

    Makes: a monthly cost budget with two notifications by e-mail.
    Does not: stop anything; longest run, listed machines and idle time bound what can be spent.
    AWS cannot: tell environments of one account apart before cost allocation tags are switched on by who pays, so the
    amount counts all SageMaker of the account; forecast before it has seen about five weeks of use; count faster than
    three times a day; keep budgets in GovCloud.

    Args:
        name: its logical name.
        args: BudgetArgs; the currency is the one that AWS bills in, USD, in China CNY.
        opts: with an explicit AWS provider pinned to `context.account`.

    Raises:
        ArgumentMistake: an argument is wrong, or AWS keeps no budgets there.

    Source: AWS Cost Management User Guide, "Best practices for AWS Budgets"; requirement A10.

    """

    budget: pulumi.Output[str]
    """The budget's name."""

    def __init__(self, name: str, args: BudgetArgs, opts: pulumi.ResourceOptions | None = None) -> None:
        mistakes = Mistakes(f"Budget '{name}'")
        args = read(mistakes, args, BudgetArgs)
        _check(mistakes, args)
        context = args["context"]
        super().__init__("strongroom:index:AwsBudget", name, context, mistakes, opts)
        tell = sorted(set(args["tell"]))
        made = aws.budgets.Budget(
            name,
            name=names_of(context).of(PURPOSE),
            account_id=context["account"],
            budget_type="COST",
            time_unit="MONTHLY",
            limit_amount=str(args["monthly"]["amount"]),
            limit_unit=args["monthly"]["currency"],
            cost_filters=[{"name": "Service", "values": [_SERVICE]}],
            notifications=[
                _notification("FORECASTED", FORECAST_PERCENT, tell),
                _notification("ACTUAL", SPENT_PERCENT, tell),
            ],
            tags=tags(context, PURPOSE),
            opts=self.child(),
        )
        self.seal({"budget": made.name})


def _notification(kind: str, percent: int, tell: list[str]) -> "aws.budgets.BudgetNotificationArgsDict":
    return {
        "notification_type": kind,
        "comparison_operator": "GREATER_THAN",
        "threshold": percent,
        "threshold_type": "PERCENTAGE",
        "subscriber_email_addresses": tell,
    }


def _check(mistakes: Mistakes, args: BudgetArgs) -> None:
    check_budget(mistakes, args)
    context, currency = args["context"], args["monthly"]["currency"]
    if context["region"] not in regions.AWS:
        return
    billed = regions.AWS_CURRENCIES.get(names_of(context).partition)
    if billed is None:
        region = context["region"]
        mistakes.add("context.region", "is in a part of AWS without budgets", region, "watch the account that pays")
    else:
        wrong = "is not what AWS bills in"
        mistakes.unless(currency == billed, "monthly.currency", wrong, currency, f"give the amount in `{billed}`")
