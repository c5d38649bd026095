"""The component for the roles of an environment."""

from collections.abc import Iterator, Sequence

import pulumi
import pulumi_aws as aws

from ...account.aws import AwsComponent, check_bucket, check_key_arn, check_length, check_roles, names_of, tags
from ...arguments import Mistakes, read
from ...policy.aws import MANAGED, Statement, document, split
from .. import DUTIES, BoundaryArgs, IdentityArgs, TeamArgs, check_identity
from . import guardrail, people, workloads
from .boundary import AwsBoundary
from .guardrail_place import entrance, place
from .key_duties import break_glass, key_administrator
from .roles import Duty, Roles
from .territory import Territory
from .trust import SINGLE_SIGN_ON, trust


class AwsIdentity(AwsComponent):
    """Gives each duty of each team a role of its own that holds that duty and no more: whoever registers a model cannot
    approve it, no team reaches another's, and no job starts but in this network, under these keys, isolated, bounded.

    Makes: the boundary that every role carries, unless one is given; the guardrail, denials generated from AWS's table
    of condition keys; per team the roles `<team>-scientist`, `-lead`, `-approver`, `-auditor` (each where somebody
    holds the duty), `<team>-execution` for jobs and pipelines and `<team>-serving` for models; `key-administrator` and
    `break-glass` where somebody holds them. On execution and serving roles policies added by hand are taken off again.
    Does not: make the roles that deploy (`bootstrap`), users or access keys; attach a policy of AWS's own; open keys,
    stores or repositories, which must admit the roles too: each permission needs both halves.
    AWS cannot: refuse a job by its image or by where it writes, since no condition key tells them: only the team's
    repository lets its roles pull, only the team's prefix lets them write; see EnableSSMAccess or core dumps of an
    endpoint, so nobody here makes one; tell a second factor of single sign-on sessions, whose directory must ask for
    it; list one team's jobs alone, so lists show the names of all; isolate a transform job but by its model.

    Args:
        name: its logical name.
        args: IdentityArgs; principals are roles by ARN. Who enters says his own name as source identity; it must be
            that of his workspace member. Team tags: `strongroom:team`.
        opts: with an explicit AWS provider pinned to `context.account`.

    Raises:
        ArgumentMistake: an argument is wrong, or a policy would be longer than AWS takes.

    Source: IAM User Guide, "Permissions boundaries", "Monitor and control actions taken with assumed roles"; SageMaker
    Developer Guide, "How to use SageMaker execution roles", "Condition keys"; requirements I1 to I13, I16, T7, T11,
    T12, M9, Z7, Z16, Z19, Z20.

    """

    roles: pulumi.Output[dict[str, str]]
    """The ARN of each role by its purpose (`scoring-scientist`), known at preview."""
    boundary: pulumi.Output[str]
    """The ARN of the boundary."""

    def __init__(self, name: str, args: IdentityArgs, opts: pulumi.ResourceOptions | None = None) -> None:
        mistakes = Mistakes(f"Identity '{name}'")
        args = read(mistakes, args, IdentityArgs)
        _check(mistakes, args)
        context = args["context"]
        super().__init__("strongroom:index:AwsIdentity", name, context, mistakes, opts)
        self._args, self._where, self._names = args, mistakes.where, names_of(context)
        bound = self._boundary(name)
        guards = self._guards(name)
        roles = Roles(self, name, self._where, context, bound, guards)
        made = {duty.purpose: roles.make(duty) for duty in (*self._teams(list(guards)), *self._keepers())}
        self.seal({"roles": pulumi.Output.from_input(made), "boundary": bound})

    def _boundary(self, name: str) -> pulumi.Output[str]:
        args = self._args
        if "boundary" in args:
            return pulumi.Output.from_input(args["boundary"])
        most: BoundaryArgs = {"context": args["context"], "keys": args["keys"], "evidence": self._evidence()}
        if "accounts" in args:
            most["accounts"] = args["accounts"]
        return AwsBoundary(name, most, self.child()).arn

    def _policy(self, name: str, purpose: str, statements: Sequence[Statement]) -> pulumi.Output[str]:
        return aws.iam.Policy(
            f"{name}-{purpose}",
            name=self._names.of(purpose),
            path=self._names.path,
            description=f"{self._names.prefix}: {purpose}",
            policy=document(f"{self._where}: {purpose}", MANAGED, statements),
            tags=tags(self._args["context"], purpose),
            opts=self.child(),
        ).arn

    def _guards(self, name: str) -> dict[str, pulumi.Output[str]]:
        """The guardrail's documents, each as many as AWS's limit needs; shared by all teams."""
        args = self._args
        wanted = {
            "guardrail-calls": guardrail.calls(args["instances"], args["longest_run_hours"]),
            "guardrail-doors": guardrail.doors(self._names),
            "guardrail-late": [
                *place(args["network"], args["keys"]),
                *entrance(args["network"], args.get("paths", [])),
            ],
        }
        return {
            purpose: self._policy(name, purpose, part)
            for topic, statements in wanted.items()
            for n, part in enumerate(split(MANAGED, statements), 1)
            for purpose in [f"{topic}-{n}"]
        }

    def _teams(self, guards: list[str]) -> Iterator[Duty]:
        for team in sorted(self._args["teams"], key=lambda each: each["name"]):
            yield from self._duties(team, Territory(self._names, team["name"]), guards)
            yield from self._workloads(team["name"], Territory(self._names, team["name"]), guards)

    def _duties(self, team: TeamArgs, ground: Territory, guards: list[str]) -> Iterator[Duty]:
        keys, name = self._args["keys"], team["name"]
        told = {
            "scientists": (people.scientist(ground, self._args["sign_in"]), people.scientist_keys(keys)),
            "leads": (people.lead(ground), people.lead_keys(keys)),
            "approvers": (people.approver(ground), people.approver_keys(keys)),
            "auditors": (people.auditor(self._names, self._evidence()), people.auditor_keys(keys)),
        }
        for duty, (statements, late) in told.items():
            held: list[str] = team.get(duty, [])  # type: ignore[assignment]
            if held:
                works = duty == "scientists"
                purpose = f"{name}-{duty.removesuffix('s')}"
                yield Duty(purpose, self._trust(held, works), statements, late, guards if works else (), team=name)

    def _workloads(self, name: str, ground: Territory, guards: list[str]) -> Iterator[Duty]:
        keys, none = self._args["keys"], self._trust([], by_sagemaker=True)
        jobs, models = workloads.execution(ground), workloads.serving(ground, self._args.get("models", []))
        yield Duty(f"{name}-execution", none, jobs, workloads.execution_keys(keys), guards, True, name)
        yield Duty(f"{name}-serving", none, models, workloads.serving_keys(keys), (), True, name)

    def _keepers(self) -> Iterator[Duty]:
        for argument, purpose, statements in (
            ("administrators", "key-administrator", key_administrator),
            ("break_glass", "break-glass", break_glass),
        ):
            held: list[str] = self._args.get(argument, [])  # type: ignore[assignment]
            if held:
                # Who repairs keys proves a second factor to AWS itself, however other people enter.
                yield Duty(purpose, self._trust(held, False, purpose == "break-glass"), statements(self._names))

    def _trust(self, held: Sequence[str], by_sagemaker: bool, always: bool = False) -> pulumi.Output[str] | str:
        second_factor = always or self._args["sign_in"] == "iam"
        return trust(self._where, self._args["context"], held, by_sagemaker, second_factor)

    def _evidence(self) -> list[str]:
        own = [self._names.bucket(purpose) for purpose in ("access-logs", "audit")]
        return sorted(self._args.get("evidence", own))


