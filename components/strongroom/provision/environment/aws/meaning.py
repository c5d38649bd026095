"""What the words of an environment file mean for components on AWS: contexts, grants, expiry."""

from collections.abc import Mapping, Sequence
from typing import Final

from .... import spec
from ....spec.aws import Aws, AwsLog
from ....spec.names import AwsNames
from ...context import Context
from ...grants import READ, WRITE, Grant
from ...store import CLASSIFICATIONS, LEAST_RETENTION_DAYS, Expiry

JOBS: Final = "execution"
MODELS: Final = "serving"
SMALLEST: Final = "ml.m5.large"  # of general use, in every region that has SageMaker
# Which of a team's roles reach what; a duty that nobody holds gets no role, so nothing is granted to it.
_DATA: Final = {WRITE: ("scientists",), READ: (JOBS, "leads")}
_MODELS: Final = {WRITE: (JOBS, "scientists"), READ: ("approvers", "leads", MODELS)}
_CAPTURES: Final = {WRITE: (MODELS,), READ: ("leads",)}
_VOLUMES: Final = {WRITE: (JOBS, "scientists")}
_HOMES: Final = {WRITE: ("scientists",)}
_VERSIONS: Final = {WRITE: (JOBS, "scientists"), READ: ("approvers", "leads")}


def context_of(file: spec.Environment, block: Aws) -> Context:
    """The environment's own account."""
    context: Context = {
        "name": file.name,
        "stage": file.stage,
        "owner": file.owner,
        "account": block.account,
        "region": block.region,
    }
    names = AwsNames(file.name, file.stage, block.account, block.region)
    if file.administrators:
        context["administrators"] = [names.role_arn("key-administrator")]
    if file.break_glass:
        context["break_glass"] = [names.role_arn("break-glass")]
    if file.cost_center:
        context["cost_center"] = file.cost_center
    if block.organization:
        context["organization"] = block.organization
    return context


def log_context_of(home: Context, log: AwsLog) -> Context:
    """The log account: operated by the role of the file alone."""
    return {**home, "account": log.account, "operators": [log.role], "administrators": [], "break_glass": []}


def data_grants(file: spec.Environment, names: AwsNames) -> list[Grant]:
    """Each team's scientists write, its jobs and leads read what stands under the team's prefix."""
    return _by_team(file, names, _DATA)


def model_grants(file: spec.Environment, names: AwsNames) -> list[Grant]:
    """Each team's jobs and scientists write, its approvers, leads and models read what stands under its prefix."""
    return _by_team(file, names, _MODELS)


def capture_grants(file: spec.Environment, names: AwsNames) -> list[Grant]:
    """Each team's models write what was asked and answered; its leads alone read it."""
    return _by_team(file, names, _CAPTURES)


def volume_grants(file: spec.Environment, names: AwsNames) -> list[Grant]:
    """Jobs write their volumes; the key admits who starts a job as well."""
    return _whole(_by_team(file, names, _VOLUMES))


def home_grants(file: spec.Environment, names: AwsNames) -> list[Grant]:
    """Whose workspace it is."""
    return _whole(_by_team(file, names, _HOMES))


def version_grants(file: spec.Environment, names: AwsNames) -> list[Grant]:
    """Who registers a model version, and who reads one."""
    return _whole(_by_team(file, names, _VERSIONS))


def evidence_grants(file: spec.Environment, names: AwsNames) -> list[Grant]:
    """The auditors of every team read everything that is evidence; nobody writes it."""
    auditors = sorted(_role(names, team.name, "auditors") for team in file.teams if team.auditors)
    return [{"principals": auditors, "access": READ}] if auditors else []


def data_expiry(file: spec.Environment) -> list[Expiry]:
    """Each data set goes when its own retention ends."""
    return [{"prefix": f"{data.team}/{data.name}/", "days": data.retention.days} for data in file.data]


def machines(file: spec.Environment, block: Aws) -> list[str]:
    """The machines that jobs may use, the usual one first."""
    named = file.training.instances
    return list(block.instances[named]) if named else [SMALLEST]


def hours(file: spec.Environment) -> int:
    """The hours after which a job is stopped."""
    return int(file.training.longest_run.total_seconds() // 3600)


def idle_minutes(file: spec.Environment) -> int:
    """The minutes after which a notebook that nobody uses is stopped."""
    return int(file.workspace.idle.total_seconds() // 60)


def highest_classification(file: spec.Environment) -> str:
    """The worst loss among the data sets, which share a store; restricted where none is declared."""
    return max((data.classification for data in file.data), key=CLASSIFICATIONS.index, default=CLASSIFICATIONS[-1])


def least_retention(file: spec.Environment) -> int:
    """The days for which all data is locked where the stage is prod: the shortest retention of any data set."""
    return min((data.retention.days for data in file.data), default=LEAST_RETENTION_DAYS)


def _by_team(file: spec.Environment, names: AwsNames, duties: Mapping[str, Sequence[str]]) -> list[Grant]:
    found: list[Grant] = []
    for team in sorted(file.teams, key=lambda team: team.name):
        for access, held in duties.items():
            roles = sorted(_role(names, team.name, duty) for duty in held if getattr(team, duty, True))
            if roles:
                found.append({"principals": roles, "access": access, "prefix": f"{team.name}/"})
    return found


def _whole(grants: list[Grant]) -> list[Grant]:
    """The grants without their prefixes: a key encrypts volumes, which have none."""
    return [{"principals": grant["principals"], "access": grant["access"]} for grant in grants]


def _role(names: AwsNames, team: str, duty: str) -> str:
    return names.role_arn(f"{team}-{duty.removesuffix('s')}")
