"""The arguments and options that several verbs share, each with one meaning."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Final, TypeAlias

import typer

from .exits import refused

SourceArgument: TypeAlias = Annotated[
    str,
    typer.Argument(
        metavar="SOURCE",
        help="A stack of the project, a file (stack export, preview --json, engine events), or - for standard input.",
        show_default=False,
    ),
]
ProjectOption: TypeAlias = Annotated[
    Path, typer.Option("--project", metavar="DIR", help="The folder of the Pulumi project.")
]
AnswersOption: TypeAlias = Annotated[
    Path | None,
    typer.Option(
        "--answers", metavar="FILE", help="What data sources and stack references return.", show_default=False
    ),
]
FormatOption: TypeAlias = Annotated[
    str, typer.Option("--format", metavar="FORMAT", help="What to print: text, json or markdown.")
]
OutOption: TypeAlias = Annotated[
    list[str] | None,
    typer.Option(
        "--out", metavar="FORMAT=FILE", help="Also write this format to a file; repeatable.", show_default=False
    ),
]

CloudOption: TypeAlias = Annotated[
    str | None,
    typer.Option("--cloud", metavar="CLOUD", help="aws, gcp or azure.", show_default="told by the document"),
]
PolicyTypeOption: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--policy-type",
        metavar="TYPE",
        help="IDENTITY_POLICY, RESOURCE_POLICY, SERVICE_CONTROL_POLICY or RESOURCE_CONTROL_POLICY (AWS).",
        show_default="told by the document",
    ),
]
POLICY_TYPES: Final = ("IDENTITY_POLICY", "RESOURCE_POLICY", "SERVICE_CONTROL_POLICY", "RESOURCE_CONTROL_POLICY")


def check_document_options(cloud: str | None, policy_type: str | None) -> None:
    """Refuses a cloud or a kind of policy that there is not."""
    from strongroom.access.form import CLOUDS

    if cloud is not None:
        one_of("--cloud", cloud, CLOUDS)
    if policy_type is not None:
        one_of("--policy-type", policy_type, POLICY_TYPES)


def one_of(option: str, value: str, allowed: Sequence[str]) -> str:
    """`value` if it is allowed; else a sentence with the nearest right word."""
    if value in allowed:
        return value
    nearest = difflib.get_close_matches(value, allowed, n=1)
    advice = f"did you mean `{nearest[0]}`" if nearest else "choose one of them"
    raise refused(option, f"one of {', '.join(allowed)}", value, advice)


def existing_folder(option: str, folder: Path) -> Path:
    """`folder` if it is one."""
    if folder.is_dir():
        return folder
    raise refused(option, "a folder", str(folder), "name the folder that holds `Pulumi.yaml`")


def existing_file(option: str, file: Path | None) -> Path | None:
    """`file` if it is one, or not given."""
    if file is None or (file.exists() and not file.is_dir()):
        return file
    raise refused(option, "a file", str(file), "name a file that exists")
