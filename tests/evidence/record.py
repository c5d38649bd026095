"""docs/requirements.md: a row per requirement, written only from proofs that ran, or with the reason for none."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from tests.evidence.answers import ANSWERS, REQUIREMENTS
from tests.evidence.proof import Proof

_HEAD = """\
# Requirements and their evidence

Written by `make prove`, never by hand. A row says *proven* only after the named test passed on the plans of the AWS
stacks and failed on each of them once the named edit was made to it.

| id | requirement | cloud | evidence | the edit that breaks it |
|---|---|---|---|---|
"""


def rows(proofs: Iterable[Proof]) -> str:
    """The document; every requirement has at least one row for each cloud that is provisioned."""
    found: dict[tuple[str, str], set[Proof]] = {}
    for proof in proofs:
        found.setdefault((proof.requirement, proof.cloud), set()).add(proof)
    lines = []
    for requirement, sentence in REQUIREMENTS.items():
        proven = sorted(found.pop((requirement, "aws"), set()))
        lines += [f"| {requirement} | {sentence} | aws | proven by `{_name(p.test)}` | {p.sabotage} |" for p in proven]
        if not proven:
            lines.append(f"| {requirement} | {sentence} | aws | {ANSWERS[requirement, 'aws']} | |")
        elif (requirement, "aws") in ANSWERS:
            lines.append(f"| {requirement} | {sentence} | aws | limit: {ANSWERS[requirement, 'aws']} | |")
    if found:
        raise ValueError(f"proofs of requirements that are not listed: {sorted(found)}")
    return _HEAD + "\n".join(lines) + "\n"


def write_rows(path: Path, proofs: Iterable[Proof]) -> None:
    """Writes the document whole, or not at all."""
    text = rows(proofs)
    partial = path.with_suffix(".partial")
    partial.write_text(text, encoding="utf-8")
    partial.replace(path)


def _name(test: str) -> str:
    return test.removeprefix("tests/evidence/")
