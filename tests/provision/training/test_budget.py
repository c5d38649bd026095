"""A budget on AWS: when it tells whom, and what it refuses."""

from __future__ import annotations

from typing import Any

import pytest

from strongroom.plan.model import Plan
from strongroom.provision.arguments import ArgumentMistake
from strongroom.provision.training.aws import Budget
from strongroom.provision.training.aws.budget import can_watch
from tests.provision.programs import only, plan_program

from .arguments import BUDGET, CONTEXT

TYPE = "aws:budgets/budget:Budget"


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    """Budgets with the least and the most arguments."""
    return plan_program(
        tmp_path_factory.mktemp("budget"),
        f"""
from strongroom.provision.training.aws import Budget

good = {BUDGET!r}
Budget("least", good, home)
Budget("most", {{**good, "context": most, "tell": ["b@example.com", "a@example.com", "b@example.com"]}}, home)
""",
    )


def test_a_months_spending_on_machine_learning_is_watched(plan: Plan) -> None:
    """[A10] Its amount, in what AWS bills in, over SageMaker alone."""
    budget = only(plan, TYPE, "least").inputs
    assert (budget["budgetType"], budget["timeUnit"]) == ("COST", "MONTHLY")
    assert (budget["limitAmount"], budget["limitUnit"]) == ("500", "USD")
    assert budget["costFilters"] == [{"name": "Service", "values": ["Amazon SageMaker"]}]
    assert budget["accountId"] == "111122223333"


def test_people_hear_of_it_before_and_after(plan: Plan) -> None:
    """[A10] When 80 % are forecast, and when all of it is spent."""
    notifications: Any = only(plan, TYPE, "most").inputs["notifications"]
    assert [(each["notificationType"], each["threshold"]) for each in notifications] == [
        ("FORECASTED", 80),
        ("ACTUAL", 100),
    ]
    for each in notifications:
        assert each["subscriberEmailAddresses"] == ["a@example.com", "b@example.com"]
        assert (each["comparisonOperator"], each["thresholdType"]) == ("GREATER_THAN", "PERCENTAGE")


def test_environments_of_one_account_do_not_share_a_budget(plan: Plan) -> None:
    """Each has its own, by name."""
    assert [only(plan, TYPE, name).inputs["name"] for name in ("least", "most")] == [
        "shop-dev-budget",
        "shop-prod-budget",
    ]


@pytest.mark.parametrize(
    ("region", "there"),
    [("eu-west-1", True), ("cn-north-1", True), ("us-gov-west-1", False), ("eusc-de-east-1", False)],
)
def test_some_parts_of_aws_keep_no_budgets(region: str, there: bool) -> None:
    """GovCloud and the European sovereign cloud have no such service."""
    assert can_watch({**CONTEXT, "region": region}) is there  # type: ignore[typeddict-item]


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        ({"tell": []}, "tell: names nobody, got `[]`; name who hears of spending"),
        ({"tell": ["nobody"]}, "tell[0]: is not an e-mail address, got `nobody`; write it like `team@example.com`"),
        (
            {"tell": [f"a{n}@example.com" for n in range(11)]},
            "tell: names more than 10, got `11`; name an address that forwards to the rest",
        ),
        (
            {"monthly": {"amount": 0, "currency": "USD"}},
            "monthly.amount: is less than 1, got `0`; pass a whole amount",
        ),
        (
            {"monthly": {"amount": 5, "currency": "EUR"}},
            "monthly.currency: is not what AWS bills in, got `EUR`; give the amount in `USD`",
        ),
        (
            {"context": {**CONTEXT, "region": "cn-north-1"}},
            "monthly.currency: is not what AWS bills in, got `USD`; give the amount in `CNY`",
        ),
        (
            {"context": {**CONTEXT, "region": "us-gov-west-1"}},
            "context.region: is in a part of AWS without budgets, got `us-gov-west-1`; watch the account that pays",
        ),
        ({"context": {**CONTEXT, "region": "mars"}}, "context.region: is not a region of AWS, got `mars`"),
    ],
)
def test_a_bad_argument_is_one_sentence(change: dict[str, Any], sentence: str) -> None:
    """Said before anything is made."""
    with pytest.raises(ArgumentMistake) as raised:
        Budget("it", {**BUDGET, **change})  # type: ignore[typeddict-item]
    found = raised.value.sentences
    assert any(each.startswith(f"Budget 'it'.{sentence}") for each in found), str(raised.value)
