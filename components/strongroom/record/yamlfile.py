"""Reads YAML as Pulumi does: `yes` and `on` are texts, dates are texts, a key stands once; mistakes name the line."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any, ClassVar

import yaml  # comes with pulumi

from ..plan.visible import visible
from .refusal import RefusedError


class _Loader(yaml.SafeLoader):
    """YAML 1.2's core schema: only null, true, false and numbers are no texts."""

    yaml_implicit_resolvers: ClassVar[dict[str, Any]] = {}  # type: ignore[misc]  # the stubs say it is an instance's

    def construct_mapping(self, node: Any, deep: bool = False) -> Any:
        seen = set()
        for key, _ in node.value:
            if key.tag == "tag:yaml.org,2002:merge":
                continue
            name = key.value if isinstance(key.value, str) else str(key.start_mark.index)
            if name in seen:
                raise yaml.constructor.ConstructorError(None, None, f"the key `{name}` stands twice", key.start_mark)
            seen.add(name)
        return super().construct_mapping(node, deep)


for _tag, _pattern, _first in (
    ("null", r"^(?:~|null|Null|NULL|)$", [*"~nN", ""]),
    ("bool", r"^(?:true|True|TRUE|false|False|FALSE)$", list("tTfF")),
    ("int", r"^[-+]?(?:0|[1-9][0-9]*)$|^0x[0-9a-fA-F]+$", list("-+0123456789")),
    (
        "float",
        r"^[-+]?(?:(?:[0-9]+\.[0-9]*|\.[0-9]+)(?:[eE][-+]?[0-9]+)?|[0-9]+[eE][-+]?[0-9]+)$",
        list("-+.0123456789"),
    ),
    ("merge", r"^<<$", ["<"]),
):
    _Loader.add_implicit_resolver(f"tag:yaml.org,2002:{_tag}", re.compile(_pattern), _first)


def load(path: Path, place: str) -> Any:
    """The data in a YAML or JSON file; `place` is how a person names it. What is no YAML is refused by its line."""
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        raise RefusedError(f"{place}: cannot be read ({error.strerror}); name a file that exists") from error
    except UnicodeDecodeError as error:
        raise RefusedError(f"{place}: is not written in UTF-8; save it in UTF-8") from error
    try:
        return yaml.load(text, Loader=_Loader)  # noqa: S506  # a safe loader with fewer types
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = f":{mark.line + 1}" if mark else ""
        raise RefusedError(f"{place}{line}: {visible(str(error.problem))}; correct the YAML") from error
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        raise RefusedError(f"{place}: cannot be read as YAML; correct it") from error
