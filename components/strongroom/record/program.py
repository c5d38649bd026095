"""Runs the user's program once against a monitor, as Pulumi's language host would."""

from __future__ import annotations

import asyncio
import logging
import os
import runpy
import sys
import warnings
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import pulumi
from pulumi.runtime import settings as sdk
from pulumi.runtime.config import set_all_config

from ..plan.model import Gap
from .answers import Answers
from .assemble import Recorded, assemble
from .call_site import note_call_sites
from .calls import Calls
from .concealment import closed, concealed, given_secrets, longest_first
from .crash import explain
from .engine import Engine
from .loop import InlineLoop
from .monitor import Monitor
from .positions import Positions
from .project import Project
from .refusal import RefusedError
from .settings import Settings
from .tokens import Tokens
from .trace import shorten_traces
from .transforms import local_table
from .urns import Names
from .watch import Watch

ORGANIZATION = "organization"
# Errors that no stand-in brings about: another run would end the same, and an endless one takes long.
_DELIBERATE: Final = (RefusedError, pulumi.RunError, SystemExit, SyntaxError, ModuleNotFoundError, RecursionError)
_OPEN_NAME: Final = "the name of this resource holds a value that only the cloud knows; its urn is another there"


@dataclass
class Outcome:
    """What one run gave: the resources and what they lack, or the sentences that say why there is none."""

    resources: list[Recorded] = field(default_factory=list)
    gaps: list[Gap] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    refused: bool = False  # the errors are deliberate: another run would end the same
    opaque: bool = False  # a function may have hidden what it made of a token
    kinds: dict[str, str] = field(default_factory=dict)  # types that the program asks of secrets, by their keys


def run(project: Project, stack: str, settings: Settings, answers: Answers, tokens: Tokens, holes: bool) -> Outcome:
    """One run of the program; `holes` iff open outputs are answered with tokens."""
    names = Names(project.name, stack)
    positions = Positions(str(project.root))
    calls = Calls(answers, settings.values, tokens)
    monitor = Monitor(names, tokens if holes else None, calls, positions)
    watch = Watch()
    watch.install(settings.secrets)
    secrets = given_secrets(settings, answers)

    def spoken(sentences: list[str]) -> list[str]:
        return closed(closed(sentences, secrets), longest_first(watch.secrets))

    engine = Engine(lambda message: spoken([tokens.spoken(message)])[0])
    note_call_sites(positions)
    shorten_traces(positions)
    monitor.transforms.watch = watch
    error = _execute(project, stack, settings, monitor, engine)
    if monitor.refusals:
        return Outcome(errors=spoken(monitor.refusals), refused=True)
    if error is not None:
        errors, kinds = spoken(explain(error, positions, tokens)), _asked_kinds(error, settings)
        return Outcome(errors=errors, kinds=kinds, refused=not kinds and _is_deliberate(error))
    if engine.errors:
        return Outcome(errors=engine.errors, refused=True)
    gaps = [Gap(reason) for reason in settings.gaps]
    gaps += [
        Gap("a transform changes this resource, and this SDK does not let an offline plan run it", urn, untrusted=True)
        for urn in monitor.transforms.skipped
    ]
    gaps += [Gap(_OPEN_NAME, urn) for urn in monitor.open_names]
    gaps += watch.gaps(positions)
    resources = assemble(monitor.registrations.values(), names, tokens, positions)
    resources = [concealed(item, secrets) for item in resources]
    return Outcome(resources, gaps, opaque=watch.opaque or settings.guessed)


def _execute(
    project: Project, stack: str, settings: Settings, monitor: Monitor, engine: Engine
) -> BaseException | None:
    """Runs the program to its end; the error that ended it, if one did."""
    logging.getLogger("asyncio").setLevel(logging.CRITICAL)  # tasks that an error leaves behind
    warnings.filterwarnings("ignore", "coroutine 'Output\\.", RuntimeWarning)  # and what they still waited for
    loop = InlineLoop()
    asyncio.set_event_loop(loop)
    sdk.configure(
        sdk.Settings(
            project=project.name,
            stack=stack,
            organization=ORGANIZATION,
            monitor=monitor,
            engine=engine,
            parallel=16,
            dry_run=True,
            root_directory=str(project.root),
        )
    )
    sdk.SETTINGS.callbacks = local_table(monitor)
    set_all_config(settings.values, sorted(settings.secrets))
    program = project.program

    async def main() -> None:
        runpy.run_path(str(program), run_name="__main__")
        await loop.settle()

    _enter(program)
    try:
        loop.run_until_complete(pulumi.runtime.run_in_stack(main))
    except SystemExit as error:
        return error if error.code else None
    except (Exception, RecursionError) as error:  # noqa: BLE001  # whatever the program raises is the user's to see
        return error
    return None


def _enter(program: Path) -> None:
    """Working directory, path and arguments as the engine sets them."""
    os.chdir(program.parent)
    sys.path.insert(0, str(program.parent))
    sys.argv = [str(program)]


def _asked_kinds(error: BaseException, settings: Settings) -> dict[str, str]:
    """The type that a getter asked of a secret, whose placeholder had another."""
    key = getattr(error, "key", "")
    wrong = isinstance(error, pulumi.ConfigTypeError) and key in settings.secrets
    return {key: str(getattr(error, "expect_type", ""))} if wrong else {}


def _is_deliberate(error: BaseException) -> bool:
    return isinstance(error, _DELIBERATE)
