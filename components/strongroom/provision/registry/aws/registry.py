"""The component for the image repositories and the model versions of an environment."""

import pulumi
import pulumi_aws as aws

from ...account.aws import AwsComponent, check_key_arn, check_length, check_roles, check_topic, names_of, tags
from ...arguments import Mistakes, read
from ...policy.aws import document
from .. import RegistryArgs, TeamImages, check_registry
from . import images, sharing
from .approvals import APPROVED, approvals


class AwsRegistry(AwsComponent):
    """Keeps images and model versions that nobody overwrites, that only listed roles of the environment push and pull,
    and tells who deploys of exactly those versions that were approved.

    Makes: for each team an image repository (immutable tags, scanned on push, its own key, protected), its policy, its
    lifecycle (only untagged images go), a model package group, and where `accounts` are given that group's policy; for
    all a rule on exactly `Approved`, an encrypted queue that nothing but the rule fills, one for what was lost,
    and where `topic` is given an alarm on each of the two.
    Does not: make model versions, which pipelines register; let accounts of `accounts` pull images or read artefacts:
    list their roles as pullers and among the grants of the store; turn on the account's own scanning, which the
    baseline does. That who registers a version never approves it, is held by the roles (`identity`): pushers are
    refused the status, approvers are refused to register; here approvers are refused to push.
    AWS cannot: refuse a pull by tag: ECR has no such condition key, so tags are made immutable and models are served by
    digest alone; bind a layer's download address to a network once it is handed out.

    Args:
        name: its logical name.
        args: RegistryArgs; roles by ARN, `*` and `?` allowed in path and name. One that comes later (an output) is
            taken for a role of the context's account.
        opts: with an explicit AWS provider pinned to `context.account`.

    Raises:
        ArgumentMistake: an argument is wrong, or a policy would be longer than AWS takes.

    Source: Amazon ECR User Guide, "Security"; SageMaker Developer Guide, "Model Registry"; requirements M1 to M4, M8.

    """

    repositories: pulumi.Output[dict[str, str]]
    """The address of each team's repository, by team; images of it are named `<address>@sha256:<digest>`."""
    groups: pulumi.Output[dict[str, str]]
    """The name of each team's model package group, by team."""
    queue: pulumi.Output[str]
    """The ARN of the queue of approvals, known before it exists."""

    def __init__(self, name: str, args: RegistryArgs, opts: pulumi.ResourceOptions | None = None) -> None:
        mistakes = Mistakes(f"Registry '{name}'")
        args = read(mistakes, args, RegistryArgs)
        _check(mistakes, args)
        super().__init__("strongroom:index:AwsRegistry", name, args["context"], mistakes, opts)
        self._where = mistakes.where
        names = names_of(args["context"])
        teams = sorted(args["teams"], key=lambda team: team["name"])
        addresses = {team["name"]: self._repository(name, args, team) for team in teams}
        groups = {team["name"]: self._group(name, args, team["name"]) for team in teams}
        approvals(self, name, self._where, args, [names.of(team) for team in groups])
        self.seal(
            {
                "repositories": pulumi.Output.from_input(addresses),
                "groups": pulumi.Output.from_input(groups),
                "queue": pulumi.Output.from_input(names.queue_arn(APPROVED)),
            }
        )

    def _repository(self, name: str, args: RegistryArgs, team: TeamImages) -> pulumi.Output[str]:
        context = args["context"]
        names = names_of(context)
        repository = aws.ecr.Repository(
            f"{name}-{team['name']}",
            name=names.repository(team["name"]),
            image_tag_mutability="IMMUTABLE",
            force_delete=False,
            image_scanning_configuration=aws.ecr.RepositoryImageScanningConfigurationArgs(scan_on_push=True),
            encryption_configurations=[
                aws.ecr.RepositoryEncryptionConfigurationArgs(encryption_type="KMS", kms_key=args["key"])
            ],
            tags={**tags(context, "images"), "strongroom:team": team["name"]},
            opts=self.child(protect=True),
        )
        policy = aws.ecr.RepositoryPolicy(
            f"{name}-{team['name']}",
            repository=repository.name,
            policy=document(
                self._where, images.REPOSITORY, images.statements(context, team, args.get("approvers", []))
            ),
            opts=self.child(),
        )
        aws.ecr.LifecyclePolicy(
            f"{name}-{team['name']}", repository=repository.name, policy=images.lifecycle(), opts=self.child()
        )
        address = names.repository_url(team["name"])
        # The address is known at once; whoever uses it waits for the policy.
        return policy.repository.apply(lambda _: address)

    def _group(self, name: str, args: RegistryArgs, team: str) -> pulumi.Output[str]:
        context = args["context"]
        names = names_of(context)
        group = aws.sagemaker.ModelPackageGroup(
            f"{name}-{team}",
            model_package_group_name=names.of(team),
            model_package_group_description=f"{names.prefix}: the model versions of {team}",
            tags={**tags(context, "models"), "strongroom:team": team},
            opts=self.child(),
        )
        if args.get("accounts"):
            text = document(self._where, sharing.GROUP, sharing.statements(context, team, args["accounts"]))
            aws.sagemaker.ModelPackageGroupPolicy(
                f"{name}-{team}",
                model_package_group_name=group.model_package_group_name,
                resource_policy=text,
                opts=self.child(),
            )
        return group.model_package_group_name


def _check(mistakes: Mistakes, args: RegistryArgs) -> None:
    check_registry(mistakes, args)
    check_key_arn(mistakes, "key", args["key"])
    names = names_of(args["context"])
    for n, team in enumerate(args["teams"]):
        where = f"teams[{n}]"
        check_length(mistakes, f"{where}.name", "model group name", names.of(team["name"]))
        check_length(mistakes, f"{where}.name", "repository name", names.repository(team["name"]))
        for part, roles in (("pushers", team["pushers"]), ("pullers", team["pullers"])):
            check_roles(mistakes, f"{where}.{part}", roles)
    check_roles(mistakes, "approvers", args.get("approvers", []))
    check_roles(mistakes, "deployers", args.get("deployers", []))
    for n, account in enumerate(args.get("accounts", [])):
        mistakes.match(r"[0-9]{12}", f"accounts[{n}]", account, "an account of 12 digits", "111122223333")
        own = account == args["context"]["account"]
        mistakes.unless(not own, f"accounts[{n}]", "is the registry's own account", account, "leave it out")
    check_topic(mistakes, "topic", args.get("topic"))
