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
    "condition_keys_exist_for_their_actions",
    "metrics_are_written_under_their_own_name",
    "policy_cannot_change_resource_policies",
    "policy_cannot_read_all_data",
    "policy_exposes_no_credentials",
    "policy_grants_keys_to_services_only",
    "statuses_are_named_where_they_are_set",
)
TRUST = (
    "trust_policy_names_its_caller",
    "service_trust_pins_the_source",
    "trust_allows_only_assuming",
    "service_trust_pins_account_and_resource",
    "sessions_of_people_bear_their_name",
    "trust_names_accounts_of_its_callers",
)
# These ask about a whole role, a boundary, or what is attached to whom: test_whole_roles.py, and their examples.
WHOLE = (
    "guardrail_spares_own_things_only",
    "trust_lets_in_one_service",
    "people_show_a_second_factor",
    "approver_is_another_person",
    "approver_is_refused_work",
    "auditors_are_refused_data",
    "boundary_is_narrow",
    "boundary_keeps_to_our_organization",
    "boundary_keeps_to_own_keys",
    "boundary_refuses_rights",
    "boundary_refuses_to_open_the_network",
    "boundary_refuses_to_stop_the_record",
    "boundary_refuses_what_cannot_be_undone",
    "callers_are_refused_other_forms",
    "foreign_callers_are_of_our_organization",
    "guardrail_covers_every_call",
    "isolating_tags_are_used_alike",
    "job_calls_are_isolated",
    "job_calls_encrypt_between_containers",
    "job_calls_end_in_time",
    "job_calls_name_a_volume_key",
    "job_calls_name_an_output_key",
    "job_calls_name_security_groups",
    "job_calls_name_subnets",
    "job_calls_take_listed_instances",
    "job_calls_take_no_gated_model",
    "job_calls_take_no_remote_debugger",
    "job_calls_use_our_output_key",
    "job_calls_use_our_security_groups",
    "job_calls_use_our_subnets",
    "job_calls_use_our_volume_key",
    "key_duties_are_refused_use",
    "listing_is_limited_to_a_prefix",
    "policies_attach_to_roles_not_users",
    "policy_cannot_escalate",
    "registrar_cannot_approve",
    "role_has_permission_boundary",
    "role_sessions_are_short",
    "roles_name_what_they_reach",
    "tags_are_given_at_making_only",
    "teams_are_isolated_by_tag_or_scope",
    "working_roles_hold_listed_policies_only",
)
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
    found = {item.id for item in catalogue() if item.concept == "identity"}
    assert found == named | others | set(WHOLE)
