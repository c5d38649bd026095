"""The component that holds the perimeter over units of an organisation."""

import json
from collections.abc import Mapping
from typing import Final

import pulumi
import pulumi_aws as aws

from ....facts import regions
from ....facts.aws_actions import expand
from ...account.aws import AwsComponent, names_of, tags
from ...arguments import Mistakes, read
from ...policy.aws import ORGANIZATION, Statement, document, split
from .. import PerimeterArgs, check_perimeter
from . import encryption, guards, resources
from .conditions import perimeter_of

_TARGET: Final = r"ou-[a-z0-9]{4,32}-[a-z0-9]{8,32}|[0-9]{12}"
_GUARDIAN: Final = r"arn:aws[a-z-]*:iam::(?:[0-9]{12}|\*):role/[\w+=,.@-][\w+=,.@/*?-]*"
_RESOURCES: Final = "RESOURCE_CONTROL_POLICY"
_PRINCIPALS: Final = "SERVICE_CONTROL_POLICY"
_MOST: Final = 4  # of one type on a target: five, and AWS's own that allows everything is one of them
# Nobody below may choose otherwise.
_OPT_OUT: Final = {
    "services": {
        "@@operators_allowed_for_child_policies": ["@@none"],
        "default": {
            "@@operators_allowed_for_child_policies": ["@@none"],
            "opt_out_policy": {"@@operators_allowed_for_child_policies": ["@@none"], "@@assign": "optOut"},
        },
    }
}


class AwsPerimeter(AwsComponent):
    """Holds over every account of the targets, whatever their administrators allow: own identities on own resources,
    nothing sent outside, nothing made without a customer's key or outside the regions, no record, boundary or network
    opened by others than the guardians, no content left to the training of AWS's AI services.

    Makes: a resource control policy (identities, services' work, TLS, workflows); service control policies (sending,
    encryption, tampering, places); the AI services opt-out policy; an attachment of each to each target.
    Does not: attach to the organisation's root, which `targets` refuses: hold it over a unit with an account to try
    first, then over the others. Belong to an environment: it runs in the account that administers the organisation's
    policies, once, with these policy types enabled there.
    AWS cannot: hold service or resource control policies over the management account or service-linked roles; tell in
    advance whom they would refuse. Instances with local disks take no volume key and are spared from naming one.

    Args:
        name: its logical name.
        args: PerimeterArgs; `targets` are ids `ou-...` or of accounts, `guardians` ARNs of roles, `*` for the account.
        opts: with an explicit AWS provider pinned to `context.account`.

    Raises:
        ArgumentMistake: an argument is wrong, or a document or their number would be more than AWS takes.

    Source: Organizations User Guide, "Resource control policies", "Service control policies", "AI services opt-out
    policies", "Quotas"; requirements K8, N7, I16, O1 to O3.

    """

    policies: pulumi.Output[dict[str, str]]
    """Name of each policy -> its id."""

    def __init__(self, name: str, args: PerimeterArgs, opts: pulumi.ResourceOptions | None = None) -> None:
        mistakes = Mistakes(f"Perimeter '{name}'")
        args = read(mistakes, args, PerimeterArgs)
        _check(mistakes, args)
        super().__init__("strongroom:index:AwsPerimeter", name, args["context"], mistakes, opts)
        made = {}
        for (type_, purpose), text in _documents(mistakes.where, args).items():
            policy = self._policy(f"{name}-{purpose}", args, type_, purpose, text)
            made[purpose] = policy.id
        self.seal({"policies": pulumi.Output.all(**made)})

    def _policy(
        self, name: str, args: PerimeterArgs, type_: str, purpose: str, text: pulumi.Input[str]
    ) -> "aws.organizations.Policy":
        context = args["context"]
        policy = aws.organizations.Policy(
            name,
            name=names_of(context).of(purpose),
            description=f"{names_of(context).prefix}: {purpose}",
            type=type_,
            content=text,
            tags=tags(context, purpose),
            opts=self.child(protect=True),
        )
        for target in sorted(set(args["targets"])):
            aws.organizations.PolicyAttachment(
                f"{name}-{target}", policy_id=policy.id, target_id=target, opts=self.child(protect=True)
            )
        return policy


def _documents(where: str, args: PerimeterArgs) -> dict[tuple[str, str], pulumi.Input[str]]:
    """The text of each policy by its type and purpose; where one is not enough, the further ones are numbered."""
    inside = perimeter_of(args["context"])
    parts: Mapping[tuple[str, str], list[Statement]] = {
        (_RESOURCES, "identities"): resources.statements(args, inside),
        (_PRINCIPALS, "sending"): guards.sending(inside),
        (_PRINCIPALS, "encryption"): encryption.statements(inside),
        (_PRINCIPALS, "tampering"): guards.tampering(args, inside),
        (_PRINCIPALS, "places"): guards.places(args),
    }
    found: dict[tuple[str, str], pulumi.Input[str]] = {}
    for (type_, purpose), statements in parts.items():
        for number, held in enumerate(split(ORGANIZATION, statements), 1):
            named = purpose if number == 1 else f"{purpose}-{number}"
            found[type_, named] = document(f"{where}.guardians", ORGANIZATION, held)
    mistakes = Mistakes(where)
    for kind in (_RESOURCES, _PRINCIPALS):
        count = sum(type_ == kind for type_, _ in found)
        remedy = "name fewer guardians, by patterns, fewer regions, services and subjects"
        mistakes.unless(count <= _MOST, "targets", "would hold more policies of a type than AWS takes", count, remedy)
    mistakes.stop()
    return {**found, ("AISERVICES_OPT_OUT_POLICY", "ai"): json.dumps(_OPT_OUT, sort_keys=True, separators=(",", ":"))}


def _check(mistakes: Mistakes, args: PerimeterArgs) -> None:
    check_perimeter(mistakes, args)
    for n, target in enumerate(args["targets"]):
        root = target.startswith("r-")
        mistakes.unless(not root, f"targets[{n}]", "is the root of the organisation", target, "name units or accounts")
        if not root:
            mistakes.match(_TARGET, f"targets[{n}]", target, "the id of a unit or an account", "ou-a1b2-c3d4e5f6")
    for n, region in enumerate(args["regions"]):
        remedy = "write one like `eu-west-1`"
        mistakes.unless(region in regions.AWS, f"regions[{n}]", "is not a region of AWS", region, remedy)
    example = "arn:aws:iam::*:role/fraud-prod/fraud-prod-apply"
    for n, guardian in enumerate(args["guardians"]):
        mistakes.match(_GUARDIAN, f"guardians[{n}]", guardian, "the ARN of a role", example)
    for n, service in enumerate(args.get("services", [])):
        remedy = "write its prefix in policies, such as `sagemaker`"
        known = service.isidentifier() or "-" in service
        mistakes.unless(
            known and bool(expand(f"{service}:*")), f"services[{n}]", "is not a service of AWS", service, remedy
        )
    for n, subject in enumerate(args.get("subjects", [])):
        pattern = r"repo:[\w.-]+/[\w.-]+:[^*]+"
        mistakes.match(pattern, f"subjects[{n}]", subject, "a workflow of one repository", "repo:a/b:environment:prod")
