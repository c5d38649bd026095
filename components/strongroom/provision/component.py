"""The base of every component: its type, its provider, its sealed outputs."""

from collections.abc import Mapping, Sequence
from typing import Any

import pulumi

from .arguments import Mistakes


class Component(pulumi.ComponentResource):
    """A component whose every child names an explicit provider, and which shows nothing but its declared outputs.

    Args:
        token: the component's type, `strongroom:index:<Cloud><Concept>`.
        name: the component's logical name; children are named for it.
        package: the provider package that its children need (`aws`).
        mistakes: what was found wrong so far; nothing is registered unless there is none.
        opts: must bring an explicit provider of the package, itself or by its parent.

    Raises:
        ArgumentMistake: an argument is wrong, or the provider is missing.

    """

    def __init__(
        self, token: str, name: str, package: str, mistakes: Mistakes, opts: pulumi.ResourceOptions | None
    ) -> None:
        if provider_of(package, opts) is None:
            # Children without one would run with whatever credentials the shell holds.
            mistakes.add(
                "opts.provider",
                "is missing",
                None,
                f"pass an explicit {package} provider that is pinned to the context's account",
            )
        mistakes.stop()
        super().__init__(token, name, None, opts)

    def child(
        self, *, after: Sequence[pulumi.Resource] = (), protect: bool | None = None, kept: bool | None = None
    ) -> pulumi.ResourceOptions:
        """Options for a child: this component is its parent, so it takes this component's provider.

        Args:
            after: what must stand before it.
            protect: it cannot be deleted until somebody takes the protection off.
            kept: it stays in the cloud when the stack is destroyed.

        """
        return pulumi.ResourceOptions(parent=self, depends_on=list(after), protect=protect, retain_on_delete=kept)

    def seal(self, outputs: Mapping[str, pulumi.Output[Any]]) -> None:
        """Sets and registers the declared outputs; nothing else of the component can be read by other programs."""
        for key, value in outputs.items():
            setattr(self, key, value)
        self.register_outputs({_wire(key): value for key, value in outputs.items()})


def provider_of(package: str, opts: pulumi.ResourceOptions | None) -> pulumi.ProviderResource | None:
    """The provider of a package that options bring, themselves or by the parent; None: there is none."""
    if opts is None:
        return None
    listed = opts.providers.values() if isinstance(opts.providers, Mapping) else opts.providers or ()
    given: list[pulumi.ProviderResource] = [*([opts.provider] if opts.provider else []), *listed]
    for provider in given:
        if provider.package == package:
            return provider
    return opts.parent.get_provider(f"{package}:index/provider:Provider") if opts.parent else None


def _wire(key: str) -> str:
    first, *rest = key.split("_")
    return first + "".join(word.capitalize() for word in rest)
