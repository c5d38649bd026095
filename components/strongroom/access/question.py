"""Questions about one policy, each a comparison with a made-up base that allows all but what is asked for."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence

from . import check
from .compare import Scene, compare
from .comparison import Comparison
from .form import Form, form_of
from .json_text import Json, refuse_repeated
from .refusal import refuse


def no_new_access(
    base: Json,
    head: Json,
    *,
    cloud: str | None = None,
    policy_type: str | None = None,
    hierarchy: Mapping[str, Json] | None = None,
    roles: Mapping[str, Json] | None = None,
) -> Comparison:
    """Gains nothing iff `head` is proven to allow nothing that `base` does not.

    Documents are a policy, a role or a state as the cloud's own JSON. `cloud` is aws, gcp or azure and `policy_type`
    one of AWS's four, where the documents do not tell; `hierarchy` maps a node to its parent, `roles` a predefined
    role to its permissions. Raises BadDocument where a document is malformed.
    Source: https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_CheckNoNewAccess.html
    """
    return compare(base, head, Scene(cloud, policy_type, hierarchy, roles))


def not_granted(policy: Json, actions: Sequence[str], resources: Sequence[str], where: str = "policy") -> Comparison:
    """Gains nothing iff `policy` grants none of `actions` on any of `resources`; an empty list means any.

    Raises BadDocument where the policy is malformed or both lists are empty.
    Source: https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_CheckAccessNotGranted.html
    """
    if not actions and not resources:
        raise refuse(f"{where}.access", "must list actions or resources", "none", "name what must not be granted")
    from . import aws

    return _asked(policy, where, lambda document: aws.not_granted(document, tuple(actions), tuple(resources)))


def no_public_access(policy: Json, resource_type: str | None = None, where: str = "policy") -> Comparison:
    """Gains nothing iff the resource policy lets nobody in who is not a known principal.

    `resource_type` is CloudFormation's name of what the policy is on, such as `AWS::S3::Bucket`.
    Source: https://docs.aws.amazon.com/access-analyzer/latest/APIReference/API_CheckNoPublicAccess.html
    """
    from . import aws

    return _asked(policy, where, lambda document: aws.no_public_access(document, resource_type))


def no_outside_access(
    policy: Json, *, organisation: str | None = None, accounts: Collection[str] = (), where: str = "policy"
) -> Comparison:
    """Gains nothing iff the policy lets in nobody but the organisation (`o-...`) and the accounts (12 digits) named."""
    from . import aws

    if organisation is None and not accounts:
        raise refuse(f"{where}.organisation", "must name an organisation or accounts", "none", "say who is inside")
    return _asked(
        policy, where, lambda document: aws.no_outside_access(document, organisation=organisation, accounts=accounts)
    )


def _asked(policy: Json, where: str, ask: Callable[[dict[str, Json]], Comparison]) -> Comparison:
    refuse_repeated(policy, where)
    if form_of(policy, policy, None, where) != Form("aws", "policy") or not isinstance(policy, dict):
        raise refuse(where, "must be an AWS policy document", "another document", "give one with statements")

    return check.aws_question(ask(policy), policy)
