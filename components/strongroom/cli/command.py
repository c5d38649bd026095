"""The verbs of the command, put together."""

from __future__ import annotations

import sys
from typing import Annotated, Final

import typer

from . import access, check, controls, explain, init, plan
from .exits import ended
from .version import installed_version

_PURPOSE: Final = (
    "Plans a Pulumi program offline, judges any plan by named security controls, and proves who can do what."
)


def run() -> None:
    """Runs the verb that the arguments name and ends the process."""
    sys.exit(ended(lambda: build()(prog_name="strongroom", standalone_mode=False)))


def build() -> typer.Typer:
    """The command with all its verbs."""
    app = typer.Typer(
        name="strongroom",
        help=_PURPOSE,
        add_completion=False,
        no_args_is_help=True,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback()(_common)
    for name, verb in (
        ("plan", plan.plan),
        ("check", check.check),
        ("controls", controls.controls),
        ("explain", explain.explain),
        ("init", init.init),
    ):
        app.command(name)(verb)
    app.add_typer(access.verbs(), name="access")
    return app


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"strongroom {installed_version()}")
        raise typer.Exit


def _common(
    version: Annotated[
        bool, typer.Option("--version", callback=_show_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    """Plans a Pulumi program offline, judges any plan by named security controls, and proves who can do what.

    Exit status: 0 nothing to act on, 1 findings, 2 bad input, 3 cannot prove, 4 an error of strongroom's own.
    """
