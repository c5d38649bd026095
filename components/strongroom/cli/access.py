"""`strongroom access`: who can do what; one file per verb."""

from __future__ import annotations

import typer

from . import (
    access_batch,
    access_can,
    access_compare,
    access_escalate,
    access_lint,
    access_matrix,
    access_who_can,
)


def verbs() -> typer.Typer:
    """The verbs under `strongroom access`."""
    app = typer.Typer(
        help="Who can do what: exact answers, each with a checked request as witness, or an honest `cannot prove`.",
        no_args_is_help=True,
        rich_markup_mode=None,
    )
    for name, verb in (
        ("compare", access_compare.compare),
        ("batch", access_batch.batch),
        ("who-can", access_who_can.who_can),
        ("can", access_can.can),
        ("matrix", access_matrix.matrix),
        ("escalate", access_escalate.escalate),
        ("lint", access_lint.lint),
    ):
        app.command(name)(verb)
    return app
