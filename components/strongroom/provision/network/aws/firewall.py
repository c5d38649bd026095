"""Which names resolve in the network: those of its endpoints and the listed hosts; every other does not exist."""

from collections.abc import Iterable, Sequence
from typing import Final

import pulumi
import pulumi_aws as aws

from ....facts.endpoints import S3, hosts, internal_hosts
from ...account.aws import AwsComponent, names_of, tags
from ...context import PROD, Context

PURPOSE: Final = "names"
ALLOWED: Final = f"{PURPOSE}-allowed"
BLOCKED: Final = f"{PURPOSE}-everything"
EVERYTHING: Final = "*."
_PRIORITY: Final = 101  # of the group, strictly between 100 and 9,900


def allowed(region: str, words: Iterable[str], reach: Iterable[str] = ()) -> list[str]:
    """The names that resolve, as the firewall keeps them: in order, each once, with the dot that ends a full name."""
    found = {*internal_hosts(region), *reach}
    for word in (*words, S3):
        found |= set(hosts(word, region))
    return sorted(f"{host}." for host in found)


def firewall(
    at: AwsComponent, name: str, context: Context, vpc: pulumi.Input[str], words: Sequence[str], reach: Sequence[str]
) -> None:
    """The allow list, the block of all else, and what holds them to the network; closed where the firewall fails.

    In prod the association is also guarded against being changed; elsewhere not, so that a stack can be destroyed.

    Source: Route 53 Developer Guide, "Resolver DNS Firewall".
    """
    purpose = names_of(context).of(PURPOSE)
    group = aws.route53.ResolverFirewallRuleGroup(name, name=purpose, tags=tags(context, PURPOSE), opts=at.child())
    rules = [
        _rule(at, name, context, group, 100, "ALLOW", ALLOWED, allowed(context["region"], words, reach)),
        _rule(at, name, context, group, 200, "BLOCK", BLOCKED, [EVERYTHING]),
    ]
    aws.route53.ResolverFirewallConfig(name, resource_id=vpc, firewall_fail_open="DISABLED", opts=at.child())
    aws.route53.ResolverFirewallRuleGroupAssociation(
        name,
        name=purpose,
        firewall_rule_group_id=group.id,
        vpc_id=vpc,
        priority=_PRIORITY,
        mutation_protection="ENABLED" if context["stage"] == PROD else "DISABLED",
        tags=tags(context, PURPOSE),
        # A group whose block stands before its allow list would cut off what runs.
        opts=at.child(after=rules),
    )


def _rule(
    at: AwsComponent,
    name: str,
    context: Context,
    group: "aws.route53.ResolverFirewallRuleGroup",
    priority: int,
    action: str,
    purpose: str,
    domains: list[str],
) -> pulumi.Resource:
    named = names_of(context).of(purpose)
    listed = aws.route53.ResolverFirewallDomainList(
        f"{name}-{purpose}", name=named, domains=domains, tags=tags(context, PURPOSE), opts=at.child()
    )
    return aws.route53.ResolverFirewallRule(
        f"{name}-{purpose}",
        name=named,
        firewall_rule_group_id=group.id,
        firewall_domain_list_id=listed.id,
        priority=priority,
        action=action,
        block_response="NXDOMAIN" if action == "BLOCK" else None,
        # Names of buckets lead to other names of S3; who owns a listed name decides where it leads.
        firewall_domain_redirection_action="TRUST_REDIRECTION_DOMAIN" if action == "ALLOW" else None,
        opts=at.child(),
    )
