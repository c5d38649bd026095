"""An account in which an environment makes components."""

from dataclasses import dataclass

import pulumi

from ....spec.names import AwsNames
from ...account.aws import Provider, names_of
from ...context import Context


@dataclass(frozen=True)
class Site:
    """A context, and the one provider that is pinned to its account."""

    context: Context
    provider: pulumi.ProviderResource
    parent: pulumi.Resource

    @property
    def names(self) -> AwsNames:
        """The environment's names in this account."""
        return names_of(self.context)

    @property
    def options(self) -> pulumi.ResourceOptions:
        """Options of a component here."""
        return pulumi.ResourceOptions(parent=self.parent, provider=self.provider)


def site(name: str, context: Context, parent: pulumi.Resource, role: str | None = None) -> Site:
    """The account of the context, entered by the role where one is given."""
    return Site(context, Provider(name, context, role, pulumi.ResourceOptions(parent=parent)), parent)
