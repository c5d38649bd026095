"""A place of the environment file, for rules that look at several places at once.

Rules read the file as it was written, past whatever is wrong elsewhere, so that one mistake hides no other.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .mistake import Mistake, Path, shown
from .nearest import nearest
from .vocabulary import part_at


@dataclass(frozen=True)
class Place:
    """A value that may be absent or wrong; then it has no text, number, items or entries.

    Attributes:
        value: the value as it was written, None where nothing stands.
        path: where it stands.
        wrong: every path that another mistake was found at.

    """

    value: object
    path: Path
    wrong: frozenset[Path]

    def __getitem__(self, word: str) -> Place:
        value = self.value.get(word) if isinstance(self.value, dict) else None
        return Place(value, (*self.path, word), self.wrong)

    def items(self) -> Iterator[Place]:
        """The items of a list."""
        for position, value in enumerate(self.value if isinstance(self.value, list | tuple) else ()):
            yield Place(value, (*self.path, position), self.wrong)

    def entries(self) -> Iterator[tuple[str, Place]]:
        """The entries of a mapping whose keys are right."""
        for word, value in self.value.items() if isinstance(self.value, dict) else ():
            if isinstance(word, str):
                yield word, Place(value, (*self.path, word), self.wrong)

    def misspells(self, word: str) -> bool:
        """True iff an unknown word stands here that probably meant the word: its absence is then told already."""
        part = part_at(self.path)
        if part is None or not isinstance(self.value, dict):
            return False
        strangers = (str(each) for each in self.value if each not in part.model_fields)
        return any(nearest(stranger, part.model_fields) == word for stranger in strangers)

    @property
    def present(self) -> bool:
        """True iff something stands there, right or wrong."""
        return self.value is not None

    @property
    def sound(self) -> bool:
        """True iff something stands there and nothing is wrong with it, or with what it stands in."""
        above = (self.path[:length] for length in range(len(self.path) + 1))
        return self.present and not any(path in self.wrong for path in above)

    @property
    def text(self) -> str | None:
        """The text, if it is text and right."""
        return self.value if self.sound and isinstance(self.value, str) else None

    @property
    def number(self) -> int | None:
        """The whole number, if it is one and right."""
        return self.value if self.sound and isinstance(self.value, int) and not isinstance(self.value, bool) else None

    def mistake(self, wrong: str, do: str) -> Mistake:
        """A mistake at this place that shows its value."""
        return Mistake(self.path, wrong, do, shown(self.value))
