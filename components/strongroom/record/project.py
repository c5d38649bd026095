"""The project and stack files of a Pulumi project, as its command line reads them.

Source: https://www.pulumi.com/docs/iac/concepts/projects/project-file/ and
https://www.pulumi.com/docs/iac/concepts/config/.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

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
        names = (path.name for path in (self.root / self.stack_folder).glob("Pulumi.*.yaml"))
        return tuple(sorted(name[len("Pulumi.") : -len(".yaml")] for name in names))


def read_project(root: Path) -> Project:
    """The project in the folder `root`; all mistakes in its file are refused at once."""
    path = next((root / name for name in PROJECT_FILES if (root / name).is_file()), None)
    if path is None:
        raise RefusedError(f"{quoted(root)}: is no Pulumi project, it has no `Pulumi.yaml`; name the project's folder")
    place = path.name
    data = load(path, place)
    if not isinstance(data, dict):
        raise RefusedError(f"{place}: must be a mapping with `name` and `runtime`")
    wrong: list[str] = []
    name = data.get("name")
    if not isinstance(name, str) or not name:
        wrong.append(f"{place}.name: must be the project's name, got {quoted(name)}; write a text")
    runtime = data.get("runtime")
    language = runtime.get("name") if isinstance(runtime, dict) else runtime
    if not isinstance(language, str) or not language:
        wrong.append(f"{place}.runtime: must name the program's language, got {quoted(runtime)}; write `python`")
    options = (runtime.get("options") or {}) if isinstance(runtime, dict) else {}
    if not isinstance(options, dict):
        wrong.append(f"{place}.runtime.options: must be a mapping, got {quoted(options)}")
    folder = data.get("stackConfigDir") or "."
    main = data.get("main") or "."
    for key, value in (("stackConfigDir", folder), ("main", main)):
        if not isinstance(value, str):
            wrong.append(f"{place}.{key}: must be a path relative to the project, got {quoted(value)}")
    config = data.get("config") or {}
    if isinstance(config, str):  # an older meaning of the key: the folder of the stack files
        folder, config = config, {}
    if not isinstance(config, dict):
        wrong.append(f"{place}.config: must be a mapping of keys, got {quoted(config)}")
    if wrong:
        raise RefusedError(*wrong)
    return Project(root, str(name), str(language), options, str(main), str(folder), config, place)


def read_stack(project: Project, stack: str) -> dict[str, Any]:
    """The data of the stack's file; a stack without one is refused with the stacks that have one."""
    relative = Path(project.stack_folder) / f"Pulumi.{stack}.yaml"
    path = project.root / relative
    if not path.is_file():
        known = ", ".join(quoted(name) for name in project.stacks)
        advice = f"choose one of {known}" if known else "write that file"
        raise RefusedError(f"{relative.as_posix()}: the stack {quoted(stack)} has no file; {advice}")
    data = load(path, relative.as_posix()) or {}
    if not isinstance(data, dict) or not isinstance(data.get("config") or {}, dict):
        raise RefusedError(f"{relative.as_posix()}.config: must be a mapping of keys to values")
    return data
