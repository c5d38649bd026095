"""The stack file as it was written: where each value of the environment stands, and what YAML lets slip through."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any, Final

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from .broken import broken
from .mistake import ROOT, Mistake, Path, plain
from .nearest import nearest
from .wording import is_secret, secret

_LARGEST: Final = 1_000_000
_DEEPEST: Final = 40
_TAG: Final = "tag:yaml.org,2002:"
_TAGS: Final = frozenset(_TAG + kind for kind in ("str", "int", "float", "bool", "null", "timestamp", "map", "seq"))


@dataclass
class Source:
    """A stack file that was read.

    Attributes:
        lines: the line of each value of the environment by its path, counted from 1.
        numbers: each number as it was written.
        value: the environment as the file says it; None where there is none.
        slips: what is wrong with the YAML itself, with its line.
        secrets: where an encrypted value stands; whoever runs Pulumi has it decrypted in the value.

    """

    lines: dict[Path, int] = field(default_factory=dict)
    numbers: dict[Path, str] = field(default_factory=dict)
    value: Any = None
    slips: list[tuple[int, Mistake]] = field(default_factory=list)
    secrets: list[Path] = field(default_factory=list)

    def line(self, path: Path) -> int:
        """The line of the path, or of the nearest place above it that stands in the file."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)


def read_source(text: str) -> Source:
    """What stands in the text of a stack file; broken YAML is a slip, never an exception."""
    source = Source()
    if len(text) > _LARGEST:
        source.slips.append(
            (1, Mistake((), "stands in a file of more than a million characters", "write a stack file"))
        )
        return source
    try:
        document = YAML(typ="safe", pure=True).compose(text)
    except YAMLError as error:
        source.slips.append(broken(text, error))
        return source
    except (RecursionError, ValueError):  # thousands of brackets; numbers and escapes that no character has
        source.slips.append((1, Mistake((), "stands in a file that is not YAML", "write a stack file")))
        return source
    config = _entry(source, document, "config")
    environment = _entry(source, config, ROOT)
    if environment is not None:
        source.value = _read(source, environment, ())
    else:
        _misspelt(source, config)
    return source


def _entry(source: Source, node: Node | None, word: str) -> Node | None:
    """The value of a word at the top of the file; a word that stands twice is a slip."""
    if not isinstance(node, MappingNode):
        return None
    found = [(key, value) for key, value in node.value if isinstance(key, ScalarNode) and key.value == word]
    if not found:
        return None
    value: Node
    key, value = found[0]
    source.lines[()] = key.start_mark.line + 1
    for again, _ in found[1:]:
        line = again.start_mark.line + 1
        source.slips.append((line, Mistake((), f"`{word}` stands twice in the file", "keep one of the two")))
    return value


def _misspelt(source: Source, config: Node | None) -> None:
    """A key of the configuration that probably meant the environment."""
    for key, _ in config.value if isinstance(config, MappingNode) else ():
        word = str(key.value) if isinstance(key, ScalarNode) else ""
        if word == ROOT.partition(":")[2] or nearest(word, [ROOT]) is not None:
            _slip(source, key, (), f"is missing, and `{plain(word)}` is no key of ours", f"write `{ROOT}`")


def _read(source: Source, node: Node, path: Path) -> Any:
    """The node as plain data; lines and slips are noted on the way."""
    if node.anchor is not None:  # the node of an alias stands at its anchor: the line is that of the word
        slip = Mistake(path, "uses a YAML anchor or alias", "write the value itself in each place")
        source.slips.append((source.lines.get(path, node.start_mark.line + 1), slip))
        return None
    if node.tag not in _TAGS:
        _slip(source, node, path, "has a YAML tag of its own", "write the value without `!` or `<<`")
        return None
    if len(path) > _DEEPEST:
        _slip(source, node, path, "is nested too deeply", "write what docs/environment.md says")
        return None
    if isinstance(node, MappingNode):
        return _read_mapping(source, node, path)
    if isinstance(node, SequenceNode):
        for position, each in enumerate(node.value):
            source.lines[(*path, position)] = each.start_mark.line + 1
        return [_read(source, each, (*path, position)) for position, each in enumerate(node.value)]
    if node.tag in (f"{_TAG}int", f"{_TAG}float"):
        source.numbers[path] = node.value
        if re.fullmatch(r"0[0-9]+", node.value):  # an octal number for one YAML reader, text for another
            do = f'write it in quotes: `"{plain(node.value)}"`'
            found = Mistake(path, "is a number, which loses leading zeros", do, f"`{plain(node.value)}`")
            source.slips.append((node.start_mark.line + 1, found))
    return _scalar(node.tag.removeprefix(_TAG), node.value)


def _read_mapping(source: Source, node: MappingNode, path: Path) -> dict[str, Any]:
    mapping: dict[str, Any] = {}
    for key, value in node.value:
        if not isinstance(key, ScalarNode):
            _slip(source, key, path, "has a word that is not text", "write plain words")
            continue
        word = str(key.value)
        below = (*path, word)
        if word in mapping:
            _slip(source, key, below, "stands twice", "keep one of the two")
            continue
        source.lines[below] = key.start_mark.line + 1
        if key.tag == f"{_TAG}merge":
            _slip(source, key, below, "is a YAML merge", "write the values themselves")
            continue
        mapping[word] = _read(source, value, below)
    if is_secret(mapping):
        source.secrets.append(path)
        source.slips.append((source.line(path), secret(path)))
    return mapping


def _slip(source: Source, node: Node, path: Path, wrong: str, do: str) -> None:
    source.slips.append((node.start_mark.line + 1, Mistake(path, wrong, do)))


def _scalar(kind: str, text: str) -> Any:
    """The value as YAML's core schema understands it; a date stays text."""
    digits = text.replace("_", "")
    try:
        if kind == "int":
            return int(digits, 0) if digits.lstrip("+-").startswith(("0x", "0o", "0b")) else int(digits)
        if kind == "float":
            return float(digits.replace(".inf", "inf").replace(".nan", "nan"))
    except ValueError:
        return text
    if kind == "bool":
        return text.lower() in {"true", "yes", "on", "y"}
    return None if kind == "null" else text
