"""The component for one model that is served."""

import re
from typing import Final

import pulumi
import pulumi_aws as aws

from ....facts import regions
from ....facts.aws_instances import has_local_nvme
from ...account.aws import AwsComponent, check_key_arn, check_length, check_role, check_topic, names_of, tags
from ...arguments import Mistakes, read
from .. import ServingArgs, check_serving
from .alarms import alarms
from .callers import RUNTIME, role
from .deployment import deployment, scaling
from .revision import VARIANT, artifact_url, captures_url, configuration_name, first_machines, model_name

KEPT_DAYS: Final = 365


class AwsServing(AwsComponent):
    """Serves exactly the image and the artefact that were approved, cut off from every network, and answers nobody but
    the named callers, each by its own role over the private path; every question and answer is kept under a key.

    Makes: a model (isolated, in our network, image by digest, artefact under its own digest), an endpoint configuration
    (its key; every request and answer captured; no shell, no core dump), an endpoint (a new version is tried on a
    canary and withdrawn by the alarms on errors and slowness), its log group, an alarm also on refused requests, its
    scaling between `least` and `most`, and a role for each caller under the boundary. The boundary, the role for
    serving and the network are passed in.
    Does not: take environment variables, which stand in plain text in every description of a model; make serverless,
    asynchronous, streaming or batch forms, multi-model or shadow variants, inference components: they lack locks, so
    there is no argument for them and callers are refused the calls. The log group stays when the model goes; take it
    over (`pulumi import`) should the model come back.
    AWS cannot: put a customer key on machines with local NVMe disks, which hardware encrypts; refuse shell or core dump
    by a condition key; try a version on one machine alone, so each begins with two, and where `most` is 1 the scaling
    takes the second back. A version that was withdrawn looks deployed to the provider, which then deletes the
    configuration that still serves: put the file back to the earlier version at once, which makes that very
    configuration again. Another network, role or store under a model replaces it under its name, with a gap in between.

    Args:
        name: its logical name.
        args: ServingArgs.
        opts: with an explicit AWS provider pinned to `context.account`.

    Raises:
        ArgumentMistake: an argument is wrong.

    Source: SageMaker Developer Guide, "Deploy models for real-time inference", "Deployment guardrails"; requirements
    S1 to S5, S12, S14, S16, M8, M11, Z16, Z19.

    """

    endpoint: pulumi.Output[str]
    """The endpoint's name, known at preview."""
    callers: pulumi.Output[dict[str, str]]
    """The ARN of the role that each caller takes, by the caller's name."""

    def __init__(self, name: str, args: ServingArgs, opts: pulumi.ResourceOptions | None = None) -> None:
        mistakes = Mistakes(f"Serving '{name}'")
        args = read(mistakes, args, ServingArgs)
        _check(mistakes, args)
        super().__init__("strongroom:index:AwsServing", name, args["context"], mistakes, opts)
        self._tags = {**tags(args["context"], "serving"), "strongroom:team": args["team"]}
        configuration = self._configuration(name, args, self._model(name, args))
        endpoint = self._endpoint(name, args, configuration)
        scaling(self, name, args, endpoint)
        callers = sorted(args["callers"], key=lambda caller: caller["name"])
        roles = {caller["name"]: role(self, name, mistakes.where, args, caller) for caller in callers}
        self.seal({"endpoint": endpoint.name, "callers": pulumi.Output.from_input(roles)})

    def _model(self, name: str, args: ServingArgs) -> "aws.sagemaker.Model":
        digest = args["image"]
        image = pulumi.Output.from_input(args["repository"]).apply(lambda address: f"{address}@{digest}")
        network = args["network"]
        return aws.sagemaker.Model(
            name,
            name=model_name(args),
            execution_role_arn=args["role"],
            enable_network_isolation=True,
            vpc_config=aws.sagemaker.ModelVpcConfigArgs(
                subnets=network["subnets"], security_group_ids=[network["group"]]
            ),
            primary_container=aws.sagemaker.ModelPrimaryContainerArgs(
                image=image,
                # What AWS calls the mode for its own registry; `Vpc` is for a registry that one runs oneself.
                image_config=aws.sagemaker.ModelPrimaryContainerImageConfigArgs(repository_access_mode="Platform"),
                model_data_url=artifact_url(args),
            ),
            tags=self._tags,
            opts=self.child(),
        )

    def _configuration(
        self, name: str, args: ServingArgs, model: "aws.sagemaker.Model"
    ) -> "aws.sagemaker.EndpointConfiguration":
        return aws.sagemaker.EndpointConfiguration(
            name,
            name=configuration_name(args),
            kms_key_arn=None if has_local_nvme(args["instance"]) else args["key"],
            production_variants=[
                aws.sagemaker.EndpointConfigurationProductionVariantArgs(
                    variant_name=VARIANT,
                    model_name=model.name,
                    instance_type=args["instance"],
                    initial_instance_count=first_machines(args),
                    initial_variant_weight=1,
                    enable_ssm_access=False,
                )
            ],
            data_capture_config=_capture(args),
            tags=self._tags,
            opts=self.child(),
        )

    def _endpoint(
        self, name: str, args: ServingArgs, configuration: "aws.sagemaker.EndpointConfiguration"
    ) -> "aws.sagemaker.Endpoint":
        names = names_of(args["context"])
        # SageMaker would make the group itself, without key and for ever.
        group = aws.cloudwatch.LogGroup(
            name,
            name=names.endpoint_log_group(args["model"]),
            kms_key_id=args["log_key"],
            retention_in_days=KEPT_DAYS,
            tags=self._tags,
            opts=self.child(kept=True),
        )
        return aws.sagemaker.Endpoint(
            name,
            name=names.of(args["model"]),
            endpoint_config_name=configuration.name,
            deployment_config=deployment(args),
            tags=self._tags,
            opts=self.child(after=[group, *alarms(self, name, args)]),
        )


