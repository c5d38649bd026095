"""Evidence for T1 to T13, Z17, Z20, A8, A10 and A11 on AWS: notebooks, training, and what watches over the account."""

from __future__ import annotations

import json
import re
from typing import Any, Final

import pytest

from strongroom.plan.model import Plan
from strongroom.plan.path import at
from strongroom.plan.text import written
from strongroom.plan.value import Text, Value
from tests.evidence.edit import Edit, dropped, policy_changed, put, statement_added, statement_dropped, without
from tests.evidence.evaluator import document
from tests.evidence.reading import key_of
from tests.evidence.roles import INLINE, MANAGED, account_of, first_job, hole, may, prefix_of
from tests.provision.identity.simulate import Request

DOMAIN: Final = "aws:sagemaker/domain:Domain"
PROFILE: Final = "aws:sagemaker/userProfile:UserProfile"
SPACE: Final = "aws:sagemaker/space:Space"
PIPELINE: Final = "aws:sagemaker/pipeline:Pipeline"
NOTEBOOK: Final = "aws:sagemaker/notebookInstance:NotebookInstance"
DETECTOR: Final = "aws:guardduty/detector:Detector"
FEATURE: Final = "aws:guardduty/detectorFeature:DetectorFeature"
BUDGET: Final = "aws:budgets/budget:Budget"
HUB: Final = "aws:securityhub/account:Account"
RECORDER: Final = "aws:cfg/recorderStatus:RecorderStatus"
METADATA: Final = "aws:ec2/instanceMetadataDefaults:InstanceMetadataDefaults"
IDLE: Final = "jupyterLabAppSettings.appLifecycleManagement.idleSettings"


def domain_of(plan: Plan) -> Any:
    """What the Studio domain of the plan is asked for."""
    (domain,) = plan.of(DOMAIN)
    return domain.inputs


def call(plan: Plan, action: str, resource: str, **keys: str | list[str]) -> Request:
    """A scientist's call on a SageMaker resource, from inside the network."""
    known: dict[str, str | list[str]] = {
        "aws:sourcevpce": hole(plan, "aws:ec2/vpcEndpoint:VpcEndpoint", "network-sagemaker.api"),
        "aws:resourceaccount": account_of(plan),
        "aws:resourceorgid": "o-a1b2c3d4e5",
        "aws:resourcetag/strongroom:team": "scoring",
        "aws:resourcetag/strongroom:environment": prefix_of(plan),
        "aws:requesttag/strongroom:team": "scoring",
        "aws:requesttag/strongroom:environment": prefix_of(plan),
    }
    arn = f"arn:aws:sagemaker:eu-west-1:{account_of(plan)}:{resource}"
    return Request(f"sagemaker:{action}", arn, known).with_keys(**keys)


@pytest.mark.proves("T1", "aws", sabotage=put(DOMAIN, "appNetworkAccessType", "PublicInternetOnly"))
@pytest.mark.proves("T1", "aws", sabotage=without(DOMAIN, "appNetworkAccessType"))
def test_the_workspace_is_in_the_private_network_alone(aws_plan: Plan) -> None:
    """Studio has no way around the VPC, and nobody may make another workspace or a notebook machine."""
    assert domain_of(aws_plan).get("appNetworkAccessType") == "VpcOnly"
    assert not aws_plan.of(NOTEBOOK)
    for action in ("CreateDomain", "UpdateDomain", "CreateNotebookInstance", "UpdateUserProfile"):
        assert not may(aws_plan, "scoring-scientist", call(aws_plan, action, "domain/d-1")), action


@pytest.mark.proves("T2", "aws", sabotage=without(DOMAIN, "kmsKeyId"))
def test_homes_and_disks_use_our_key(aws_plan: Plan) -> None:
    """The key for workspaces encrypts the file system and every disk of the domain."""
    assert "kmsKeyId" in domain_of(aws_plan), "the homes lie under a key of AWS's own"
    assert key_of(aws_plan, domain_of(aws_plan)["kmsKeyId"]).name == "workspace"


@pytest.mark.proves("T5", "aws", sabotage=put(DOMAIN, "domainSettings.dockerSettings.enableDockerAccess", "ENABLED"))
def test_docker_is_off(aws_plan: Plan) -> None:
    """No container of anybody's own runs in a notebook."""
    assert domain_of(aws_plan)["domainSettings"]["dockerSettings"]["enableDockerAccess"] == "DISABLED"


