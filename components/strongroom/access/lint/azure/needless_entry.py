"""An entry of a role's list that another entry covers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from strongroom.access.json_text import Json
from strongroom.access.lint.azure_proof import without_entries
from strongroom.access.lint.azure_state import AzureState, covers
from strongroom.access.lint.rule import Example, Fault, Rule


def check(state: AzureState) -> Iterator[Fault]:
    """Yields each operation that stands twice in its list or within another pattern of it."""
    for each in state.entries:
        for element, listed in each.lists():
            found = list(_covered(listed))
            vain = Counter(entry for entry, _ in found)
            smaller = without_entries(state, element, vain) if found else None
            for entry, other in found:
                what = "stands twice" if entry.casefold() == other.casefold() else f"is within `{other}`"
                yield Fault(each.name, f"`{entry}` {what} in {element}", "drop it", smaller=smaller)


def _covered(listed: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Yields each entry that another covers, with that other; of two equal ones the later."""
    wide = [(at, entry) for at, entry in enumerate(listed) if "*" in entry]
    first: dict[str, int] = {}
    for at, entry in enumerate(listed):
        earlier = first.setdefault(entry.casefold(), at)
        if earlier != at:
            yield entry, listed[earlier]
            continue
        other = next((o for n, o in wide if n != at and o.casefold() != entry.casefold() and covers(o, entry)), None)
        if other is not None and not ("*" in entry and covers(entry, other) and other in listed[at:]):
            yield entry, other


def _role(*actions: str) -> Example:
    entry: Json = {"actions": [*actions], "notActions": [], "dataActions": [], "notDataActions": []}
    return Example({"roleName": "r", "permissions": [entry], "assignableScopes": ["/"]})


RULE = Rule(
    id="needless-entry",
    severity="low",
    title="An operation that another entry of the same list covers",
    why="dropping the narrow entry later takes nothing away, which whoever drops it does not expect",
    source="Azure RBAC, Understand Azure role definitions, Wildcard permissions",
    check=check,
    bad=(
        _role("Microsoft.Compute/*/read", "Microsoft.Compute/virtualMachines/read"),
        _role("Microsoft.Compute/virtualMachines/read", "microsoft.compute/virtualmachines/READ"),
    ),
    good=(_role("Microsoft.Compute/*/read", "Microsoft.Compute/virtualMachines/write"),),
)
