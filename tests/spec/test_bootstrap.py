"""A bootstrap names the stack whose environment it prepares, and roles that apply by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from strongroom.spec import Mistakes, read_bootstrap
from tests.spec.example import SHORT_FILE

STACKS = SHORT_FILE.parent
ADMIN = "arn:aws:iam::111122223333:role/platform-admin"

REFUSED: dict[str, tuple[object, str]] = {
    "nothing": (None, ": is not a mapping, got nothing; write `environment: <stack>` below it"),
    "a text": ("aws-dev", ": is not a mapping, got `aws-dev`; write `environment: <stack>` below it"),
    "no environment": (
        {"by_hand": [ADMIN]},
        ".environment: is not the name of a stack, got nothing; write the one that holds the environment",
    ),
    "another folder": (
        {"environment": "../aws-dev"},
        ".environment: is not the name of a stack, got `../aws-dev`; write the one that holds the environment",
    ),
    "an unknown stack": (
        {"environment": "aws-qa"},
        ".environment: has no file `Pulumi.aws-qa.yaml`, got `aws-qa`; name a stack of this project",
    ),
    "a misspelt word": (
        {"environment": "aws-dev", "by-hand": [ADMIN]},
        ".by-hand: is not a word that is known here; write `by_hand`",
    ),
    "hands as text": (
        {"environment": "aws-dev", "by_hand": ADMIN},
        f".by_hand: is not a list, got `{ADMIN}`; write `[arn:aws:iam::111122223333:role/fraud-scientists]`",
    ),
    "a user": (
        {"environment": "aws-dev", "by_hand": ["arn:aws:iam::111122223333:user/alice"]},
        (
            ".by_hand[0]: is a user or group with long-lived credentials, got `arn:aws:iam::111122223333:user/alice`; "
            "write the ARN of a role"
        ),
    ),
}


def test_it_reads_the_environment_of_another_stack() -> None:
    """The environment is written once; each hand counts once."""
    found = read_bootstrap({"environment": "aws-dev", "by_hand": [ADMIN, ADMIN]}, STACKS)
    assert (found.environment.name, found.environment.stage) == ("fraud", "dev")
    assert found.by_hand == (ADMIN,)
    assert read_bootstrap({"environment": "aws-prod"}, STACKS).by_hand == ()


@pytest.mark.parametrize("case", REFUSED)
def test_a_mistake_gives_one_sentence(case: str) -> None:
    """Where, what is wrong, what was got, what to do."""
    value, says = REFUSED[case]
    with pytest.raises(Mistakes) as refused:
        read_bootstrap(value, STACKS)
    assert refused.value.sentences == (f"strongroom:bootstrap{says}",)


def test_mistakes_of_the_environment_are_told_with_their_lines(tmp_path: Path) -> None:
    """They stand in the other file, whose name the sentence begins with."""
    text = SHORT_FILE.read_text(encoding="utf-8").replace("stage: dev", "stage: live")
    (tmp_path / "Pulumi.own.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(Mistakes) as refused:
        read_bootstrap({"environment": "own"}, tmp_path, root=tmp_path)
    (sentence,) = refused.value.sentences
    assert sentence.startswith("Pulumi.own.yaml:6 strongroom:environment.stage: ")
