"""The account on AWS: a provider pinned to it, whose roles apply, whose tags."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from strongroom.ci.planning import PlanningError
from strongroom.provision.account.aws import appliers, operators, tags
from tests.provision.programs import plan_program

CONTEXT: Any = {
    "name": "shop", "stage": "dev", "owner": "ml@example.com", "account": "111122223333", "region": "eu-west-1",
}  # fmt: skip
PLATFORM = "arn:aws:iam::111122223333:role/platform"
OTHER = "other = Provider('other', {**least, 'account': '999988887777'})\n"
FAR = "far = Provider('far', {**least, 'region': 'us-east-1'})\n"
KEY = 'Key("mine", {"context": least, "purpose": "data", "services": ["storage"]}'


def test_a_pinned_provider_names_its_account_and_region(tmp_path: Path) -> None:
    """It refuses to start with credentials of another account; a role is taken where one is given."""
    plan = plan_program(tmp_path, 'Provider("log", most, "arn:aws:iam::111122223333:role/writer")\n')
    (provider,) = [each for each in plan.of("pulumi:providers:aws") if each.name == "log"]
    assert provider.inputs["allowedAccountIds"] == '["111122223333"]'
    assert provider.inputs["region"] == "eu-west-1"
    assert "arn:aws:iam::111122223333:role/writer" in str(provider.inputs["assumeRoles"])


@pytest.mark.parametrize(
    ("program", "sentence"),
    [
        (f"{KEY})", "Key 'mine'.opts.provider: is missing, got nothing; pass an explicit aws provider"),
        (
            f"import pulumi_aws\n{KEY}, pulumi.ResourceOptions(provider=pulumi_aws.Provider('plain')))",
            "Key 'mine'.opts.provider: is not pinned to account `111122223333`, got nothing; make it with",
        ),
        (
            f"{OTHER}{KEY}, pulumi.ResourceOptions(provider=other))",
            "Key 'mine'.opts.provider: is not pinned to account `111122223333`, got `999988887777`; make it with",
        ),
        (
            f"{FAR}{KEY}, pulumi.ResourceOptions(providers=[far]))",
            "Key 'mine'.opts.provider: works in another region than `eu-west-1`, got `us-east-1`; make it with",
        ),
        (
            "Provider('bad', {**least, 'account': '1'})",
            "Provider 'bad'.context.account: is not an account of 12 digits",
        ),
        ("Provider('bad', least, 'writer')", "Provider 'bad'.role: is not the ARN of a role, got `writer`"),
    ],
    ids=["none", "plain", "other account", "other region", "bad account", "bad role"],
)
def test_a_provider_that_might_reach_another_account_is_refused(tmp_path: Path, program: str, sentence: str) -> None:
    """One sentence, no plan."""
    with pytest.raises(PlanningError) as raised:
        plan_program(tmp_path, program + "\n")
    assert any(each.startswith(sentence) for each in raised.value.sentences), str(raised.value)


@pytest.mark.parametrize("how", ["provider=mine", "providers=[mine]", "providers={'aws': mine}"])
def test_each_way_of_passing_a_provider_is_taken(tmp_path: Path, how: str) -> None:
    """Alone, in a list, by name; children inherit it."""
    plan = plan_program(tmp_path, f"mine = Provider('mine', least)\n{KEY}, pulumi.ResourceOptions({how}))\n")
    (key,) = plan.of("aws:kms/key:Key")
    assert key.provider_urn is not None
    assert key.provider_urn.endswith("pulumi:providers:aws::mine")


def test_the_pipelines_roles_operate_unless_others_are_named() -> None:
    """Only who applies changes keys and settings; administrators do, a preview does not."""
    apply, preview = (f"arn:aws:iam::111122223333:role/shop-dev/shop-dev-{who}" for who in ("apply", "preview"))
    assert operators(CONTEXT) == [apply, preview]
    assert appliers(CONTEXT) == [apply]
    assert appliers(CONTEXT | {"administrators": [PLATFORM]}) == [PLATFORM, apply]
    assert operators(CONTEXT | {"operators": [PLATFORM]}) == [PLATFORM]


def test_tags_say_whose_a_resource_is() -> None:
    """Whose, what for, and where known who pays and how bad its loss is."""
    assert tags(CONTEXT, "data") == {
        "strongroom:environment": "shop-dev",
        "strongroom:owner": "ml@example.com",
        "strongroom:purpose": "data",
        "strongroom:stage": "dev",
    }
    full = tags(CONTEXT | {"cost_center": "4711"}, "data", "restricted")
    assert full["strongroom:cost-center"] == "4711"
    assert full["strongroom:classification"] == "restricted"