@pytest.mark.proves("T6", "aws", sabotage=put(DOMAIN, f"defaultUserSettings.{IDLE}.lifecycleManagement", "DISABLED"))
@pytest.mark.proves("T6", "aws", sabotage=put(DOMAIN, f"defaultUserSettings.{IDLE}.maxIdleTimeoutInMinutes", 525600))
def test_an_idle_notebook_stops_in_the_declared_time(aws_plan: Plan) -> None:
    """One time, which nobody can make longer."""
    minutes = 120 if prefix_of(aws_plan).endswith("prod") else 60
    for part in ("defaultUserSettings", "defaultSpaceSettings"):
        (idle,) = at(domain_of(aws_plan), f"{part}.{IDLE}")
        assert isinstance(idle, dict)
        assert idle["lifecycleManagement"] == "ENABLED"
        assert idle["idleTimeoutInMinutes"] == idle["maxIdleTimeoutInMinutes"] == minutes


@pytest.mark.proves("T7", "aws", sabotage=statement_dropped(MANAGED, "policy", "OtherImages"))
@pytest.mark.proves("T7", "aws", sabotage=statement_dropped(MANAGED, "policy", "StartScripts"))
def test_a_notebook_starts_from_listed_images_without_scripts(aws_plan: Plan) -> None:
    """AWS's own distribution or the environment's images; no start-up script of anybody's."""
    home = account_of(aws_plan)
    own: dict[str, str | list[str]] = {
        "sagemaker__domainid": "d-1",
        "sagemaker__userprofilename": "scoring-alice",
        "sagemaker__owneruserprofilearn": f"arn:aws:sagemaker:eu-west-1:{home}:user-profile/d-1/scoring-alice",
        "sagemaker__spacesharingtype": "Private",
        "sagemaker__instancetypes": ["ml.t3.medium"],
    }
    app = call(aws_plan, "CreateApp", "app/d-1/scoring-alice/jupyterlab/default", **own)
    official = "arn:aws:sagemaker:eu-west-1:819792524951:image/sagemaker-distribution-cpu"
    assert may(aws_plan, "scoring-scientist", app.with_keys(sagemaker__imagearns=[official]))
    strange = f"arn:aws:sagemaker:eu-west-1:{home}:image/anything"
    assert not may(aws_plan, "scoring-scientist", app.with_keys(sagemaker__imagearns=[strange]))
    script = f"arn:aws:sagemaker:eu-west-1:{home}:studio-lifecycle-config/mine"
    assert not may(aws_plan, "scoring-scientist", app.with_keys(sagemaker__studiolifecycleconfigarns=[script]))


@pytest.mark.proves("T8", "aws", sabotage=put(METADATA, "httpTokens", "optional"))
def test_machines_of_the_account_ask_for_session_tokens(aws_dev: Plan) -> None:
    """Whatever instance somebody starts; SageMaker's own notebook machines are refused as a whole."""
    (defaults,) = aws_dev.of(METADATA)
    assert defaults.inputs["httpTokens"] == "required"
    assert not may(aws_dev, "scoring-scientist", call(aws_dev, "CreateNotebookInstance", "notebook-instance/x"))


def definition(plan: Plan) -> list[dict[str, Any]]:
    """The parsed definition of each pipeline, holes as opaque texts."""
    found = []
    for pipeline in plan.of(PIPELINE):
        text = pipeline.inputs["pipelineDefinition"]
        assert isinstance(text, (str, Text, dict))
        parsed = json.loads(written(text)) if isinstance(text, (str, Text)) else document(text)
        found.append(parsed)
    return found


def steps_changed(words: str, path: tuple[str, ...], value: Value) -> Edit:
    """Sets a field of every training step."""

    def change(text: dict[str, Any]) -> None:
        for step in text["Steps"]:
            if step["Type"] == "Training":
                place = step["Arguments"]
                for key in path[:-1]:
                    place = place[key]
                place[path[-1]] = value

    return policy_changed(PIPELINE, "pipelineDefinition", words, change)


