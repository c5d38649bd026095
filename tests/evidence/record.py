"""docs/requirements.md: a row per requirement, written only from proofs that ran, or with the reason for none."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from tests.evidence.answers import ANSWERS
from tests.evidence.proof import Proof
from tests.evidence.requirements import REQUIREMENTS

_HEAD = """\
# Requirements and their evidence

Written by `make prove`, never by hand. A row says *proven* only after the named test passed on the plans of the AWS
stacks and failed on each of them once the named edit was made to it.

| id | requirement | cloud | evidence | the edits that break it |
|---|---|---|---|---|
"""


def rows(proofs: Iterable[Proof]) -> str:
    """The document; every requirement has at least one row for each cloud that is provisioned."""
    found: dict[str, dict[str, set[str]]] = {}
    for proof in proofs:
        found.setdefault(proof.requirement, {}).setdefault(proof.test, set()).add(proof.sabotage)
    strange = sorted(set(found) - set(REQUIREMENTS))
    if strange:
        raise ValueError(f"proofs of requirements that are not listed: {strange}")
    lines = []
    for requirement, sentence in REQUIREMENTS.items():
        head = f"| {requirement} | {sentence} | aws |"
        for test, edits in sorted(found.get(requirement, {}).items()):
            lines.append(f"{head} proven by `{_name(test)}` | {'; '.join(sorted(edits))} |")
        answer = ANSWERS.get((requirement, "aws"))
        if answer:
            lines.append(f"{head} {'limit: ' if requirement in found else ''}{answer} | |")
        elif requirement not in found:
            raise ValueError(f"{requirement} has neither a proof nor an answer")
    return _HEAD + "\n".join(lines) + "\n"


def write_rows(path: Path, proofs: Iterable[Proof]) -> None:
    """Writes the document whole, or not at all."""
    text = rows(proofs)
    partial = path.with_suffix(".partial")
    partial.write_text(text, encoding="utf-8")
    partial.replace(path)


def _name(test: str) -> str:
    return test.removeprefix("tests/evidence/")
