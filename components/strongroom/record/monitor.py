"""The resource monitor that the program's SDK speaks to: it answers as an engine in a preview, and keeps each request.

Source: the ResourceMonitor service of Pulumi's protocol (`proto/pulumi/resource.proto`).
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count
from typing import Any, Final, NoReturn

from google.protobuf import empty_pb2
from pulumi.runtime.proto import resource_pb2

from ..plan import marker
from .call_site import CALLED_AT, OPEN_CALLS
from .calls import Calls
from .outputs import answer
from .positions import Positions
from .protocol import call_response, open_call_response
from .refusal import RefusedError, quoted
from .tokens import Tokens
from .transforms import Transforms
from .urns import Names

_STACK_REFERENCE: Final = "pulumi:pulumi:StackReference"
_PROVIDER: Final = "pulumi:providers:"
_LEGACY_FEATURES: Final = frozenset(
    {"secrets", "resourceReferences", "deletedWith", "replaceWith", "aliasSpecs", "transforms", "invokeTransforms"}
    | {"parameterization", "resourceHooks", "errorHooks"}
)
# Not claimed: OUTPUT_VALUES (only remote components send them), INVOKE_DEPENDS_ON (the SDK's own gate is right).
_FEATURES: Final = (
    "SECRETS",
    "RESOURCE_REFERENCES",
    "ALIAS_SPECS",
    "REPLACEMENT_TRIGGER",
    "DELETED_WITH",
    "REPLACE_WITH",
    "TRANSFORMS",
    "INVOKE_TRANSFORMS",
    "PARAMETERIZATION",
    "RESOURCE_HOOKS",
    "ERROR_HOOKS",
    "STATE_MIGRATIONS",
)


@dataclass
class Registration:
    """One resource of the run: its request as the SDK sent it, and what a component registered as its outputs."""

    urn: str
    request: Any
    read: bool = False
    outputs: Any = None
    state: Any = None


class Monitor:
    """Answers every request of one run; `tokens` is None where the run leaves open values unknown."""

    def __init__(self, names: Names, tokens: Tokens | None, calls: Calls, positions: Positions) -> None:
        self.registrations: dict[str, Registration] = {}
        self.refusals: list[str] = []
        self.open_names: list[str] = []
        self.transforms = Transforms()
        self._names = names
        self._tokens = tokens
        self._calls = calls
        self._positions = positions

    def RegisterResource(self, request: Any) -> Any:  # noqa: N802
        """Names the resource and answers with its inputs, as a provider does in a preview."""
        if request.remote:
            self._refuse(
                f"{self._place(request)}: the component {quoted(request.type)} runs in another process, which an "
                "offline plan cannot start; record it with `pulumi preview --json` and read that file"
            )
        urn = self._urn(request)
        request = self.transforms.apply(request, urn)
        registration = self._keep(Registration(urn, request))
        self.transforms.registered(urn, request)
        response = resource_pb2.RegisterResourceResponse(urn=urn)
        if not request.custom:
            return response
        tokens = None if request.type.startswith(_PROVIDER) else self._tokens
        provider = self._calls.provider(request.type.split(":", 1)[0], request.provider, self.registrations)
        registration.state = answer(request.object, request.type, urn, tokens, provider)
        response.object.CopyFrom(registration.state)
        if tokens is not None:
            response.id = tokens.mint(urn, "id")
        return response

    def RegisterResourceOutputs(self, request: Any) -> Any:  # noqa: N802
        """Keeps what a component, or the stack, registers as its outputs."""
        registration = self.registrations.get(request.urn)
        if registration is not None:
            registration.outputs = request.outputs
        return empty_pb2.Empty()

    def ReadResource(self, request: Any) -> Any:  # noqa: N802
        """Answers a read: a stack reference from the user's answers, another resource with its id and open outputs."""
        urn = self._urn(request)
        registration = self._keep(Registration(urn, request, read=True))
        if request.type == _STACK_REFERENCE:
            state = self._referred(request)
        else:
            state = answer(request.properties, request.type, urn, self._tokens)
        registration.state = state
        response = resource_pb2.ReadResourceResponse(urn=urn, properties=state)
        if "id" in response.DESCRIPTOR.fields_by_name and request.id != marker.UNKNOWN:
            response.id = request.id
        return response

    def Invoke(self, request: Any) -> Any:  # noqa: N802
        """Answers a data source: by computing it, from the user's answers, or not at all."""
        if request.tok == "pulumi:pulumi:getResource":
            return self._resource(request)
        request = self.transforms.apply_to_call(request)
        try:
            return self._calls.answer(request, self.registrations, CALLED_AT.get())
        except RefusedError as refused:
            self._note(refused)
            # Whoever is given an output can go on, and what else is refused is told at once.
            response = open_call_response() if OPEN_CALLS.get() is None else None
            if response is None:
                raise
            return response

    def _referred(self, request: Any) -> Any:
        """The state of a stack reference; one that is refused leaves its outputs open, to hear of all others too."""
        name = request.properties.fields["name"].string_value or request.id
        try:
            return self._calls.stack_reference(name, self._place(request))
        except RefusedError as refused:
            self._note(refused)
            return request.properties

    def _note(self, refused: RefusedError) -> None:
        self.refusals += [sentence for sentence in refused.sentences if sentence not in self.refusals]

    def _resource(self, request: Any) -> Any:
        urn = request.args.fields["urn"].string_value
        known = self.registrations.get(urn)
        if known is None:
            self._refuse(f"{quoted(urn)}: no resource of this name is registered; register it before it is read")
        response = call_response({"urn": urn, "id": ""})
        getattr(response, "return").fields["state"].struct_value.CopyFrom(known.state or type(request.args)())
        return response

    def Call(self, request: Any) -> NoReturn:  # noqa: N802
        """Refuses a method: only its provider can run it."""
        self._refuse(
            f"{self._place(request)}: the method {quoted(request.tok)} runs in its provider, which an offline plan "
            "cannot start; record it with `pulumi preview --json` and read that file"
        )

    def ExistsResource(self, request: Any) -> NoReturn:  # noqa: N802
        """Refuses to say whether something exists: only the cloud knows."""
        self._refuse(
            f"{self._place(request)}: whether a {quoted(request.type)} exists is known to the cloud alone; "
            "record it with `pulumi preview --json` and read that file"
        )

    def RegisterPackage(self, request: Any) -> Any:  # noqa: N802
        """Any stable reference: the plan names packages by their types."""
        return resource_pb2.RegisterPackageResponse(ref=f"{request.name}@{request.version}")

    def RegisterStackTransform(self, request: Any) -> Any:  # noqa: N802
        """Keeps a transform of every resource."""
        self.transforms.of_stack.append(request)
        return empty_pb2.Empty()

    def RegisterStackInvokeTransform(self, request: Any) -> Any:  # noqa: N802
        """Keeps a transform of every call."""
        self.transforms.of_calls.append(request)
        return empty_pb2.Empty()

    def RegisterResourceHook(self, request: Any) -> Any:  # noqa: N802, ARG002
        """A hook runs in an update; a preview only notes it."""
        return empty_pb2.Empty()

    RegisterErrorHook = RegisterResourceHook
    SignalAndWaitForShutdown = RegisterResourceHook

    def SupportsFeature(self, request: Any) -> Any:  # noqa: N802
        """The older probe for a feature."""
        return resource_pb2.SupportsFeatureResponse(hasSupport=request.id in _LEGACY_FEATURES)

    def GetDeploymentInfo(self, request: Any) -> Any:  # noqa: N802, ARG002
        """The features by name: SECRETS has the value 0 and must not be lost as false."""
        values = resource_pb2.ResourceMonitorFeature
        known = set(values.keys())
        wanted = [f"RESOURCE_MONITOR_FEATURE_{name}" for name in _FEATURES]
        return resource_pb2.DeploymentInfo(supportedFeatures=[values.Value(name) for name in wanted if name in known])

    def _urn(self, request: Any) -> str:
        """The resource's urn; a name that holds tokens says whose they are, and is told apart by number."""
        name = self._tokens.spoken(request.name) if self._tokens else request.name
        urn = self._names.urn(request.parent, request.type, name)
        if name == request.name:
            return urn
        for number in count(2):
            if urn not in self.registrations:
                break
            urn = self._names.urn(request.parent, request.type, f"{name}~{number}")
        self.open_names.append(urn)
        return urn

    def _keep(self, registration: Registration) -> Registration:
        earlier = self.registrations.get(registration.urn)
        if earlier is not None:
            self._refuse(
                f"{self._place(registration.request)}: the resource {quoted(registration.urn)} is already registered "
                f"at {self._place(earlier.request)}; give one of the two another name or parent"
            )
        self.registrations[registration.urn] = registration
        return registration

    def _place(self, request: Any) -> str:
        place = self._positions.of_trace(request)
        return f"{place.file}:{place.line}" if place else "the program"

    def _refuse(self, sentence: str) -> NoReturn:
        if sentence not in self.refusals:
            self.refusals.append(sentence)
        raise RefusedError(sentence)
