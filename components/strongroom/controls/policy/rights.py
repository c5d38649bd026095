"""The statements of somebody's documents, found by the action that they speak of."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from strongroom.access.aws_document import Statement
from strongroom.access.aws_glob import contains
from strongroom.access.aws_match import touches_actions
from strongroom.access.aws_text import marks, spell
from strongroom.plan.model import Plan

_LITERAL: Final = re.compile(r"[a-z0-9-]+:[a-z0-9]+")


class Rights:
    """What some documents say; `readable` iff all of them could be read."""

    def __init__(self, statements: tuple[Statement, ...], plan: Plan, *, readable: bool) -> None:
        self.statements = statements
        self.readable = readable
        self._plan = plan
        self._named: dict[str, list[int]] = {}  # by the literal names of actions
        self._patterns: list[tuple[str, int]] = []
        self._others: list[int] = []  # what no text of an action tells
        self._found: dict[str, list[Statement]] = {}
        for index, statement in enumerate(statements):
            self._note(index, statement)

    @classmethod
    def joined(cls, parts: Iterable[Rights]) -> Rights:
        """All of them as one, each once."""
        found = list(dict.fromkeys(parts))
        return found[0] if len(found) == 1 else _Joined(found)

    def allows(self, action: str) -> list[Statement]:
        """The statements that may allow the action on something."""
        return [item for item in self.about(action) if item.effect != "Deny"]

    def denies(self, action: str) -> list[Statement]:
        """The statements that may refuse it."""
        return [item for item in self.about(action) if item.effect != "Allow"]

    def about(self, action: str) -> list[Statement]:
        """The statements that speak of the action, which holds no wildcard, or may."""
        if action not in self._found:
            name = action.casefold()
            found = {*self._named.get(name, ()), *(at for text, at in self._patterns if contains(text, name))}
            found |= {at for at in self._others if touches_actions(self.statements[at], name, self._plan) is not False}
            self._found[action] = [self.statements[at] for at in sorted(found)]
        return self._found[action]

    def _note(self, index: int, statement: Statement) -> None:
        texts = [spell(value, self._plan) for value in statement.actions or ()]
        if statement.actions is None or any(text is None or marks(text) for text in texts):
            self._others.append(index)
            return
        for name in (text.casefold() for text in texts if text is not None):
            if _LITERAL.fullmatch(name):
                self._named.setdefault(name, []).append(index)
            else:
                self._patterns.append((name, index))


class _Joined(Rights):
    """Several documents, each looked up by itself so that a shared one is read once."""

    def __init__(self, parts: list[Rights]) -> None:
        self.statements = tuple(item for part in parts for item in part.statements)
        self.readable = all(part.readable for part in parts)
        self._parts = parts

    def about(self, action: str) -> list[Statement]:
        return [item for part in self._parts for item in part.about(action)]
