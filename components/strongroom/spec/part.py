"""What all parts of the environment file have in common: frozen, and no word that is not known."""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict


class Part(BaseModel):
    """A mapping of the file, with exactly the words that its fields say."""

    # Built when first read: a part is part of the whole, and building each by itself as well doubles the start-up.
    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)