@pytest.mark.proves("T10", "aws", sabotage=steps_changed("train with a network", ("EnableNetworkIsolation",), False))
@pytest.mark.proves("T10", "aws", sabotage=steps_changed("train without our network", ("VpcConfig",), {}))
@pytest.mark.proves(
    "T10", "aws", sabotage=steps_changed("open traffic", ("EnableInterContainerTrafficEncryption",), False)
)
def test_training_is_isolated_private_and_encrypted(aws_plan: Plan) -> None:
    """Each step by itself; who starts it chooses an image's digest, a data set and a listed machine, no more."""
    assert definition(aws_plan)
    for each in definition(aws_plan):
        assert {one["Name"] for one in each["Parameters"]} == {"InstanceType", "ImageDigest", "DataSet"}
        trained = [step["Arguments"] for step in each["Steps"] if step["Type"] == "Training"]
        assert trained
        for step in trained:
            assert step["EnableNetworkIsolation"] is True
            assert step["EnableInterContainerTrafficEncryption"] is True
            assert len(step["VpcConfig"].get("Subnets", [])) == 3
            assert step["OutputDataConfig"]["KmsKeyId"]
            assert step["StoppingCondition"]["MaxRuntimeInSeconds"] == 86400
            assert step["RemoteDebugConfig"] == {"EnableRemoteDebug": False}


@pytest.mark.proves("T11", "aws", sabotage=statement_dropped(MANAGED, "policy", "RemoteDebug"))
@pytest.mark.proves("T11", "aws", sabotage=statement_dropped(MANAGED, "policy", "RemoteAccess"))
def test_no_shell_debugger_or_remote_tool_reaches_work(aws_plan: Plan) -> None:
    """Jobs, spaces and endpoints alike."""
    job = first_job(aws_plan)
    assert may(aws_plan, "scoring-scientist", job)
    assert not may(aws_plan, "scoring-scientist", job.with_keys(sagemaker__enableremotedebug="true"))
    home = account_of(aws_plan)
    space = call(
        aws_plan,
        "UpdateSpace",
        "space/d-1/scoring-alice",
        sagemaker__domainid="d-1",
        sagemaker__userprofilename="scoring-alice",
        sagemaker__owneruserprofilearn=f"arn:aws:sagemaker:eu-west-1:{home}:user-profile/d-1/scoring-alice",
        sagemaker__spacesharingtype="Private",
        sagemaker__instancetypes=["ml.t3.medium"],
    )
    assert may(aws_plan, "scoring-scientist", space)
    assert not may(aws_plan, "scoring-scientist", space.with_keys(sagemaker__remoteaccess="ENABLED"))
    for configuration in aws_plan.of("aws:sagemaker/endpointConfiguration:EndpointConfiguration"):
        assert at(configuration.inputs, "productionVariants[0].enableSsmAccess") == [False]
        assert not at(configuration.inputs, "productionVariants[0].coreDumpConfig")


@pytest.mark.proves("T12", "aws", sabotage=statement_dropped(MANAGED, "policy", "OutsideLink"))
def test_a_link_to_a_workspace_opens_from_our_network_alone(aws_plan: Plan) -> None:
    """And for the profiles of the own team only."""
    link = call(
        aws_plan,
        "CreatePresignedDomainUrl",
        "user-profile/d-1/scoring-alice",
        aws__sourceidentity="alice",
    )
    assert may(aws_plan, "scoring-scientist", link)
    assert not may(aws_plan, "scoring-scientist", link.with_keys(aws__sourcevpce="vpce-99999999"))
    assert not may(aws_plan, "scoring-scientist", link.with_keys(**{"aws__resourcetag/strongroom__team": "research"}))


@pytest.mark.proves(
    "T13", "aws", sabotage=put(DOMAIN, "defaultUserSettings.sharingSettings.notebookOutputOption", "Allowed")
)
@pytest.mark.proves("T13", "aws", sabotage=put(SPACE, "spaceSharingSettings.sharingType", "Shared"))
def test_nothing_of_a_notebook_is_shared(aws_plan: Plan) -> None:
    """Output stays where it is, and each space is one person's."""
    assert domain_of(aws_plan)["defaultUserSettings"]["sharingSettings"]["notebookOutputOption"] == "Disabled"
    assert aws_plan.of(SPACE)
    for space in aws_plan.of(SPACE):
        assert at(space.inputs, "spaceSharingSettings.sharingType") == ["Private"]


