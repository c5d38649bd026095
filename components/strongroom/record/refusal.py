"""What the recorder says when it cannot go on: sentences for the person who runs it."""

from __future__ import annotations


class RefusedError(Exception):
    """The program, its project or its settings do not allow a plan; each sentence names one reason."""

    def __init__(self, *sentences: str) -> None:
        super().__init__("\n".join(sentences))
        self.sentences = sentences


def printable(text: str) -> str:
    """`text` without control characters, so that it can stand in a terminal."""
    return "".join(letter if letter.isprintable() else letter.encode("unicode_escape").decode() for letter in text)


def quoted(value: object) -> str:
    """A value of the user in a sentence."""
    return f"`{printable(str(value))}`"
