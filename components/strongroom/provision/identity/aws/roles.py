"""One role with its documents: what it may do, with which keys, under which guardrail; under the boundary always."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import pulumi
import pulumi_aws as aws

from ...account.aws import AwsComponent, names_of, tags
from ...account.closed_role import close_role
from ...arguments import ArgumentMistake, shown
from ...context import Context
from ...policy.aws import ROLE, Statement, document, size
from .territory import TEAM

SESSION_SECONDS: Final = 3600
_DUTIES: Final = "duties"
_LATE: Final = "keys-late"

Text = pulumi.Output[str] | str


@dataclass(frozen=True)
class Duty:
    """A role to be made.

    Args:
        purpose: its name without the environment's (`scoring-scientist`).
        trust: its trust policy.
        statements: what it may do, known before anything exists.
        late: what hangs on ids that only AWS assigns.
        guards: names of the managed policies that are attached, without the environment's.
        exclusive: policies that somebody adds by hand are taken off again.
        team: whose it is; None: the environment's.

    """

    purpose: str
    trust: Text
    statements: Sequence[Statement]
    late: Sequence[Statement] = ()
    guards: Sequence[str] = ()
    exclusive: bool = False
    team: str | None = None


class Roles:
    """Makes roles for one component; all under the same boundary and out of the same managed policies."""

    def __init__(
        self,
        owner: AwsComponent,
        name: str,
        where: str,
        context: Context,
        boundary: pulumi.Output[str],
        guards: dict[str, pulumi.Output[str]],
    ) -> None:
        self._owner, self._name, self._where = owner, name, where
        self._context, self._boundary, self._guards = context, boundary, guards

    def make(self, duty: Duty) -> pulumi.Output[str]:
        """The role's ARN, known at preview; whoever takes it waits for all that the role may do."""
        names = names_of(self._context)
        named = f"{self._name}-{duty.purpose}"
        role = self._role(named, duty)
        inline = [
            aws.iam.RolePolicy(
                f"{named}-{part}",
                name=part,
                role=role.name,
                policy=document(f"{self._where}: {duty.purpose}", ROLE, statements),
                opts=self._owner.child(),
            )
            for part, statements in self._documents(duty).items()
        ]
        attached = [
            aws.iam.RolePolicyAttachment(
                f"{named}-{guard}", role=role.name, policy_arn=self._guards[guard], opts=self._owner.child()
            )
            for guard in duty.guards
        ]
        if duty.exclusive:
            close_role(self._owner, named, role, inline, attached)
        holders = [*(each.role for each in inline), *(each.role for each in attached)]
        arn = names.role_arn(duty.purpose)
        return pulumi.Output.all(*holders).apply(lambda _: arn)

    def _role(self, named: str, duty: Duty) -> "aws.iam.Role":
        names = names_of(self._context)
        marked = {TEAM: duty.team} if duty.team else {}
        return aws.iam.Role(
            named,
            name=names.role(duty.purpose),
            path=names.path,
            assume_role_policy=duty.trust,
            permissions_boundary=self._boundary,
            max_session_duration=SESSION_SECONDS,
            force_detach_policies=False,
            tags={**tags(self._context, duty.purpose), **marked},
            opts=self._owner.child(),
        )

    def _documents(self, duty: Duty) -> dict[str, Sequence[Statement]]:
        """The role's own documents; AWS counts them together."""
        parts = {part: each for part, each in ((_DUTIES, duty.statements), (_LATE, duty.late)) if each}
        _, most = ROLE
        length = sum(map(size, parts.values()))
        if length > most:
            wrong = f"makes policies of role `{duty.purpose}` of more than {most} bytes, which AWS refuses"
            raise ArgumentMistake(
                [f"{self._where}.models: {wrong}, got {shown(length)}; name fewer models of one team"]
            )
        return parts
