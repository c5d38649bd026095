"""The components as a package that serves every Pulumi language over the engine's protocol."""

import json
import sys
from collections.abc import Iterator, Mapping
from operator import itemgetter
from typing import Any, Final

import pulumi
from pulumi.provider import ConstructResult, main
from pulumi.provider.experimental.component import ComponentProvider
from pulumi.provider.server import ComponentInitError

from .account.aws import pin
from .arguments import ArgumentMistake, Mistakes, shown
from .audit.aws import Audit
from .baseline.aws import Baseline
from .bootstrap.aws import Bootstrap
from .identity.aws import Boundary, Identity
from .key.aws import Key
from .network.aws import ExistingNetwork, Network
from .perimeter.aws import Perimeter
from .registry.aws import Registry
from .serving.aws import Serving
from .store.aws import Store
from .training.aws import Budget, FeatureGroup, Training
from .workspace.aws import Workspace

NAME: Final = "strongroom"
COMPONENTS: Final[list[type[pulumi.ComponentResource]]] = [
    Audit,
    Baseline,
    Bootstrap,
    Boundary,
    Budget,
    ExistingNetwork,
    FeatureGroup,
    Identity,
    Key,
    Network,
    Perimeter,
    Registry,
    Serving,
    Store,
    Training,
    Workspace,
]


class Package(ComponentProvider):
    """Refuses what the SDK's own host lets pass: an input that no component has, and a provider that is not pinned.

    Source: behaviour of `pulumi.provider.experimental` 3.272, which drops unknown inputs without a word.
    """

    def __init__(self, version: str) -> None:
        super().__init__(COMPONENTS, NAME, None, version)
        self._described: Mapping[str, Any] = json.loads(self.schema or "{}")

    def construct(
        self, name: str, resource_type: str, inputs: pulumi.Inputs, options: pulumi.ResourceOptions | None = None
    ) -> ConstructResult:
        """The component; every mistake in its inputs comes back as a property error, never as a traceback."""
        described = self._described["resources"].get(resource_type, {"inputProperties": {}})
        mistakes = Mistakes(f"{resource_type.rsplit(':', 1)[-1]} '{name}'")
        for path, known in self._unknown("", inputs, described["inputProperties"]):
            mistakes.add(path, "is not an input", path, f"there are {', '.join(f'`{key}`' for key in sorted(known))}")
        try:
            mistakes.stop()
            pinned = self._pin(name, inputs, options)
            made = super().construct(name, resource_type, inputs, options)
        except ArgumentMistake as mistake:
            raise _refused(mistake) from None
        except ComponentInitError as error:
            if isinstance(error.inner, ArgumentMistake):
                raise _refused(error.inner) from None
            raise
        # The answer waits for the verdict on the provider; an output that nobody waits for fails unheard.
        return ConstructResult(pulumi.Output.all(made.urn, pinned).apply(itemgetter(0)), made.state)

    def _unknown(self, path: str, value: Any, known: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
        """Every key inside the value that the schema does not know, with the keys that it knows there."""
        if not isinstance(value, Mapping):
            return
        for key, item in value.items():
            where = f"{path}.{key}" if path else key
            if key not in known:
                yield where, known
                continue
            reference = known[key].get("$ref") or known[key].get("items", {}).get("$ref", "")
            properties = self._described["types"].get(reference.removeprefix("#/types/"), {}).get("properties")
            if properties is not None:
                for n, each in enumerate(item if isinstance(item, list) else [item]):
                    yield from self._unknown(f"{where}[{n}]" if isinstance(item, list) else where, each, properties)

    def _pin(self, name: str, inputs: pulumi.Inputs, options: pulumi.ResourceOptions | None) -> pulumi.Output[None]:
        """A provider of another process is known by what the engine says of it, which comes later than the children."""
        context = inputs.get("context")
        given = options.providers if options and isinstance(options.providers, dict) else {}
        if "aws" not in given or not isinstance(context, Mapping):
            return pulumi.Output.from_input(None)  # the component refuses both itself
        account = str(context.get("account"))
        pin(given["aws"], account, str(context.get("region")))
        asked = pulumi.runtime.invoke_output("pulumi:pulumi:getResource", {"urn": given["aws"].urn})
        return asked.apply(lambda answer: _judge(name, account, answer))


def serve(version: str) -> None:
    """Serves the package until the engine ends it; the port goes to standard output first."""
    main(Package(version), sys.argv[1:])


def _judge(name: str, account: str, answer: Mapping[str, Any]) -> None:
    pinned = answer.get("state", {}).get("allowedAccountIds")
    accounts = json.loads(pinned) if isinstance(pinned, str) else pinned
    if accounts != [account]:
        wrong = f"is not pinned to account {shown(account)}, got {shown(accounts)}"
        raise ArgumentMistake([f"'{name}'.opts.provider: {wrong}; set its allowedAccountIds to that account alone"])


def _refused(mistake: ArgumentMistake) -> pulumi.InputPropertiesError:
    errors = [
        pulumi.InputPropertyErrorDetails(property_path=sentence.split(": ", 1)[0].split("'.", 1)[-1], reason=sentence)
        for sentence in mistake.sentences
    ]
    return pulumi.InputPropertiesError(str(mistake), errors)
