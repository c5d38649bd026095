"""What a program's `expected.yaml` says of its plan, and every point in which a document differs from it.

In that file `urn~` stands for `urn:pulumi:<stack>::<project>::`; a path is written as in the plan document.
`types` lists every type with its count; all else names only what a reader of the plan needs:

    resources:
      <urn>:
        inputs: {<path>: <value>, ...}        `<blank>`, `<secret>`, `<absent>` are words; a mapping may be JSON text
        outputs: {<path>: <value>, ...}
        properties: {<property>: [urn, ...]}  what each input depends on
        source: <text>                        the line of the program that makes it holds this text
        <any field of the document>: <value>
    gaps: [{urn: ..., reason: <part of the sentence>}, ...]    every gap, in any order
    never: [text, ...]                        texts that stand nowhere in the document
    documents: {written: <policy documents the program asks for>, readable: <those that can be read>}
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

from tests.record.policy_documents import policy_documents
from tests.record.recorded import Recorded, at, gaps, readable, resources

SPECIAL = ("inputs", "outputs", "properties", "source")


def expected_of(folder: Path) -> dict[str, Any]:
    """The expectations of a program, `urn~` written out."""
    text = (folder / "expected.yaml").read_text(encoding="utf-8")
    project = yaml.safe_load((folder / "Pulumi.yaml").read_text(encoding="utf-8"))["name"]
    stack = yaml.safe_load(text)["stack"]
    found: dict[str, Any] = yaml.safe_load(text.replace("urn~", f"urn:pulumi:{stack}::{project}::"))
    return found


def mismatches(folder: Path, document: str) -> list[str]:
    """One sentence for each point in which the document is not what `expected.yaml` says; empty iff all holds."""
    expected = expected_of(folder)
    seen = resources(document)
    found = list(_types(expected["types"], seen))
    for urn, wanted in expected.get("resources", {}).items():
        if urn not in seen:
            found.append(f"{urn}: is not in the plan")
        else:
            found += [f"{urn}: {reason}" for reason in _resource(wanted, seen[urn], folder)]
    found += _gaps(expected.get("gaps", []), gaps(document))
    found += [f"`{text}` stands in the document" for text in expected.get("never", []) if text in document]
    count = [readable(text) for _, _, text in policy_documents(seen)]
    if (actual := {"written": len(count), "readable": sum(count)}) != expected["documents"]:
        found.append(f"policy documents: {actual}, expected {expected['documents']}")
    return found


def _types(wanted: Mapping[str, int], seen: Mapping[str, Recorded]) -> Iterator[str]:
    counted = Counter(recorded.row["type"] for recorded in seen.values())
    for type_ in sorted({*wanted, *counted}):
        if counted[type_] != wanted.get(type_, 0):
            yield f"{type_}: {counted[type_]} in the plan, expected {wanted.get(type_, 0)}"


def _resource(wanted: Mapping[str, Any], recorded: Recorded, folder: Path) -> Iterator[str]:
    for path, value in wanted.get("inputs", {}).items():
        yield from _value(f"inputs.{path}", value, at(recorded.inputs, path))
    for path, value in wanted.get("outputs", {}).items():
        yield from _value(f"outputs.{path}", value, at(recorded.outputs, path))
    for name, urns in wanted.get("properties", {}).items():
        yield from _value(f"propertyDependencies.{name}", urns, recorded.row.get("propertyDependencies", {}).get(name))
    if "source" in wanted and wanted["source"] not in (line := source_line(recorded, folder)):
        yield f"its source line is `{line}`, expected `{wanted['source']}`"
    for field, value in wanted.items():
        if field not in SPECIAL:
            yield from _value(field, value, recorded.row.get(field))


def _value(where: str, wanted: Any, actual: Any) -> Iterator[str]:
    if isinstance(wanted, (dict, list)) and isinstance(actual, str) and actual[:1] in ("{", "["):
        actual = json.loads(actual)
    if wanted != actual:
        yield f"{where}: `{actual}`, expected `{wanted}`"


def source_line(recorded: Recorded, folder: Path) -> str:
    """The line of the program that the resource points to; empty if it points nowhere inside the project."""
    position: str = recorded.row.get("sourcePosition", "")
    file, _, line = position.removeprefix("project:///").rpartition("#")
    if not file or not (folder / file).is_file():
        return ""
    return (folder / file).read_text(encoding="utf-8").splitlines()[int(line.split(",")[0]) - 1].strip()


def _gaps(wanted: list[dict[str, str]], actual: list[dict[str, str]]) -> Iterator[str]:
    left = list(actual)
    for gap in wanted:
        match = next((a for a in left if a.get("urn", "") == gap.get("urn", "") and gap["reason"] in a["reason"]), None)
        if match is None:
            yield f"no gap says {gap}"
        else:
            left.remove(match)
    for gap in left:
        yield f"a gap that nobody expects: {gap}"