def _check(mistakes: Mistakes, args: IdentityArgs) -> None:
    check_identity(mistakes, args)
    names = names_of(args["context"])
    for purpose, key in args["keys"].items():
        check_key_arn(mistakes, f"keys.{purpose}", key)
    for n, team in enumerate(args["teams"]):
        for duty in DUTIES:
            _check_people(mistakes, f"teams[{n}].{duty}", team.get(duty, []))  # type: ignore[arg-type]
        check_length(mistakes, f"teams[{n}].name", "role name", names.role(f"{team['name']}-execution"))
    for n, instance in enumerate(args["instances"]):
        words = "an instance type of SageMaker"
        mistakes.match(r"ml\.[a-z0-9-]+\.[a-z0-9-]+", f"instances[{n}]", instance, words, "ml.m7i.2xlarge")
    for n, path in enumerate(args.get("paths", [])):
        mistakes.match(
            r"vpce-[0-9a-f]{8,17}", f"paths[{n}]", path, "the id of a VPC endpoint", "vpce-0a1b2c3d4e5f60718"
        )
    for n, store in enumerate(args.get("evidence", [])):
        check_bucket(mistakes, f"evidence[{n}]", store)
    for n, account in enumerate(args.get("accounts", [])):
        mistakes.match(r"[0-9]{12}", f"accounts[{n}]", account, "an account of 12 digits", "777788889999")
    _check_people(mistakes, "administrators", args.get("administrators", []))
    _check_people(mistakes, "break_glass", args.get("break_glass", []))
    for n, who in enumerate(args.get("break_glass", [])):
        wrong = "comes by single sign-on, whose sessions tell AWS of no second factor"
        mistakes.unless(SINGLE_SIGN_ON not in who, f"break_glass[{n}]", wrong, who, "name a role that needs one")


def _check_people(mistakes: Mistakes, argument: str, held: list[str]) -> None:
    """Notes whoever is no single role: a pattern admits principals that nobody named."""
    check_roles(mistakes, argument, held)
    for n, who in enumerate(held):
        wrong = "is a pattern, which admits principals that nobody named"
        mistakes.unless(not {"*", "?"} & set(who), f"{argument}[{n}]", wrong, who, "write the ARN of one role")
