"""From the running stack's configuration to the component of the file's cloud."""

import json
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Final

import pulumi
from ruamel.yaml import YAML

from ... import spec
from ...spec.mistake import Mistake
from ...spec.source import read_source
from ...spec.tell import sentences

SETTING: Final = "strongroom:environment"
BOOTSTRAP: Final = "strongroom:bootstrap"
# What `pulumi stack output` prints for people: by the word there, the environment's output.
_HANDED: Final = {"workspace": "workspace", "firstJobs": "first_jobs", "defaults": "defaults"}
_CLOUDS: Final = ("aws",)  # whose leaf exists


def from_stack_file() -> pulumi.ComponentResource:
    """The environment that the stack file describes, or what must exist before the one that its bootstrap names.

    Made by the leaf of its cloud; no other cloud's SDK is imported.

    Raises:
        pulumi.RunError: the file is missing the environment or holds mistakes (a sentence a line), or asks for a cloud
            that this version does not provision or whose SDK is not installed.

    """
    try:
        if _setting("bootstrap") is not None:
            return _bootstrap()
        file, root = _file()
        environment = spec.read_environment(_setting("environment"), file=file, root=root)
    except spec.Mistakes as mistakes:
        raise pulumi.RunError("\n".join(mistakes.sentences)) from None
    made: pulumi.ComponentResource = _leaf(_cloud(environment, file, root)).Environment(environment.name, environment)
    for word, output in _HANDED.items():
        pulumi.export(word, getattr(made, output))
    return made


def _bootstrap() -> pulumi.ComponentResource:
    """What the environment of another stack needs before its first `up`."""
    if _setting("environment") is not None:
        raise pulumi.RunError(
            f"{BOOTSTRAP}: stands beside `{SETTING}`, got both; give the bootstrap a stack of its own"
        )
    file, root = _file()
    if file is None:
        raise pulumi.RunError(f"{BOOTSTRAP}: stands in no stack file, got none; keep it in Pulumi.<stack>.yaml")
    prepared = spec.read_bootstrap(_setting("bootstrap"), file.parent, root=root)
    made: pulumi.ComponentResource = _leaf(_cloud(prepared.environment, None, None)).bootstrap(prepared)
    return made


def _cloud(environment: spec.Environment, file: Path | None, root: Path | None) -> str:
    cloud = next(name for name in ("aws", "gcp", "azure") if getattr(environment, name) is not None)
    if cloud not in _CLOUDS:
        raise pulumi.RunError(_not_yet(cloud, file, root))
    return cloud


def _not_yet(cloud: str, file: Path | None, root: Path | None) -> str:
    """The sentence for a cloud without components, with the line of its block where the file is known."""
    known = " or ".join(f"`{name}`" for name in _CLOUDS)
    wrong = "is understood and not provisioned by this version"
    mistake = Mistake((cloud,), wrong, f"describe the environment on {known}", f"`{cloud}`")
    if file is None or root is None:
        return mistake.sentence()
    source = read_source(file.read_text("utf-8-sig"))
    return sentences(source.value, [mistake], source, str(file.relative_to(root)))[0]


def _leaf(cloud: str) -> ModuleType:
    try:
        return import_module(f".{cloud}", __package__)
    except ModuleNotFoundError as missing:
        if missing.name is None or not missing.name.startswith("pulumi_"):
            raise
        raise pulumi.RunError(
            f"{SETTING}.{cloud}: needs a package that is not installed, got no `{missing.name}`; "
            f"run pip install 'strongroom[{cloud}]'"
        ) from None


def _setting(word: str) -> object:
    """What stands under the key; the engine hands it over as JSON, a plain word as itself, nothing as None."""
    text = pulumi.Config("strongroom").get(word)
    if text is None:
        return None
    try:
        return json.loads(text)
    except ValueError:
        return text


def _file() -> tuple[Path | None, Path | None]:
    """The stack file, for the lines in sentences, and the project's folder: found as the CLI finds them, upwards."""
    stack = pulumi.get_stack().rsplit("/", 1)[-1]
    for folder in (Path.cwd(), *Path.cwd().parents):
        for project in (folder / "Pulumi.yaml", folder / "Pulumi.yml"):
            if project.is_file():
                settings = YAML(typ="safe", pure=True).load(project) or {}
                file = folder / (settings.get("stackConfigDir") or "") / f"Pulumi.{stack}.yaml"
                return (file if file.is_file() else None), folder
    return None, None
