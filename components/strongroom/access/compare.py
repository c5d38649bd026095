"""Compares what two documents of any cloud allow, every difference re-checked by an evaluator that shares no code."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final, TypeAlias, cast, get_args

from . import check
from .aws.document import PolicyType
from .comparison import Comparison
from .form import Cloud, Form, form_of
from .json_text import Json, refuse_repeated
from .refusal import refuse

State: TypeAlias = dict[str, Json]

_NODE: Final = "projects/this"
# Rules of an organisation grant nothing: they are compared apart from access.
_CONTROLS: Final[Mapping[Cloud, frozenset[str]]] = {
    "aws": frozenset(),
    "gcp": frozenset({"orgPolicies"}),
    "azure": frozenset({"policyassignments", "policydefinitions", "policysetdefinitions", "policyexemptions", "locks"}),
}
POLICY_TYPES: Final = get_args(PolicyType)


@dataclass(frozen=True, slots=True)
class Scene:
    """What both sides of a comparison share.

    `cloud` and `policy_type` are None where the documents tell; `hierarchy` maps each scope to its parent; `roles`
    maps a predefined role to its permissions; `state` iff an empty document is a state without any policy.
    """

    cloud: str | None = None
    policy_type: str | None = None
    hierarchy: Mapping[str, Json] | None = None
    roles: Mapping[str, Json] | None = None
    state: bool = False


def compare(base: Json, head: Json, scene: Scene = Scene(), where: str = "compare") -> Comparison:
    """What `head` allows and `base` does not, and the other way round, with checked witnesses.

    Documents are the clouds' own JSON: one policy, one role, or a state of several layers. `where` names the case in
    sentences. Raises BadDocument where a document is malformed, WitnessMismatch where engine and evaluator disagree.
    Source: reference documentation of each cloud, named in its reader.
    """
    refuse_repeated(base, f"{where}.base")
    refuse_repeated(head, f"{where}.head")
    form = form_of(base, head, scene.cloud, where, state=scene.state)
    if not isinstance(base, dict) or not isinstance(head, dict):  # form_of has refused them
        raise TypeError
    single = form.shape != "state"
    found = _single(form, base, head, scene) if single else _states(form.cloud, base, head, scene)
    # Whatever an element means that is not modelled, the same document allows the same.
    return replace(found, open_gain=(), open_loss=()) if _same(base, head) else found


def _same(base: Json, head: Json) -> bool:
    """True iff both are the same text but for the order of keys; in Python alone, true would equal 1."""
    return base == head and json.dumps(base, sort_keys=True) == json.dumps(head, sort_keys=True)


def _single(form: Form, base: State, head: State, scene: Scene) -> Comparison:
    """One policy or role against another."""
    if form.cloud == "aws":
        from . import aws

        found = aws.compare_documents(base, head, _policy_type(scene.policy_type))
        return check.aws_documents(found, base, head, scene.policy_type)
    if form.shape in ("policy", "control"):
        return _alone(form, base, head, scene)
    if form.cloud == "gcp":
        from . import gcp

        return check.gcp_roles(gcp.compare_roles(base, head), base, head)
    from . import azure

    return check.azure_roles(azure.compare_roles(base, head), base, head)


def _policy_type(given: str | None) -> PolicyType | None:
    if given is None or given in POLICY_TYPES:
        return cast("PolicyType | None", given)
    raise refuse("policy_type", f"must be one of {', '.join(POLICY_TYPES)}", given, "name the kind of the policy")


def _alone(form: Form, base: State, head: State, scene: Scene) -> Comparison:
    """An allow policy or an organisation policy without its place: a state that holds nothing else."""
    top = next(iter(scene.hierarchy or {_NODE: None}))
    layer, place = (
        ("allow", top) if form.shape == "policy" else ("orgPolicies", str(head.get("name", base.get("name"))))
    )
    alone = replace(scene, hierarchy=scene.hierarchy or {_NODE: None})
    return _states("gcp", {layer: {place: dict(base)}}, {layer: {place: dict(head)}}, alone)


def _states(cloud: Cloud, base: State, head: State, scene: Scene) -> Comparison:
    """Access and controls, each by its own order, and both in one answer where both are there."""
    before, after = (_parted(side, cloud) for side in (base, head))
    ruled = _controls(cloud, before[1], after[1], scene) if before[1] or after[1] else None
    if ruled is not None and not before[0] and not after[0]:
        return ruled
    access = _access(cloud, before[0], after[0], scene)
    return access if ruled is None else _both(access, ruled)


def _parted(side: State, cloud: Cloud) -> tuple[State, State]:
    """The access and the controls of a state; Azure's names ignore case."""
    ruling = {key for key in side if (key.lower() if cloud == "azure" else key) in _CONTROLS[cloud]}
    return (
        {key: value for key, value in side.items() if key not in ruling},
        {key: value for key, value in side.items() if key in ruling},
    )


def _access(cloud: Cloud, base: State, head: State, scene: Scene) -> Comparison:
    hierarchy, roles = scene.hierarchy or {}, scene.roles or {}
    if cloud == "aws":
        from . import aws

        return check.aws_states(aws.compare_states(base, head), base, head)
    if cloud == "gcp":
        from . import gcp

        found = gcp.compare_states(base, head, hierarchy, roles)
        return check.gcp_states(found, base, head, hierarchy, roles)
    from . import azure

    return check.azure_states(azure.compare_states(base, head, hierarchy), base, head, hierarchy)


def _controls(cloud: Cloud, base: State, head: State, scene: Scene) -> Comparison:
    hierarchy = scene.hierarchy or {}
    if cloud == "gcp":
        from . import gcp

        return gcp.compare_controls(base, head, hierarchy)
    from . import azure

    return azure.compare_controls(base, head, hierarchy)


def _both(access: Comparison, ruled: Comparison) -> Comparison:
    """Access and controls as one: a control that regressed counts as gained, one that tightened as lost."""
    if access == Comparison(latent=access.latent):
        return replace(ruled, latent=access.latent + ruled.latent)
    return Comparison(
        gained=access.gained + ruled.gained,
        lost=access.lost + ruled.lost,
        open_gain=access.open_gain + ruled.open_gain,
        open_loss=access.open_loss + ruled.open_loss,
        latent=access.latent + ruled.latent,
    )