_SECRET: Final = re.compile(r"(?i)(password|passwd|secret|token|api[_-]?key|access[_-]?key)\W+\w")


@pytest.mark.proves(
    "Z17", "aws", sabotage=steps_changed("a password as a hyperparameter", ("HyperParameters",), {"db_password": "x9"})
)
def test_no_step_or_container_holds_a_secret(aws_plan: Plan) -> None:
    """No environment variables, no hyperparameters, no start-up script in any pipeline or model."""
    for each in definition(aws_plan):
        assert not _SECRET.search(json.dumps(each))
        for step in each["Steps"]:
            assert not {"HyperParameters", "Environment"} & set(step["Arguments"])
    for model in aws_plan.of("aws:sagemaker/model:Model"):
        assert not at(model.inputs, "primaryContainer.environment")
    assert not [each for each in aws_plan.resources if "ifecycleConfig" in each.type and "sagemaker" in each.type]


@pytest.mark.proves(
    "Z20",
    "aws",
    sabotage=statement_added(
        INLINE,
        "policy",
        "let every role list stores and keys",
        {"Action": ["kms:ListKeys", "s3:List*"], "Resource": "*"},
    ),
)
def test_workloads_do_not_find_what_they_do_not_use(aws_plan: Plan) -> None:
    """Jobs and models list no keys, and of stores the own team's part alone."""
    home, prefix = account_of(aws_plan), prefix_of(aws_plan)
    ours = {"aws:resourceaccount": home, "aws:resourceorgid": "o-a1b2c3d4e5"}
    data = f"arn:aws:s3:::{prefix}-data-{home}-eu-west-1"
    own = Request("s3:ListBucket", data, {**ours, "s3:prefix": "scoring/"})
    assert may(aws_plan, "scoring-execution", own)
    for who in ("scoring-execution", "scoring-serving"):
        assert not may(aws_plan, who, own.with_keys(s3__prefix="research/")), who
        assert not may(aws_plan, who, Request("kms:ListKeys", "*", ours)), who
        assert not may(aws_plan, who, Request("s3:ListAllMyBuckets", "*", ours)), who


@pytest.mark.proves("A8", "aws", sabotage=put(DETECTOR, "enable", False))
@pytest.mark.proves("A8", "aws", sabotage=dropped(FEATURE))
def test_threats_are_looked_for(aws_dev: Plan) -> None:
    """In the account as a whole, in its stores and its volumes; somebody hears of what is found."""
    (detector,) = aws_dev.of(DETECTOR)
    assert detector.inputs["enable"] is True
    on = {each.inputs["name"] for each in aws_dev.of(FEATURE) if each.inputs["status"] == "ENABLED"}
    assert {"S3_DATA_EVENTS", "EBS_MALWARE_PROTECTION"} <= on
    told = [each for each in aws_dev.of("aws:cloudwatch/eventRule:EventRule") if "GuardDuty" in str(each.inputs)]
    assert [each for each in told if each.inputs["state"] == "ENABLED"]


@pytest.mark.proves("A10", "aws", sabotage=dropped(BUDGET))
@pytest.mark.proves("A10", "aws", sabotage=put(BUDGET, "notifications", []))
def test_spending_over_the_budget_is_told(aws_plan: Plan) -> None:
    """Before and when the month's amount is reached, to who hears of alarms."""
    (budget,) = aws_plan.of(BUDGET) or (None,)
    assert budget is not None, "no budget"
    told = budget.inputs["notifications"]
    assert isinstance(told, list)
    assert {each["notificationType"] for each in told if isinstance(each, dict)} == {"ACTUAL", "FORECASTED"}
    assert all(each["subscriberEmailAddresses"] for each in told if isinstance(each, dict))


@pytest.mark.proves("A11", "aws", sabotage=dropped(HUB))
@pytest.mark.proves("A11", "aws", sabotage=put(RECORDER, "isEnabled", False))
def test_posture_is_scanned(aws_dev: Plan) -> None:
    """Security Hub judges what Config records, with AWS's foundational standard."""
    assert aws_dev.of(HUB)
    (status,) = aws_dev.of(RECORDER)
    assert status.inputs["isEnabled"] is True
    assert aws_dev.of("aws:securityhub/standardsSubscription:StandardsSubscription")
