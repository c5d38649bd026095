"""URNs as the engine makes them.

Source: https://www.pulumi.com/docs/iac/concepts/resources/names/#urns.
"""

from __future__ import annotations

from typing import Final, NamedTuple

STACK_TYPE: Final = "pulumi:pulumi:Stack"


class Alias(NamedTuple):
    """What an alias says of the resource's earlier place; an empty field is as it is today."""

    name: str = ""
    type: str = ""
    stack: str = ""
    project: str = ""
    parent: str = ""
    no_parent: bool = False


class Names:
    """Composes the URNs of one stack of one project."""

    def __init__(self, project: str, stack: str) -> None:
        self._project = project
        self._stack = stack

    def urn(self, parent: str, type_: str, name: str) -> str:
        """The URN of a resource: the whole qualified type of any parent but the stack stands before its own type."""
        return self._compose(self._stack, self._project, parent, type_, name)

    def former(self, alias: Alias, parent: str, type_: str, name: str) -> str:
        """The URN that an alias means, for a resource that today has this parent, type and name."""
        before = "" if alias.no_parent else alias.parent or parent
        return self._compose(
            alias.stack or self._stack, alias.project or self._project, before, alias.type or type_, alias.name or name
        )

    def _compose(self, stack: str, project: str, parent: str, type_: str, name: str) -> str:
        above = qualified_type(parent)
        whole = f"{above}${type_}" if above and above != STACK_TYPE else type_
        return f"urn:pulumi:{stack}::{project}::{whole}::{name}"


def qualified_type(urn: str) -> str:
    """The type with all its parents' types, `$` between them; empty for an empty urn. A name may itself hold `::`."""
    parts = urn.split("::", 3)
    return parts[2] if len(parts) > 2 else ""
