"""The statements of somebody's documents, found by the action that they speak of."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

from strongroom.access.aws_document import Statement
from strongroom.access.aws_match import touches_actions
from strongroom.access.aws_text import spell
from strongroom.plan.model import Plan

_LITERAL: Final = re.compile(r"[a-z0-9-]+:[a-z0-9]+")


class Rights:
    """What some documents say; `readable` iff all of them could be read."""

    def __init__(self, statements: tuple[Statement, ...], plan: Plan, *, readable: bool) -> None:
        self.statements = statements
        self.readable = readable
        self._plan = plan
        self._named: dict[str, list[int]] = {}
        self._others: list[int] = []
        for index, statement in enumerate(statements):
            self._note(index, statement)

    @classmethod
    def joined(cls, parts: Iterable[Rights]) -> Rights:
        """All of them as one."""
        found = list(parts)
        if len(found) == 1:
            return found[0]
        return _Joined(found)

    def allows(self, action: str) -> list[Statement]:
        """The statements that may allow the action on something."""
        return [item for item in self.about(action) if item.effect != "Deny"]

    def denies(self, action: str) -> list[Statement]:
        """The statements that may refuse it."""
        return [item for item in self.about(action) if item.effect != "Allow"]

    def about(self, action: str) -> list[Statement]:
        """The statements that speak of the action, or may."""
        others = [at for at in self._others if touches_actions(self.statements[at], action, self._plan) is not False]
        found = {*self._named.get(action.casefold(), ()), *others}
        return [self.statements[at] for at in sorted(found)]

    def _note(self, index: int, statement: Statement) -> None:
        if statement.actions is None:
            self._others.append(index)
            return
        for value in statement.actions:
            text = spell(value, self._plan)
            if text is not None and _LITERAL.fullmatch(text.casefold()):
                self._named.setdefault(text.casefold(), []).append(index)
            elif index not in self._others[-1:]:
                self._others.append(index)


class _Joined(Rights):
    """Several documents, each looked up by itself so that a shared one is read once."""

    def __init__(self, parts: list[Rights]) -> None:
        self.statements = tuple(item for part in parts for item in part.statements)
        self.readable = all(part.readable for part in parts)
        self._parts = parts

    def about(self, action: str) -> list[Statement]:
        return [item for part in self._parts for item in part.about(action)]
