"""Identity policies and trust policies mean the same however they are written."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from strongroom.controls.catalogue import catalogue
from strongroom.controls.example import example, hole, part
from strongroom.controls.run import check
from strongroom.plan.model import Plan

ROLE = "aws:iam/role:Role"
POLICY = "aws:iam/policy:Policy"
GRANTS = (
    "policy_grants_no_administration",
    "policy_has_no_service_wildcard",
    "policy_scopes_resources",
    "pass_role_is_scoped",
)
TRUST = ("trust_policy_names_its_caller", "service_trust_pins_the_source", "trust_allows_only_assuming")
CONTROLS = {control.id: control for control in catalogue()}

ACTIONS = st.sampled_from(
    ["s3:GetObject", "s3:*", "*", "iam:PassRole", "sts:AssumeRole", "logs:PutLogEvents", "ec2:DescribeSubnets", "iam:*"]
)
RESOURCES = st.sampled_from(["*", "arn:aws:s3:::data/*", "arn:aws:iam::111122223333:role/fraud/train"])
STATEMENTS = st.fixed_dictionaries(
    {
        "Effect": st.sampled_from(["Allow", "Deny"]),
        "Action": st.lists(ACTIONS, min_size=1, max_size=3),
        "Resource": st.lists(RESOURCES, min_size=1, max_size=2),
    },
    optional={"Condition": st.just({"StringEquals": {"iam:PassedToService": "sagemaker.amazonaws.com"}})},
)
DOCUMENTS = st.lists(STATEMENTS, min_size=1, max_size=3)
WORST = ("pass", "unknown", "fail")


def verdict(control: str, plan: Plan) -> str:
    """The worst verdict of one control over a plan."""
    found = [finding.verdict for finding in check(plan, [CONTROLS[control]])]
    assert set(found) <= set(WORST)
    return max(found, key=WORST.index)


def managed(document: Any) -> Plan:
    """A plan with one managed policy."""
    return example(part(POLICY, "own", {"policy": document}))


def statements(*items: dict[str, Any]) -> dict[str, Any]:
    """A document."""
    return {"Version": "2012-10-17", "Statement": list(items)}


@given(st.sampled_from(GRANTS), DOCUMENTS)
def test_text_and_object_say_the_same(control: str, items: list[dict[str, Any]]) -> None:
    """JSON text with any spacing, and the typed object."""
    document = statements(*items)
    told = verdict(control, managed(document))
    assert told == verdict(control, managed(json.dumps(document)))
    assert told == verdict(control, managed(json.dumps(document, indent=2, sort_keys=True)))


@given(st.sampled_from(GRANTS), DOCUMENTS)
def test_managed_inline_and_written_on_the_role_say_the_same(control: str, items: list[dict[str, Any]]) -> None:
    """Three resources hold the same right."""
    document = statements(*items)
    inline = example(part("aws:iam/rolePolicy:RolePolicy", "own", {"role": "run", "policy": document}))
    on_role = example(part(ROLE, "run", {"inlinePolicies": [{"name": "own", "policy": document}]}))
    assert verdict(control, managed(document)) == verdict(control, inline) == verdict(control, on_role)


@given(st.sampled_from(GRANTS), DOCUMENTS, st.randoms())
def test_order_and_case_do_not_count(control: str, items: list[dict[str, Any]], random: Any) -> None:
    """Statements, actions and resources may be shuffled, and actions written in any case."""
    shuffled = [
        {**item, "Action": [action.upper() for action in reversed(item["Action"])], "Resource": item["Resource"][::-1]}
        for item in items
    ]
    random.shuffle(shuffled)
    assert verdict(control, managed(statements(*items))) == verdict(control, managed(statements(*shuffled)))


@given(st.sampled_from(GRANTS), DOCUMENTS)
def test_a_statement_may_be_split_by_action(control: str, items: list[dict[str, Any]]) -> None:
    """Two actions in one statement, or in two: the right is the same."""
    split = [{**item, "Action": action} for item in items for action in item["Action"]]
    assert verdict(control, managed(statements(*items))) == verdict(control, managed(statements(*split)))


@given(st.sampled_from(GRANTS), DOCUMENTS, STATEMENTS)
def test_one_more_statement_never_mends_a_policy(
    control: str, items: list[dict[str, Any]], more: dict[str, Any]
) -> None:
    """A wrong Allow stays wrong, whatever stands beside it."""
    if verdict(control, managed(statements(*items))) == "fail":
        assert verdict(control, managed(statements(*items, more))) == "fail"


@pytest.mark.parametrize("control", GRANTS[:3])
def test_a_permissions_boundary_hands_out_nothing(control: str) -> None:
    """A ceiling may allow everything; the same policy attached to a role may not."""
    ceiling = part(POLICY, "own", {"policy": statements({"Effect": "Allow", "Action": "*", "Resource": "*"})})
    bounded = part(ROLE, "run", {"permissionsBoundary": hole(POLICY, "own", "arn")})
    attached = part(
        "aws:iam/rolePolicyAttachment:RolePolicyAttachment",
        "run",
        {"role": "run", "policyArn": hole(POLICY, "own", "arn")},
    )
    assert check(example(ceiling, bounded), [CONTROLS[control]]) == []
    assert verdict(control, example(ceiling, bounded, attached)) == "fail"
    assert verdict(control, example(ceiling)) == "fail"


PRINCIPALS: list[Any] = [
    {"AWS": "arn:aws:iam::111122223333:role/lead"},
    {"AWS": "arn:aws:iam::111122223333:root"},
    {"Service": "sagemaker.amazonaws.com"},
    "*",
]


@given(st.sampled_from(TRUST), st.lists(st.sampled_from(PRINCIPALS), min_size=1, max_size=3))
def test_a_trust_policy_is_as_wide_as_its_widest_statement(control: str, principals: list[Any]) -> None:
    """Each statement judged alone, the worst verdict is that of the document."""
    items = [{"Effect": "Allow", "Principal": who, "Action": "sts:AssumeRole"} for who in principals]
    alone = [verdict(control, example(part(ROLE, "run", {"assumeRolePolicy": statements(item)}))) for item in items]
    whole = verdict(control, example(part(ROLE, "run", {"assumeRolePolicy": json.dumps(statements(*items))})))
    assert whole == max(alone, key=WORST.index)


def test_every_control_of_the_concept_judges_roles_or_policies() -> None:
    """The list of this file is the catalogue's: nothing that reads documents is left out of these laws."""
    named = {*GRANTS, *TRUST}
    others = {"conditions_name_what_they_confine_to", "no_long_lived_credentials"}
    others |= {"execution_role_has_no_provider_managed_policy"}
    assert {item.id for item in catalogue() if item.concept == "identity"} == named | others
