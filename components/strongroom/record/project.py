"""The project and stack files of a Pulumi project, as its command line reads them.

Source: https://www.pulumi.com/docs/iac/concepts/projects/project-file/ and
https://www.pulumi.com/docs/iac/concepts/config/.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from ..plan.visible import visible
from .refusal import RefusedError, quoted
from .yamlfile import load

PROJECT_FILES: Final = ("Pulumi.yaml", "Pulumi.yml", "Pulumi.json")


@dataclass(frozen=True)
class Project:
    """What the project file says; `root` is its folder, `program` the folder or file to run."""

    root: Path
    name: str
    language: str
    options: dict[str, Any] = field(default_factory=dict)
    main: str = "."
    stack_folder: str = "."
    config: dict[str, Any] = field(default_factory=dict)
    place: str = "Pulumi.yaml"

    @property
    def program(self) -> Path:
        """The file that Python runs."""
        path = self.root / self.main
        return path / "__main__.py" if path.is_dir() else path

    @property
    def stacks(self) -> tuple[str, ...]:
        """The stacks that have a file, by name."""
        ending = Path(self.place).suffix
        names = (path.name for path in (self.root / self.stack_folder).glob(f"Pulumi.*{ending}"))
        return tuple(sorted(name[len("Pulumi.") : -len(ending)] for name in names))

    def stack_file(self, stack: str) -> Path:
        """The file of a stack, relative to the project; it ends as the project's own file does."""
        return Path(self.stack_folder) / f"Pulumi.{stack}{Path(self.place).suffix}"


def read_project(root: Path) -> Project:
    """The project in the folder `root`; all mistakes in its file are refused at once."""
    path = next((root / name for name in PROJECT_FILES if (root / name).is_file()), None)
    if path is None:
        raise RefusedError(f"{quoted(root)}: is no Pulumi project, it has no `Pulumi.yaml`; name the project's folder")
    data = load(path, path.name)
    if not isinstance(data, dict):
        raise RefusedError(f"{path.name}: must be a mapping, got {quoted(data)}; write `name` and `runtime`")
    runtime = data.get("runtime")
    runtime = runtime if isinstance(runtime, dict) else {"name": runtime}
    folder, config = data.get("stackConfigDir") or ".", data.get("config") or {}
    if isinstance(config, str):  # an older meaning of the key: the folder of the stack files
        folder, config = config, {}
    fields: tuple[tuple[str, Any, type, str], ...] = (
        ("name", data.get("name"), str, "a text, the project's name"),
        ("runtime", runtime.get("name"), str, "a text, the program's language"),
        ("runtime.options", runtime.get("options") or {}, dict, "a mapping"),
        ("main", data.get("main") or ".", str, "a path in the project"),
        ("stackConfigDir", folder, str, "a path in the project"),
        ("config", config, dict, "a mapping of keys"),
    )
    wrong = [
        f"{path.name}.{key}: must be {wanted}, got {quoted(value)}; correct it"
        for key, value, kind, wanted in fields
        if not isinstance(value, kind) or value == ""
    ]
    if wrong:
        raise RefusedError(*wrong)
    name, language, options, main, folder, config = (value for _, value, _, _ in fields)
    return Project(root, name, language, options, main, folder, config, path.name)


def require_program(project: Project) -> None:
    """Raises RefusedError where the file that Python is to run does not exist."""
    if not project.program.is_file():
        file = project.main if project.main.endswith(".py") else f"{project.main.rstrip('/')}/__main__.py"
        raise RefusedError(
            f"{project.place}.main: there is no {quoted(file.removeprefix('./'))}; name the program's folder or file"
        )


def read_stack(project: Project, stack: str) -> dict[str, Any]:
    """The data of the stack's file; a stack without one is refused with the stacks that have one."""
    path = project.root / project.stack_file(stack)
    place = visible(project.stack_file(stack).as_posix())
    if not path.is_file():
        known = ", ".join(quoted(name) for name in project.stacks)
        advice = f"choose one of {known}" if known else "write that file"
        raise RefusedError(f"{place}: the stack {quoted(stack)} has no file; {advice}")
    data = load(path, place) or {}
    if not isinstance(data, dict) or not isinstance(data.get("config") or {}, dict):
        raise RefusedError(f"{place}.config: must be a mapping of keys to values")
    return data
