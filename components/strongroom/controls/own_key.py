"""Judges whether an input names a key of the environment: not the provider's, not another account's."""

from __future__ import annotations

from strongroom.access.aws_account import own_accounts
from strongroom.access.aws_pin import account_of
from strongroom.access.aws_text import type_of
from strongroom.controls.control import Judge
from strongroom.controls.judges import judge_field
from strongroom.controls.outcome import Outcome, all_of, failed, passed, unknown
from strongroom.controls.requirement import customer_key
from strongroom.plan.model import Plan, Resource
from strongroom.plan.path import at
from strongroom.plan.value import Unknown, Value

# What a hole may lead to: keys, their aliases, and what only passes them on.
_KEY_TYPES = ("aws:kms/", "pulumi:pulumi:StackReference")


def own_key(path: str, fix: str) -> Judge:
    """Every value at `path` names a customer-managed key of an account that is ours, where the plan tells ours."""

    def judge(resource: Resource, plan: Plan) -> Outcome:
        named = judge_field(resource, path, customer_key(), fix)
        return all_of(named, *(_ours(value, path, plan, fix) for value in at(resource.inputs, path)))

    return judge


def _ours(value: Value, path: str, plan: Plan, fix: str) -> Outcome:
    if isinstance(value, Unknown) and value.urn and not type_of(value.urn).startswith(_KEY_TYPES):
        return failed(path, f"{path} is wired to something that is no key", fix)
    if isinstance(value, Unknown) and value.urn and value.urn not in plan.by_urn:
        return unknown(path, f"{path} is wired to a key that the plan does not show", fix)
    account = account_of(value) if isinstance(value, str) and value.startswith("arn:") else ""
    ours = own_accounts(plan)
    if account and ours and account not in ours:
        return failed(
            path, f"{path} names a key of account `{account}`, to which no provider of the plan is pinned", fix
        )
    return passed(path)
