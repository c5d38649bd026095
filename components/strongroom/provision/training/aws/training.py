"""The component for a team's training."""

from typing import Final

import pulumi
import pulumi_aws as aws

from ...account.aws import AwsComponent, check_bucket, check_key_arn, check_role, names_of
from ...arguments import Mistakes, read
from .. import TrainingArgs, check_training
from .defaults import defaults
from .first_job import snippet
from .job import by_disk, team_tags
from .pipeline import definition

# Pipelines differ by the disks of their machines: one takes a key for them, the other must not name one.
PURPOSES: Final = {False: "train", True: "train-local-disk"}


class AwsTraining(AwsComponent):
    """Trains a team's models without a network, under own keys, on listed machines, for no longer than agreed; and
    gives its scientists what makes their first job succeed.

    Makes: a SageMaker pipeline `<name>-<stage>-<team>-train` that trains in isolation on one machine of the list, with
    an image of the team's repository by its digest and a data set of the team's, and registers the model to wait for
    approval; for machines with local disks one named `...-train-local-disk`, since AWS refuses a key for these.
    Does not: make the role, the stores, the repository or the group; pass environment variables or hyperparameters,
    which everybody could read in the records, so no secret gets in; start anything; debug, profile or open a shell.
    AWS cannot: bound a run's cost but by machine, number and time, or attach the locks to a pipeline itself: they stand
    in its steps, and the guardrail on the roles refuses steps without them.

    Args:
        name: its logical name.
        args: TrainingArgs.
        opts: with an explicit AWS provider pinned to `context.account`.

    Raises:
        ArgumentMistake: an argument is wrong.

    Source: SageMaker Developer Guide, "Run training and inference containers in internet-free mode", "Give SageMaker
    training jobs access to resources in your VPC"; requirements T10, T11, Z17, Z19.

    """

    pipeline: pulumi.Output[str]
    """The ARN of the pipeline for the usual machine; known before it exists."""
    pipelines: pulumi.Output[dict[str, str]]
    """The ARN of the pipeline for each machine."""
    defaults: pulumi.Output[str]
    """The SageMaker SDK's defaults file for the team's scientists, as YAML."""
    snippet: pulumi.Output[str]
    """A Python program that starts a first job."""

    def __init__(self, name: str, args: TrainingArgs, opts: pulumi.ResourceOptions | None = None) -> None:
        mistakes = Mistakes(f"Training '{name}'")
        args = read(mistakes, args, TrainingArgs)
        _check(mistakes, args)
        super().__init__("strongroom:index:AwsTraining", name, args["context"], mistakes, opts)
        made: dict[str, pulumi.Output[str]] = {}
        for local_disk, machines in by_disk(args).items():
            arn = self._pipeline(name, args, machines, local_disk)
            made |= dict.fromkeys(machines, arn)
        self.seal(
            {
                "pipeline": made[args["instances"][0]],
                "pipelines": pulumi.Output.from_input(made),
                "defaults": defaults(args),
                "snippet": snippet(args),
            }
        )

    def _pipeline(self, name: str, args: TrainingArgs, machines: list[str], local_disk: bool) -> pulumi.Output[str]:
        names = names_of(args["context"])
        purpose = f"{args['team']}-{PURPOSES[local_disk]}"
        made = aws.sagemaker.Pipeline(
            f"{name}-{PURPOSES[local_disk]}",
            pipeline_name=names.of(purpose),
            pipeline_display_name=names.of(purpose),
            pipeline_description=f"trains and registers models of {args['team']}, each to wait for its approval",
            role_arn=args["role"],
            pipeline_definition=definition(args, machines, local_disk),
            parallelism_configuration={"max_parallel_execution_steps": 1},
            tags=team_tags(args),
            opts=self.child(),
        )
        return made.pipeline_name.apply(lambda _: names.sagemaker_arn("pipeline", purpose))


def _check(mistakes: Mistakes, args: TrainingArgs) -> None:
    check_training(mistakes, args)
    for argument, key in (
        ("key", args["key"]),
        ("data.key", args["data"]["key"]),
        ("outputs.key", args["outputs"]["key"]),
    ):
        check_key_arn(mistakes, argument, key)
    for argument, store in (("data.store", args["data"]["store"]), ("outputs.store", args["outputs"]["store"])):
        check_bucket(mistakes, argument, store)
    for n, machine in enumerate(args["instances"]):
        what = "a SageMaker instance type"
        mistakes.match(r"ml\.[a-z0-9-]+\.[a-z0-9-]+", f"instances[{n}]", machine, what, "ml.m7i.2xlarge")
    check_role(mistakes, "role", args["role"])
    mistakes.match(
        r"[0-9]{12}\.dkr\.ecr\.[a-z0-9-]+\.[a-z0-9.-]+/[a-z0-9._/-]+",
        "repository",
        args["repository"],
        "the URL of an image repository, without a tag",
        "111122223333.dkr.ecr.eu-west-1.amazonaws.com/fraud-dev/scoring",
    )
