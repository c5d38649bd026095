"""What teams train and serve: images and model versions, pipelines, features, endpoints."""

from collections.abc import Mapping

import pulumi

from .... import spec
from ....spec.aws import Aws
from ....spec.workload import Model
from ...identity.aws import Identity
from ...network import Placement
from ...registry import RegistryArgs
from ...registry.aws import Registry
from ...serving import ServingArgs
from ...serving.aws import Serving
from ...store.aws import Store
from ...training import TrainingArgs
from ...training.aws import Budget, FeatureGroup, Training
from ...training.aws.budget import can_watch
from ...training.budget import BudgetArgs
from ...training.feature_group import FeatureGroupArgs
from .keys import Keys
from .meaning import hours, machines
from .site import Site


def registry(
    file: spec.Environment, block: Aws, home: Site, key: pulumi.Input[str], roles: Identity, topic: pulumi.Input[str]
) -> Registry:
    """A repository and a group of model versions for each team."""
    approvers: list[pulumi.Input[str]] = [roles.roles[f"{team.name}-approver"] for team in file.teams if team.approvers]
    args: RegistryArgs = {
        "context": home.context,
        "key": key,
        "teams": [
            {
                "name": team.name,
                "pushers": [roles.roles[f"{team.name}-scientist"]],
                "pullers": [roles.roles[f"{team.name}-execution"], roles.roles[f"{team.name}-serving"]],
            }
            for team in file.teams
        ],
        "topic": topic,
    }
    if approvers:
        args["approvers"] = approvers
    if deployers := [roles.roles[f"{team.name}-lead"] for team in file.teams if team.leads]:
        args["deployers"] = [*deployers]
    if block.promotes_to:
        args["accounts"] = list(block.promotes_to)
    return Registry("registry", args, home.options)


def training(
    file: spec.Environment, block: Aws, home: Site, keys: Keys, placement: Placement, roles: Identity, of: Registry
) -> dict[str, Training]:
    """A pipeline for each team, and what makes its first job succeed."""
    made = {}
    for team in file.teams:
        args: TrainingArgs = {
            "context": home.context,
            "key": keys["training"],
            "team": team.name,
            "role": roles.roles[f"{team.name}-execution"],
            "network": placement,
            "data": {"store": home.names.bucket("data"), "key": keys["data"]},
            "outputs": {"store": home.names.bucket("models"), "key": keys["models"]},
            "repository": of.repositories[team.name],
            "group": of.groups[team.name],
            "instances": machines(file, block),
            "longest_run_hours": hours(file),
        }
        made[team.name] = Training(f"training-{team.name}", args, home.options)
    return made


def features(file: spec.Environment, home: Site, keys: Keys, roles: Identity, stores: Mapping[str, Store]) -> None:
    """The feature groups of the file."""
    for each in file.features:
        args: FeatureGroupArgs = {
            "context": home.context,
            "key": keys["training"],
            "team": each.team,
            "role": roles.roles[f"{each.team}-execution"],
            "name": each.name,
            "identifier": each.identifier,
            "time": each.time,
            "columns": dict(each.columns),
            "online": each.online,
            "store": {"store": stores["models"].bucket, "key": keys["models"]},
        }
        FeatureGroup(each.name, args, home.options)


def budget(file: spec.Environment, home: Site) -> None:
    """The month's spending at which people are told, where AWS keeps budgets at all."""
    if not can_watch(home.context):
        return
    limit = file.training.monthly_budget
    args: BudgetArgs = {
        "context": home.context,
        "monthly": {"amount": limit.amount, "currency": limit.currency},
        "tell": list(file.audit.tell) or [file.owner],
    }
    Budget("budget", args, home.options)


def serving(
    file: spec.Environment,
    block: Aws,
    home: Site,
    keys: Keys,
    placement: Placement,
    roles: Identity,
    of: Registry,
    topic: pulumi.Input[str],
    bound: pulumi.Input[str],
    stores: Mapping[str, Store],
) -> None:
    """The models of the file, each with its endpoint and its callers."""
    for model in file.models:
        callers = {caller.name: block.principals[caller.principal] for caller in model.callers}
        args: ServingArgs = {
            "context": home.context,
            "team": model.team,
            "model": model.name,
            "image": model.image,
            "artifact": model.artifact,
            "repository": of.repositories[model.team],
            "store": stores["models"].bucket,
            "captures": stores["captures"].bucket,
            "key": keys["serving"],
            "role": roles.roles[f"{model.team}-serving"],
            "network": placement,
            "instance": block.instances[model.serve.instance][0],
            "least": model.serve.least,
            "most": model.serve.most,
            "callers": [{"name": name, "principal": principal} for name, principal in callers.items()],
            "topic": topic,
            "log_key": keys["audit"],
            "boundary": bound,
        }
        if paths := _paths(model, block):
            args["paths"] = paths
        Serving(model.name, args, home.options)


def _paths(model: Model, block: Aws) -> dict[str, list[str]]:
    """The private endpoints by which each caller comes, by its principal."""
    return {
        block.principals[caller.principal]: list(block.paths[caller.principal])
        for caller in model.callers
        if caller.principal in block.paths
    }
