"""Plans a stack offline: the recorder in a child process, with the project's own interpreter.

Neither pulumi nor a terminal library is imported here: the child starts while the command imports the rest.
"""

from __future__ import annotations

import importlib.util
import json
import os
import signal
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from ..record.failure import RecorderError
from ..record.project import Project, read_project, read_stack
from ..record.refusal import RefusedError, quoted

_RECORDER: Final = Path(__file__).resolve().parent.parent / "record" / "__main__.py"
_PROVIDERS: Final = ("pulumi_aws", "pulumi_gcp", "pulumi_azure_native")


class PlanningError(Exception):
    """There is no plan; each sentence says one reason to the person who asked."""

    def __init__(self, sentences: list[str]) -> None:
        super().__init__("\n".join(sentences))
        self.sentences = sentences


@dataclass
class Planning:
    """A recording that runs; `warnings` are sentences about how it could be faster."""

    process: subprocess.Popen[bytes]
    folder: tempfile.TemporaryDirectory[str]
    warnings: list[str] = field(default_factory=list)

    def document(self) -> str:
        """The plan document, once the child has written it. Raises PlanningError where it could not.

        Raises RecorderError for a mistake of the recorder's own.
        """
        try:
            self.process.wait()
            work = Path(self.folder.name)
            if (work / "plan.json").is_file():
                return (work / "plan.json").read_text()
            if (work / "errors.json").is_file():
                raise PlanningError(json.loads((work / "errors.json").read_text()))
            if (work / "failure.json").is_file():
                raise RecorderError(json.loads((work / "failure.json").read_text()))
            status = self.process.returncode
            raise PlanningError([f"the recorder: ended with status {status} and no plan; its messages are above"])
        finally:
            self.stop()

    def stop(self) -> None:
        """Leaves neither a process of the recording nor a file of it behind."""
        if self.process.poll() is None:
            os.killpg(self.process.pid, signal.SIGKILL)  # the runs of the program are its children
            self.process.wait()
        self.folder.cleanup()


def plan_stack(project: Path, stack: str, *, answers: Path | None = None) -> str:
    """The plan document of a stack. Raises PlanningError, with every reason, where there is none."""
    return start(project, stack, answers=answers).document()


def start(project: Path, stack: str, *, answers: Path | None = None) -> Planning:
    """Starts to record a stack; `document()` of the result waits for it. Raises PlanningError for a wrong project."""
    root = project.resolve()
    try:
        interpreter = _interpreter_for(root, stack)
    except RefusedError as refused:
        raise PlanningError(list(refused.sentences)) from None
    folder = tempfile.TemporaryDirectory(prefix="strongroom-")
    request = {"root": str(root), "stack": stack, "answers": str(answers.resolve()) if answers else ""}
    (Path(folder.name) / "request.json").write_text(json.dumps(request))
    command = [str(interpreter), str(_RECORDER), folder.name]
    try:
        # A session of its own: it is stopped as a whole, and a program that asks the terminal gets no answer.
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, start_new_session=True)
    except OSError as error:
        folder.cleanup()
        reason = f"{interpreter}: cannot be started ({error.strerror}); make the project's virtual environment anew"
        raise PlanningError([reason]) from None
    return Planning(process, folder, _warnings(interpreter))


def _interpreter_for(root: Path, stack: str) -> Path:
    """The interpreter of a project that has this stack and is written in Python."""
    project = read_project(root)
    if project.language != "python":
        raise RefusedError(
            f"{project.place}.runtime: only Python programs are planned offline, got {quoted(project.language)}; run "
            "`pulumi preview --json --show-sames > preview.json` and read that file instead"
        )
    try:
        read_stack(project, stack)
    except RefusedError as refused:
        raise RefusedError(*(_environment_mistakes(project, stack) or refused.sentences)) from None
    return _interpreter(project)


def _environment_mistakes(project: Project, stack: str) -> tuple[str, ...]:
    """All that is wrong with an environment file that is not even YAML; none where it holds no environment."""
    from strongroom.spec import Mistakes, read_stack_file

    file = project.root / project.stack_file(stack)
    try:
        if "strongroom:environment" not in file.read_text("utf-8-sig"):
            return ()
        read_stack_file(file, root=project.root)
    except Mistakes as mistakes:
        return mistakes.sentences
    except (OSError, ValueError):
        return ()
    return ()


def _interpreter(project: Project) -> Path:
    """The project's interpreter: its virtual environment, the active one, or the running one if it has pulumi."""
    named = project.options.get("virtualenv")
    toolchain = project.options.get("toolchain", "pip")
    usual = named or (".venv" if toolchain in ("uv", "poetry") else "venv")
    active = os.environ.get("VIRTUAL_ENV")
    folders = [project.root / str(usual), *([Path(active)] if active else [])]
    for folder in folders:
        for inside in ("bin/python", "Scripts/python.exe"):
            if (folder / inside).exists():
                return folder / inside
    if importlib.util.find_spec("pulumi") is not None:
        return Path(sys.executable)
    raise RefusedError(
        f"{project.place}.runtime.options.virtualenv: no interpreter with pulumi was found, looked in {quoted(usual)}; "
        "make the project's virtual environment, or activate it"
    )


def _warnings(interpreter: Path) -> list[str]:
    """A sentence for each provider package that every run would compile anew."""
    packages = (
        site / name for site in interpreter.parent.parent.glob("lib/python*/site-packages") for name in _PROVIDERS
    )
    return [
        f"{package.name} is not compiled, so each plan starts slowly; run `python -m compileall {package}`"
        for package in packages
        if package.is_dir() and not (package / "__pycache__").is_dir()
    ]
