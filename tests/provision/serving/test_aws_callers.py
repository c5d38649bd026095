"""Who may ask a model, from where and how, asked of an evaluator that shares no code with the builder."""

from __future__ import annotations

from typing import Any

import pytest

from strongroom.provision.serving.aws import callers
from tests.provision.asking import allowed, refused

CHECKOUT = "arn:aws:iam::888899990000:role/checkout-api"
CALLER: Any = {"name": "checkout", "principal": CHECKOUT}
CONTEXT: Any = {
    "name": "shop", "stage": "dev", "owner": "ml@example.com", "account": "111122223333", "region": "eu-west-1",
}  # fmt: skip
ENDPOINT = "arn:aws:sagemaker:eu-west-1:111122223333:endpoint/shop-dev-score"
INVOKE = "sagemaker:InvokeEndpoint"


def policy(**more: Any) -> list[dict[str, Any]]:
    """Everything that the caller's role says, as the policy of whoever holds it."""
    args: Any = {
        "context": CONTEXT,
        "model": "score",
        "network": {"endpoints": {"sagemaker.runtime": "vpce-ours"}},
        "callers": [CALLER],
        **more,
    }
    whole = [*callers.invoke(args), *callers.private_path(args, CALLER)]
    return [{**each, "Principal": {"AWS": "*"}} for each in whole]


def test_a_caller_asks_its_model_by_our_endpoint() -> None:
    """[S12] Over another one, over none, and for another model it is refused."""
    assert allowed(policy(), INVOKE, ENDPOINT, aws_SourceVpce="vpce-ours") == {"Invoke"}
    assert refused(policy(), INVOKE, ENDPOINT, aws_SourceVpce="vpce-theirs") == {"PrivatePathOnly"}
    assert refused(policy(), INVOKE, ENDPOINT) == {"PrivatePathOnly"}
    assert not allowed(policy(), INVOKE, f"{ENDPOINT}-too", aws_SourceVpce="vpce-ours")


def test_a_path_is_its_own_principals() -> None:
    """[S12] Named for the caller it is one more way; named for somebody else it is none."""
    named = policy(paths={CHECKOUT: ["vpce-theirs"]})
    assert allowed(named, INVOKE, ENDPOINT, aws_SourceVpce="vpce-theirs") == {"Invoke"}
    others = policy(paths={"arn:aws:iam::888899990000:role/other": ["vpce-theirs"]})
    assert refused(others, INVOKE, ENDPOINT, aws_SourceVpce="vpce-theirs") == {"PrivatePathOnly"}


@pytest.mark.parametrize("action", callers.OTHER_FORMS)
def test_no_other_form_of_asking(action: str) -> None:
    """[Z16] Neither streams nor queues nor bearer tokens, by any path."""
    assert refused(policy(), action, ENDPOINT, aws_SourceVpce="vpce-ours") == {"OtherForms"}


@pytest.mark.parametrize("action", ["sagemaker:UpdateEndpoint", "sagemaker:DescribeModel", "s3:GetObject"])
def test_a_caller_does_nothing_else(action: str) -> None:
    """Nothing that could change or carry away the model."""
    assert not allowed(policy(), action, ENDPOINT, aws_SourceVpce="vpce-ours")


def test_one_principal_takes_the_role() -> None:
    """[S4] No other role of its account; with an organisation none outside of it."""
    context: Any = {**CONTEXT, "organization": "o-a1b2c3d4e5"}
    trust = [{**each, "Resource": "*"} for each in callers.trust(context, CALLER)]
    ours = {"aws_PrincipalOrgID": "o-a1b2c3d4e5"}
    assert allowed(trust, "sts:AssumeRole", "*", aws_PrincipalArn=CHECKOUT, **ours) == {"Caller"}
    assert not allowed(trust, "sts:AssumeRole", "*", aws_PrincipalArn=f"{CHECKOUT}-2", **ours)
    assert not allowed(trust, "sts:AssumeRole", "*", aws_PrincipalArn=CHECKOUT, aws_PrincipalOrgID="o-zzzzzzzzzz")
