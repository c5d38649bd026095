"""One outcome for several things that must all hold, naming those that do not."""

from __future__ import annotations

from collections.abc import Iterable

from strongroom.controls.outcome import Outcome, failed, passed, unknown


def tally(verdicts: Iterable[tuple[str, bool | None]], property_: str, wrong: str, open_: str, fix: str) -> Outcome:
    """Passes iff every verdict is True; `wrong` and `open_` hold `{}` for the names of what is not."""
    found = list(verdicts)
    missing = ", ".join(name for name, verdict in found if verdict is False)
    if missing:
        return failed(property_, wrong.format(missing), fix)
    unclear = ", ".join(name for name, verdict in found if verdict is None)
    return unknown(property_, open_.format(unclear), fix) if unclear else passed(property_)
