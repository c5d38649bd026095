"""The component for a feature group."""

from typing import Final

import pulumi
import pulumi_aws as aws

from ...account.aws import AwsComponent, check_bucket, check_key_arn, check_length, check_role, names_of, tags
from ...arguments import Mistakes, read
from ...context import PROD
from ..feature_group import FeatureGroupArgs, check_feature_group
from .job import s3_uri

_TYPES: Final = {"text": "String", "whole": "Integral", "number": "Fractional"}


class AwsFeatureGroup(AwsComponent):
    """Keeps a team's features under own keys: every record in the team's part of the data store, and where asked the
    latest ones at hand.

    Makes: a SageMaker feature group with its offline store, and an online store where `online`.
    Does not: make the role or the store; enter the features into the Glue catalog, whose tables stand in a database of
    the whole account, encrypted or not as that account has it. Protected in prod, since its online records go with it.
    AWS cannot: change a column once it is made; columns can be added by hand, and the group made anew for the rest.

    Args:
        name: its logical name.
        args: FeatureGroupArgs.
        opts: with an explicit AWS provider pinned to `context.account`.

    Raises:
        ArgumentMistake: an argument is wrong.

    Source: SageMaker Developer Guide, "Feature Store security and access control"; requirement E4.

    """

    arn: pulumi.Output[str]
    """The group's ARN, known before it exists."""

    def __init__(self, name: str, args: FeatureGroupArgs, opts: pulumi.ResourceOptions | None = None) -> None:
        mistakes = Mistakes(f"FeatureGroup '{name}'")
        args = read(mistakes, args, FeatureGroupArgs)
        _check(mistakes, args)
        context = args["context"]
        super().__init__("strongroom:index:AwsFeatureGroup", name, context, mistakes, opts)
        names = names_of(context)
        place = s3_uri(args["store"]["store"], f"{args['team']}/features/{args['name']}/")
        group = aws.sagemaker.FeatureGroup(
            name,
            feature_group_name=names.of(args["name"]),
            description=f"features of the team {args['team']}",
            record_identifier_feature_name=args["identifier"],
            event_time_feature_name=args["time"],
            feature_definitions=[
                {"feature_name": column, "feature_type": _TYPES[kind]} for column, kind in args["columns"].items()
            ],
            role_arn=args["role"],
            offline_store_config={
                "s3_storage_config": {"s3_uri": place, "kms_key_id": args["store"]["key"]},
                "disable_glue_table_creation": True,
            },
            online_store_config=_online(args),
            tags={**tags(context, "features"), "strongroom:team": args["team"]},
            opts=self.child(protect=context["stage"] == PROD or None),
        )
        purpose = args["name"]
        self.seal({"arn": group.feature_group_name.apply(lambda _: names.sagemaker_arn("feature-group", purpose))})


def _online(args: FeatureGroupArgs) -> "aws.sagemaker.FeatureGroupOnlineStoreConfigArgsDict | None":
    if not args["online"]:
        return None
    return {"enable_online_store": True, "security_config": {"kms_key_id": args["key"]}}


def _check(mistakes: Mistakes, args: FeatureGroupArgs) -> None:
    check_feature_group(mistakes, args)
    check_length(mistakes, "name", "feature group name", names_of(args["context"]).of(args["name"]))
    for argument, key in (("key", args["key"]), ("store.key", args["store"]["key"])):
        check_key_arn(mistakes, argument, key)
    check_bucket(mistakes, "store.store", args["store"]["store"])
    check_role(mistakes, "role", args["role"])
