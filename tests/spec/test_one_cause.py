"""One cause gives one sentence: what follows from a mistake is not told as another."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.spec.example import FULL_FILE, edited, sentences

START = "strongroom:environment."

Edit = Callable[[dict[str, Any]], object]


def renamed(part: dict[str, Any], word: str, other: str) -> None:
    """Gives a value another word."""
    part[other] = part.pop(word)


CAUSES: dict[str, tuple[Edit, str]] = {
    "principals misspelt": (
        lambda value: renamed(value["aws"], "principals", "principal"),
        "aws.principal: is not a word that is known here; ",
    ),
    "principals missing": (lambda value: value["aws"].pop("principals"), "aws.principals: is missing; "),
    "principals empty": (lambda value: value["aws"].update(principals={}), "aws.principals: is empty; "),
    "principals a list": (lambda value: value["aws"].update(principals=["a"]), "aws.principals: is not a mapping, "),
    "instances misspelt": (
        lambda value: renamed(value["aws"], "instances", "instance"),
        "aws.instance: is not a word that is known here; ",
    ),
    "the cloud misspelt": (lambda value: renamed(value, "aws", "awz"), "awz: is not a word that is known here; "),
    "another cloud": (lambda value: renamed(value, "aws", "oracle"), "oracle: is not a word that is known here; "),
    "teams misspelt": (lambda value: renamed(value, "teams", "team"), "team: is not a word that is known here; "),
    "teams empty": (lambda value: value.update(teams=[]), "teams: is empty; "),
    "a team's name wrong": (lambda value: value["teams"][1].update(name="Research!"), "teams[1].name: is not a name "),
    "approvers misspelt": (
        lambda value: renamed(value["teams"][0], "approvers", "aprovers"),
        "teams[0].aprovers: is not a word that is known here; ",
    ),
    "approvers no list": (
        lambda value: value["teams"][0].update(approvers="model-risk"),
        "teams[0].approvers: is not a list, ",
    ),
    "most misspelt": (
        lambda value: renamed(value["models"][0]["serve"], "most", "max"),
        "models[0].serve.max: is not a word that is known here; ",
    ),
    "stage wrong": (
        lambda value: (value.update(stage="prd"), value["audit"].update(lock=False)),
        "stage: is not `dev`, `test` or `prod`, ",
    ),
    "region wrong": (lambda value: value["aws"].update(region="eu-west-7"), "aws.region: is not a region "),
    "a region of another partition": (
        lambda value: value["aws"].update(region="us-gov-west-1"),
        "aws.region: lies in the partition `aws-us-gov`, every ARN in `aws`, ",
    ),
    "account wrong": (lambda value: value["aws"].update(account="4444"), "aws.account: is not an account "),
    "the log account is our own": (
        lambda value: value["aws"]["log"].update(account="444455556666"),
        "aws.log.account: is the environment's own account, ",
    ),
    "the account is the log account": (
        lambda value: value["aws"].update(account="777788889999"),
        "aws.log.account: is the environment's own account, ",
    ),
    "a role wrong": (
        lambda value: value["aws"]["principals"].update({"model-risk": "model-risk"}),
        "aws.principals.model-risk: is not the ARN of a role, ",
    ),
    "a team without anything": (
        lambda value: value["teams"].__setitem__(0, None),
        "teams[0]: has no value; ",
    ),
    "a team that is a word": (
        lambda value: value["teams"].__setitem__(0, "scoring"),
        "teams[0]: is not a mapping, ",
    ),
    "a neutral name wrong": (
        lambda value: renamed(value["aws"]["principals"], "model-risk", "Model Risk"),
        'aws.principals["Model Risk"]: is not a principal\'s neutral name, ',
    ),
    "least wrong": (
        lambda value: value["models"][0]["serve"].update(least="two"),
        "models[0].serve.least: is not a whole number, ",
    ),
    "a day wrong": (
        lambda value: value["models"][0]["callers"][0].update(per_day=-1),
        "models[0].callers[0].per_day: is less than 1, ",
    ),
    "evidence wrong": (
        lambda value: value["audit"].update(retention="long"),
        "audit.retention: is not a number with a unit, ",
    ),
    "zones wrong": (lambda value: value["network"].update(zones=40), "network.zones: is more than 3, "),
    "models no list": (lambda value: value.update(models={"a": 1}), "models: is not a list, "),
    "aws no mapping": (lambda value: value.update(aws="eu-west-1"), "aws: is not a mapping, "),
}


@pytest.mark.parametrize("cause", CAUSES)
def test_one_cause_gives_one_sentence(cause: str) -> None:
    """The sentence stands at the cause."""
    edit, says = CAUSES[cause]
    found = sentences(edited(FULL_FILE, edit))
    assert len(found) == 1, "\n".join(found)
    assert found[0].startswith(START + says)


def test_a_mistake_hides_no_other() -> None:
    """Two causes in one part are two sentences, in the order of the file."""

    def edit(value: dict[str, Any]) -> None:
        value["teams"][0].update(scientists=["fraud-scientist", 3], leads=["model-risk"])

    assert [sentence.split(" ")[0] for sentence in sentences(edited(FULL_FILE, edit))] == [
        f"{START}teams[0].scientists[0]:",
        f"{START}teams[0].scientists[1]:",
        f"{START}teams[0].approvers[0]:",
    ]