def _capture(args: ServingArgs) -> "aws.sagemaker.EndpointConfigurationDataCaptureConfigArgs":
    """Every request and every answer, readable where it is text and not only base64."""
    return aws.sagemaker.EndpointConfigurationDataCaptureConfigArgs(
        enable_capture=True,
        initial_sampling_percentage=100,
        destination_s3_uri=captures_url(args),
        kms_key_id=args["key"],
        capture_options=[
            aws.sagemaker.EndpointConfigurationDataCaptureConfigCaptureOptionArgs(capture_mode=mode)
            for mode in ("Input", "Output")
        ],
        capture_content_type_header=(
            aws.sagemaker.EndpointConfigurationDataCaptureConfigCaptureContentTypeHeaderArgs(
                csv_content_types=["text/csv"], json_content_types=["application/json"]
            )
        ),
    )


def _check(mistakes: Mistakes, args: ServingArgs) -> None:
    check_serving(mistakes, args)
    names = names_of(args["context"])
    if names.region not in regions.AWS:
        return  # told with the rest of the context; every name below depends on it
    check_length(mistakes, "model", "endpoint name", configuration_name(args))
    mistakes.match(r"ml\.[a-z0-9-]+\.[a-z0-9-]+", "instance", args["instance"], "a machine", "ml.c7i.xlarge")
    registry = re.escape(f"ecr.{names.region}.{names.suffix}")
    pattern, what = rf"[0-9]{{12}}\.dkr\.{registry}/[a-z0-9./_-]+", "the address of a private repository of the region"
    mistakes.match(pattern, "repository", args["repository"], what, names.repository_url(args["team"]))
    for argument, bucket in (("store", args["store"]), ("captures", args["captures"])):
        mistakes.match(r"[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]", argument, bucket, "a bucket's name", names.bucket("models"))
    for argument, key in (("key", args["key"]), ("log_key", args["log_key"])):
        check_key_arn(mistakes, argument, key)
    check_topic(mistakes, "topic", args["topic"])
    check_role(mistakes, "role", args["role"])
    policy = r"arn:aws[a-z-]*:iam::[0-9]{12}:policy/.+"
    boundary = names.policy_arn("boundary")
    mistakes.match(policy, "boundary", args.get("boundary"), "the ARN of a managed policy", boundary)
    known = sorted(args["network"]["endpoints"])
    lacks, remedy = f"lacks `{RUNTIME}`", "add the endpoint of that service"
    mistakes.unless(RUNTIME in known, "network.endpoints", lacks, known, remedy)
    _check_callers(mistakes, args)


def _check_callers(mistakes: Mistakes, args: ServingArgs) -> None:
    names = names_of(args["context"])
    for n, caller in enumerate(args["callers"]):
        where = f"callers[{n}]"
        check_role(mistakes, f"{where}.principal", caller["principal"])
        purpose = names.caller_role(args["model"], caller["name"])
        check_length(mistakes, f"{where}.name", "role name", names.role(purpose))
    for principal, paths in args.get("paths", {}).items():
        for n, path in enumerate(paths):
            what = "the id of a private endpoint"
            mistakes.match(r"vpce-[0-9a-f]{8,17}", f"paths.{principal}[{n}]", path, what, "vpce-0a1b2c3d4e5f60718")
