"""`strongroom init`: the files of a new environment."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated, Final, TypeAlias

import typer

from strongroom.record.refusal import RefusedError

from .options import existing_folder

Answer: TypeAlias = str | None

# What each answer is, and one that could stand there.
_ASKED: Final = {
    "stack": ("name of the stack", "dev"),
    "name": ("name of the environment", "fraud"),
    "stage": ("stage: dev, test or prod", "dev"),
    "owner": ("e-mail address that answers for it", "risk-platform@example.com"),
    "account": ("AWS account, 12 digits", "111122223333"),
    "region": ("AWS region", "eu-west-1"),
    "team": ("name of the first team", "scoring"),
    "principal": (
        "who its scientists are, NAME=ARN of the role they sign in with",
        "fraud-scientists=arn:aws:iam::111122223333:role/fraud-scientists",
    ),
}


def init(
    folder: Annotated[Path, typer.Option("--project", metavar="DIR", help="The folder: empty or a project.")] = Path(),
    stack: Annotated[Answer, typer.Option(help="Name of the stack.", show_default=False)] = None,
    name: Annotated[Answer, typer.Option(help="Name of the environment.", show_default=False)] = None,
    stage: Annotated[Answer, typer.Option(help="dev, test or prod.", show_default=False)] = None,
    owner: Annotated[Answer, typer.Option(help="E-mail address that answers for it.", show_default=False)] = None,
    account: Annotated[Answer, typer.Option(help="AWS account, 12 digits.", show_default=False)] = None,
    region: Annotated[Answer, typer.Option(help="AWS region.", show_default=False)] = None,
    team: Annotated[Answer, typer.Option(help="Name of the first team.", show_default=False)] = None,
    principal: Annotated[
        Answer, typer.Option(metavar="NAME=ARN", help="Its scientists: the role they sign in with.", show_default=False)
    ] = None,
) -> None:
    """Write the files of a new environment.

    The environment file and, in an empty folder, the project's: after a few questions, or from flags.
    In a Pulumi project only the stack is added, and the lines to put into its program are shown.
    """
    given = {
        "stack": stack,
        "name": name,
        "stage": stage,
        "owner": owner,
        "account": account,
        "region": region,
        "team": team,
        "principal": principal,
    }
    from strongroom.ci.scaffold import Occupied, answers_of, scaffold

    place = existing_folder("--project", folder)
    try:
        answers = answers_of({key: value if value is not None else _ask(key, given) for key, value in given.items()})
        made = scaffold(answers, place)
    except Occupied as occupied:
        raise RefusedError(*occupied.sentences) from None
    sys.stdout.write(made.told)


def _ask(key: str, given: dict[str, Answer]) -> str:
    """The answer of the person at the terminal; where nobody is there, a sentence that names every missing flag."""
    if not sys.stdin.isatty():
        missing = " ".join(f"--{name} {_ASKED[name][1]}" for name, value in given.items() if value is None)
        raise RefusedError(f"strongroom init: needs answers and nobody is at a terminal; add for example {missing}")
    words, example = _ASKED[key]
    answer: str = typer.prompt(f"{words} (such as {example})", err=True)
    return answer
