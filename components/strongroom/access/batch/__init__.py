"""Answers every case of a file of policy pairs, a row each, in the formats as they are published."""

from __future__ import annotations

from .answer import Answer, Outcome, worst
from .file import answer_file

__all__ = ["Answer", "Outcome", "answer_file", "worst"]
