"""The component for a Studio domain, and a profile and a space for each member."""

import pulumi
import pulumi_aws as aws

from ...account.aws import AwsComponent, check_key_arn, check_length, check_role, names_of, tags
from ...arguments import Mistakes, read
from ...context import PROD
from .. import Member, WorkspaceArgs, check_workspace, profile
from .groups import PURPOSE, closed_group, member_group
from .powerless_role import powerless_role
from .settings import domain_settings, space_settings, user_settings


class AwsWorkspace(AwsComponent):
    """Gives each member a notebook of his own in the private network: without internet, docker or a neighbour, under
    one key, stopped when idle, and with his name in the record of everything that is done from it.

    Makes: a Studio domain (VPC only), with a role and a security group that can do and reach nothing for whatever
    names none; for each member a security group with its rules, a profile and a private JupyterLab space.
    Does not: make the members' roles, which `identity` does, or apps, which people start and idle time ends. No
    repository, start-up script or image of anybody's own is attached. Home directories are for passing use: the file
    system ends with the domain, so that a removed environment leaves none behind, and no app mounts it.
    AWS cannot: forbid downloads or terminals (`LIMITS`, the sentences to hand on), or with `sso` bind the link that
    opens a workspace to a network (`BY_DIRECTORY`); forbid Canvas as a whole, or hide a tool so that it cannot be
    called; the guardrail on the roles refuses those calls. It takes 60 rules in a group before it is asked for more,
    and each member is one in that of the endpoints.

    Args:
        name: its logical name.
        args: WorkspaceArgs; the roles must trust `sagemaker.amazonaws.com` with `sts:AssumeRole` and
            `sts:SetSourceIdentity`, or no app starts.
        opts: with an explicit AWS provider pinned to `context.account`.

    Raises:
        ArgumentMistake: an argument is wrong.

    Source: SageMaker Developer Guide, "Connect Studio in a VPC to external resources", "Monitor user resource access
    with sourceIdentity", "Idle shutdown"; requirements T1, T2, T5, T6, T13, I13, Z6, Z18.

    """

    domain: pulumi.Output[str]
    """The domain's id, which only AWS assigns."""
    efs: pulumi.Output[str]
    """The id of the file system that the domain makes for home directories, and takes along when it goes."""
    profiles: pulumi.Output[dict[str, str]]
    """The ARN of each profile by its name, `<team>-<member>`."""

    def __init__(self, name: str, args: WorkspaceArgs, opts: pulumi.ResourceOptions | None = None) -> None:
        mistakes = Mistakes(f"Workspace '{name}'")
        args = read(mistakes, args, WorkspaceArgs)
        _check(mistakes, args)
        context = args["context"]
        super().__init__("strongroom:index:AwsWorkspace", name, context, mistakes, opts)
        roles = [member["role"] for member in args["members"]]
        role = powerless_role(self, name, mistakes.where, context, roles)
        domain = self._domain(name, args, role)
        profiles = {profile(member): self._member(name, args, domain, member) for member in args["members"]}
        self.seal(
            {
                "domain": domain.id,
                "efs": domain.home_efs_file_system_id,
                "profiles": pulumi.Output.from_input(profiles),
            }
        )

    def _domain(self, name: str, args: WorkspaceArgs, role: pulumi.Output[str]) -> "aws.sagemaker.Domain":
        context, network = args["context"], args["network"]
        group = closed_group(name, args, self.child())
        return aws.sagemaker.Domain(
            name,
            domain_name=names_of(context).of(PURPOSE),
            auth_mode=args["sign_in"].upper(),
            vpc_id=network["vpc"],
            subnet_ids=network["subnets"],
            kms_key_id=args["key"],
            # The promises that no argument touches.
            app_network_access_type="VpcOnly",
            domain_settings=domain_settings(),
            default_user_settings=user_settings(args, role, group),
            default_space_settings=space_settings(args, role, group),
            retention_policy={"home_efs_file_system": "Delete"},
            tag_propagation="ENABLED",
            tags=tags(context, PURPOSE),
            opts=self.child(protect=context["stage"] == PROD or None),
        )

    def _member(
        self, name: str, args: WorkspaceArgs, domain: "aws.sagemaker.Domain", member: Member
    ) -> pulumi.Output[str]:
        named = profile(member)
        group = member_group(name, args, member, self.child())
        marked = {**tags(args["context"], PURPOSE), "strongroom:team": member["team"], "strongroom:member": named}
        by_name = args["sign_in"] == "sso"
        made = aws.sagemaker.UserProfile(
            f"{name}-{named}",
            domain_id=domain.id,
            user_profile_name=named,
            single_sign_on_user_identifier="UserName" if by_name else None,
            single_sign_on_user_value=member["user"] if by_name else None,
            user_settings={"execution_role": member["role"], "security_groups": [group]},
            tags=marked,
            opts=self.child(),
        )
        aws.sagemaker.Space(
            f"{name}-{named}",
            domain_id=domain.id,
            space_name=named,
            ownership_settings={"owner_user_profile_name": made.user_profile_name},
            space_sharing_settings={"sharing_type": "Private"},
            space_settings={
                "app_type": "JupyterLab",
                "space_storage_settings": {"ebs_storage_settings": {"ebs_volume_size_in_gb": args["disk_gb"]}},
            },
            tags=marked,
            opts=self.child(),
        )
        return made.arn


def _check(mistakes: Mistakes, args: WorkspaceArgs) -> None:
    check_workspace(mistakes, args)
    check_key_arn(mistakes, "key", args["key"])
    for n, member in enumerate(args["members"]):
        check_length(mistakes, f"members[{n}].name", "workspace profile name", profile(member))
        check_role(mistakes, f"members[{n}].role", member["role"])
