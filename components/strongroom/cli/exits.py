"""How a run ends: the exit status, and one sentence where there is something to say."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable
from enum import IntEnum
from typing import Final

import typer

from strongroom.access.refusal import BadDocument
from strongroom.ci.planning import PlanningError
from strongroom.plan.unreadable import Unreadable
from strongroom.plan.visible import visible
from strongroom.record.failure import told
from strongroom.record.refusal import RefusedError

# What typer raises for a wrong option, argument or verb, in each of its versions.
_UsageError: Final[type[Exception]] = typer.BadParameter.__mro__[1]


class Status(IntEnum):
    """The exit status of every verb."""

    NOTHING_TO_ACT_ON = 0
    FINDINGS = 1
    BAD_INPUT = 2
    CANNOT_PROVE = 3
    OWN_ERROR = 4
    INTERRUPTED = 130  # as shells count a process that SIGINT ended


def ended(verb: Callable[[], object]) -> int:
    """Runs `verb` to its exit status; whatever goes wrong is told in a sentence on stderr, never as a traceback.

    With `STRONGROOM_DEBUG=1` in the environment an error of our own shows its traceback.
    """
    status = _run(verb)
    try:
        if sys.stdout is not None:
            sys.stdout.flush()
    except OSError as error:
        discard_output()
        # Whoever closed the pipe has seen enough, and the verdict stands.
        return status if isinstance(error, BrokenPipeError) else _unusable(error)
    return status


def discard_output() -> None:
    """Sends what is still buffered nowhere, so that it cannot fail again when the interpreter ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _run(verb: Callable[[], object]) -> int:
    try:
        status = verb()
    except (KeyboardInterrupt, typer.Abort):
        return Status.INTERRUPTED
    except _UsageError as error:
        return _usage(error)
    except (Unreadable, BadDocument) as error:
        return _bad_input(str(error))
    except (RefusedError, PlanningError) as error:
        return _bad_input(*error.sentences)
    except OSError as error:
        return _unusable(error)
    except Exception as error:  # noqa: BLE001  the last place where an error can become a sentence
        return _own_error(error)
    return status if isinstance(status, int) else Status.NOTHING_TO_ACT_ON


def refused(option: str, wanted: str, got: str, advice: str) -> RefusedError:
    """The sentence for a value that an option or argument cannot take."""
    return RefusedError(f"{option}: must be {wanted}, got `{visible(got)}`; {advice}")


def warn(sentences: Iterable[str]) -> None:
    """Tells on stderr what a person should know of the machine; it changes no verdict."""
    for sentence in sentences:
        _tell(f"warning: {sentence}")


def _bad_input(*sentences: str) -> int:
    for sentence in sentences:
        for line in sentence.splitlines():
            _tell(line)
    return Status.BAD_INPUT


def _unusable(error: OSError) -> int:
    what = error.filename or "standard output"
    return _bad_input(f"{what}: cannot be used, {(error.strerror or 'unknown reason').lower()}; name another file")


def _usage(error: Exception) -> int:
    if type(error).__name__ == "NoArgsIsHelpError":
        sys.stderr.write(f"{error}\n")
        return Status.BAD_INPUT
    context = getattr(error, "ctx", None)
    command = context.command_path if context is not None else "strongroom"
    message = str(error.format_message() if hasattr(error, "format_message") else error).strip().rstrip(".?")
    message = message.replace("'", "`").replace(". Did you mean", "; did you mean")
    return _bad_input(f"{command}: {message[:1].lower()}{message[1:]}; `{command} --help` shows what it takes")


def _own_error(error: Exception) -> int:
    # The error's own text may quote an input, so only its kind and place are told.
    _tell(
        f"strongroom: failed by an error of its own, {told(error)}; report it with the command line to those who "
        "maintain strongroom, STRONGROOM_DEBUG=1 shows the traceback"
    )
    return Status.OWN_ERROR


def _tell(sentence: str) -> None:
    sys.stderr.write(f"{visible(sentence)}\n")
