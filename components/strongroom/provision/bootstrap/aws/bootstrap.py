"""The component for what must exist before the first `pulumi up`."""

from collections.abc import Mapping, Sequence

import pulumi
import pulumi_aws as aws

from ...account.aws import AwsComponent, check_roles, names_of, tags
from ...arguments import Mistakes, read
from ...context import Context
from ...key import KeyArgs
from ...key.aws import Key
from ...key.aws.turning import turning_key
from ...policy.aws import KEY, MANAGED, ROLE, Statement, document
from ...store import ACCESS_LOGS, StoreArgs
from ...store.aws import Store
from .. import OWN, BootstrapArgs, check_bootstrap, custodians
from .apply import enter, policies
from .boundary import boundary
from .deploy_role import Text, deploy_role, policy_name, state_access
from .keys import secrets_key, state_key
from .look import look
from .purposes import SECRETS, STATE, STATE_LOGS
from .state import BOOTSTRAP, ENVIRONMENT, AwsState
from .trust import HOST, audience, may_apply, may_preview


class AwsBootstrap(AwsComponent):
    """A place for state, a key for its secrets, and two roles that deploy, one of which only looks: nobody takes one by
    a stored credential, and neither can widen itself.

    Makes: a bucket for state with its key, a bucket of its access logs with theirs; the key for secrets, for Pulumi as
    `awskms://alias/<name>-<stage>-secrets`; where `provider` is `own` the trust in GitHub's tokens; the roles
    `<name>-<stage>-apply` and `-preview` with their policies, under a boundary of their own.
    Does not: make anything of the environment, or its boundary, which `apply` makes once and can never change; keep the
    state of the environment and its own under one prefix, so that who applies cannot rewrite what bounds him.
    AWS cannot: tell the state's secrets from the rest of it: who previews decrypts them, as Pulumi must; keep who makes
    roles from making one that reads data, within the environment's boundary: the reviewers of `apply_environment` do.
    Tell a key that another environment has not tagged from one of ours: there its own policy refuses.

    Args:
        name: its logical name.
        args: BootstrapArgs.
        opts: with an explicit AWS provider pinned to `context.account`.

    Raises:
        ArgumentMistake: an argument is wrong, or nobody would apply.

    Source: GitHub Docs, "Configuring OpenID Connect in Amazon Web Services"; Pulumi Docs, "Using a DIY backend";
    requirements P1 to P3, Z10.

    """

    state: pulumi.Output[str]
    """The name of the bucket for state: `pulumi login s3://<state>/environment`."""
    secrets: pulumi.Output[str]
    """The alias of the key for secrets: `pulumi stack init --secrets-provider awskms://<secrets>`."""
    roles: pulumi.Output[dict[str, str]]
    """The ARNs of the roles, `apply` and `preview`."""

    def __init__(self, name: str, args: BootstrapArgs, opts: pulumi.ResourceOptions | None = None) -> None:
        mistakes = Mistakes(f"Bootstrap '{name}'")
        args = read(mistakes, args, BootstrapArgs)
        check_bootstrap(mistakes, args)
        check_roles(mistakes, "by_hand", args.get("by_hand", []))
        check_roles(mistakes, "enters", args.get("enters", []))
        super().__init__("strongroom:index:AwsBootstrap", name, args["context"], mistakes, opts)
        self._mistakes, self._names = mistakes, names_of(args["context"])
        self._keepers = custodians(args)
        # Who runs this stack operates what it makes; the roles that deploy the environment only use it.
        self._context: Context = {**args["context"], "operators": self._keepers}
        self._appliers = [self._names.role_arn("apply")]
        self._previewers = [self._names.role_arn("preview")]
        state, keys = self._state(name)
        self._identity_provider(name, args)
        made = self._roles(name, args, keys)
        known = {each: self._names.role_arn(each) for each in made}
        self.seal(
            {
                "state": state,
                "secrets": pulumi.Output.from_input(self._names.alias(SECRETS)),
                "roles": pulumi.Output.all(*made.values()).apply(lambda _: known),
            }
        )

    def _state(self, name: str) -> tuple[pulumi.Output[str], list[pulumi.Output[str]]]:
        """The bucket's name, and the ARNs of its key and of the key for secrets."""
        context, who = self._context, (self._keepers, self._appliers, self._previewers)
        state = self._key(name, STATE, state_key(context, *who))
        secrets = self._key(name, SECRETS, secrets_key(context, *who))
        logs_key: KeyArgs = {"context": context, "purpose": STATE_LOGS, "services": ["access-logs", "storage"]}
        own = pulumi.ResourceOptions(parent=self)
        logs_args: StoreArgs = {
            "context": context,
            "purpose": STATE_LOGS,
            "key": Key(f"{name}-{STATE_LOGS}", logs_key, own).arn,
            "keeps": ACCESS_LOGS,
        }
        args: StoreArgs = {
            "context": context,
            "purpose": STATE,
            "key": state,
            "audit": Store(f"{name}-{STATE_LOGS}", logs_args, own).bucket,
            "grants": [
                {"principals": self._appliers, "access": "write", "prefix": ENVIRONMENT},
                {"principals": self._previewers, "access": "read", "prefix": ENVIRONMENT},
                {"principals": self._keepers, "access": "write", "prefix": BOOTSTRAP},
            ],
        }
        return AwsState(f"{name}-{STATE}", args, self._mistakes, own).bucket, [state, secrets]

    def _key(self, name: str, purpose: str, statements: Sequence[Statement]) -> pulumi.Output[str]:
        policy = document(self._mistakes.where, KEY, statements)
        key, _ = turning_key(self, f"{name}-{purpose}", self._context, purpose, policy)
        return key.arn

    def _identity_provider(self, name: str, args: BootstrapArgs) -> None:
        """An account trusts GitHub once; other environments go on to use it when this stack goes."""
        if "repository" not in args or args.get("provider", OWN) != OWN:
            return
        aws.iam.OpenIdConnectProvider(
            name,
            url=f"https://{HOST}",
            client_id_lists=[audience(self._names)],
            tags=tags(self._context, "pipeline"),
            opts=self.child(kept=True),
        )

    def _roles(
        self, name: str, args: BootstrapArgs, keys: Sequence[pulumi.Output[str]]
    ) -> Mapping[str, pulumi.Output[str]]:
        where, bucket = self._mistakes.where, self._names.bucket_arn(STATE)
        ceiling = self._policy(name, "boundary", boundary(self._context, args.get("enters", [])))
        seen = {"look": self._policy(name, "look", look()).arn}
        works = {part: self._policy(name, part, held).arn for part, held in sorted(policies(self._context).items())}
        known = self._names.policy_arn(policy_name("boundary"))
        bound = ceiling.name.apply(lambda _: known)

        def role(purpose: str, trust: Text, attached: dict[str, pulumi.Output[str]]) -> pulumi.Output[str]:
            applies = purpose == "apply"
            access = state_access(where, bucket, ENVIRONMENT, keys, write=applies)
            if applies and args.get("enters"):
                access["enter"] = document(where, ROLE, [enter(args["enters"])])
            return deploy_role(self, name, self._context, purpose, trust, bound, attached, access)

        return {
            "apply": role("apply", may_apply(where, args), {**seen, **works}),
            "preview": role("preview", may_preview(where, args), seen),
        }

    def _policy(self, name: str, part: str, statements: Sequence[Statement]) -> "aws.iam.Policy":
        names, purpose = self._names, policy_name(part)
        return aws.iam.Policy(
            f"{name}-{part}",
            name=names.of(purpose),
            path=names.path,
            description=f"{names.prefix}: what deploying needs, {part}",
            policy=document(self._mistakes.where, MANAGED, statements),
            tags=tags(self._context, "deploy"),
            opts=self.child(protect=True),
        )
