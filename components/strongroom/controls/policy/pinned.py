"""Examples whose providers are pinned to accounts, so that the plan tells which accounts are ours."""

from __future__ import annotations

from strongroom.controls.example import Part, example, part
from strongroom.controls.policy.statements import ACCOUNT
from strongroom.controls.policy.subject import Kind
from strongroom.plan.model import Plan
from strongroom.plan.value import Value

FOREIGN = "999999999999"
FOREIGN_ROOT = f"arn:aws:iam::{FOREIGN}:root"


def pinned(kind: Kind, document: Value, *others: str) -> Plan:
    """The document in our account, which its provider is pinned to; `others` are accounts of further providers."""
    here = provider("here", ACCOUNT)
    holder = part(
        kind.apart[0], "data", {kind.link: "data", "policy": document}, provider=f"{here.resource.urn}::an-id"
    )
    return example(holder, here, *(provider(f"in-{account}", account) for account in others))


def provider(name: str, account: str) -> Part:
    """A provider that works in one account alone."""
    return part("pulumi:providers:aws", name, {"allowedAccountIds": f'["{account}"]'})
