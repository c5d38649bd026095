"""What the recorder says when it cannot go on: sentences for the person who runs it."""

from __future__ import annotations

from ..plan.visible import visible


class RefusedError(Exception):
    """The program, its project or its settings do not allow a plan; each sentence names one reason."""

    def __init__(self, *sentences: str) -> None:
        super().__init__("\n".join(sentences))
        self.sentences = sentences


def quoted(value: object) -> str:
    """A value of the user in a sentence."""
    return f"`{visible(str(value))}`"
