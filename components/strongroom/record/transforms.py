"""Transforms: functions of the program that change every resource, run as the engine would run them.

The request of a resource names a transform by a token; the token leads to the function through a table of the SDK.
Source: `pulumi.runtime._callbacks`; the order (a resource's own, its parents', the stack's) is the engine's.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

from pulumi.runtime.proto import resource_pb2

from .watch import Watch
from .wire import plain

_OPTIONS = (
    "protect",
    "provider",
    "version",
    "pluginDownloadURL",
    "retainOnDelete",
    "deletedWith",
    "deleteBeforeReplace",
    "importId",
)
_LISTS = ("ignoreChanges", "replaceOnChanges", "additionalSecretOutputs", "aliases", "hideDiff", "replaceWith")


class Transforms:
    """The transforms of one run; `run` leads from a token and a request to the changed request."""

    def __init__(self) -> None:
        self.of_stack: list[Any] = []
        self.of_calls: list[Any] = []
        self.skipped: list[str] = []
        self.watch: Watch | None = None
        self.table: dict[str, Callable[[bytes], Awaitable[Any]]] = {}
        self._of_parents: dict[str, list[Any]] = {}
        self._parents: dict[str, str] = {}

    def registered(self, urn: str, request: Any) -> None:
        """Keeps a resource's own transforms for its children."""
        if request.transforms:
            self._of_parents[urn] = list(request.transforms)
        self._parents[urn] = request.parent

    def apply(self, request: Any) -> Any:
        """The request after every transform that concerns it; the stack itself is not transformed."""
        wanted = list(getattr(request, "transforms", ()))
        parent = request.parent
        while parent:
            wanted += self._of_parents.get(parent, ())
            parent = self._parents.get(parent, "")
        if request.parent:
            wanted += self.of_stack
        for callback in wanted:
            request = self._transformed(request, callback.token)
        return request

    def apply_to_call(self, request: Any) -> Any:
        """The call after every transform of calls."""
        for callback in self.of_calls:
            run = self.table.get(callback.token)
            if run is None:
                self.skipped.append(request.tok)
                continue
            options = resource_pb2.TransformInvokeOptions(provider=request.provider, version=request.version)
            asked = resource_pb2.TransformInvokeRequest(token=request.tok, args=request.args, options=options)
            answer = _wait(run(asked.SerializeToString()))
            changed = type(request)()
            changed.CopyFrom(request)
            changed.args.CopyFrom(answer.args)
            if answer.HasField("options"):
                changed.provider = answer.options.provider
            request = changed
        return request

    def _transformed(self, request: Any, token: str) -> Any:
        run = self.table.get(token)
        if run is None:
            self.skipped.append(request.name)
            return request
        if self.watch is not None:
            self.watch.saw({key: plain(value) for key, value in request.object.fields.items()})
        asked = resource_pb2.TransformRequest(
            type=request.type,
            name=request.name,
            custom=request.custom,
            parent=request.parent,
            properties=request.object,
            options=_options(request),
        )
        answer = _wait(run(asked.SerializeToString()))
        changed = type(request)()
        changed.CopyFrom(request)
        changed.object.CopyFrom(answer.properties)
        if answer.HasField("options"):
            _set_options(changed, answer.options)
        return changed


def _options(request: Any) -> Any:
    options = resource_pb2.TransformResourceOptions()
    known = options.DESCRIPTOR.fields_by_name
    for name in _OPTIONS:
        if name in known and _is_set(request, name):
            setattr(options, name, getattr(request, name))
    for name in (*_LISTS, "providers"):
        if name in known and hasattr(request, name):
            getattr(options, name).MergeFrom(getattr(request, name))
    # The request holds the dependencies of the inputs too; the transform may only see and change the explicit ones.
    implied = {urn for found in request.propertyDependencies.values() for urn in found.urns}
    options.dependsOn.extend(urn for urn in sorted(request.dependencies) if urn not in implied)
    if request.HasField("customTimeouts"):
        options.customTimeouts.CopyFrom(request.customTimeouts)
    return options


def _set_options(request: Any, options: Any) -> None:
    known = options.DESCRIPTOR.fields_by_name
    for name in _OPTIONS:
        if name in known and name in request.DESCRIPTOR.fields_by_name and _is_set(options, name):
            setattr(request, name, getattr(options, name))
    for name in (*_LISTS, "providers"):
        if name in known and hasattr(request, name):
            request.ClearField(name)
            getattr(request, name).MergeFrom(getattr(options, name))
    implied = {urn for found in request.propertyDependencies.values() for urn in found.urns}
    request.ClearField("dependencies")
    request.dependencies.extend(sorted(implied.union(options.dependsOn)))
    if options.HasField("customTimeouts"):
        request.customTimeouts.CopyFrom(options.customTimeouts)


def _is_set(message: Any, name: str) -> bool:
    field = message.DESCRIPTOR.fields_by_name.get(name)
    if field is None:
        return False
    return bool(message.HasField(name)) if field.has_presence else bool(getattr(message, name))


def _wait(coroutine: Awaitable[Any]) -> Any:
    """Runs a transform to its end from inside the loop, as the SDK does for a plain call."""
    from pulumi.runtime.sync_await import _sync_await

    return _sync_await(asyncio.ensure_future(coroutine))


def local_table(monitor: Any) -> Any | None:
    """The SDK's table of callbacks without its server, to be installed before the run; None where the SDK has another."""
    try:
        from pulumi.runtime import _callbacks

        class LocalTable(_callbacks._CallbackServicer):  # type: ignore[misc]  # noqa: SLF001
            def __init__(self) -> None:
                self._callbacks = monitor.transforms.table
                self._transforms: dict[Any, str] = {}
                self._state_migrations: dict[Any, str] = {}
                self._monitor = monitor
                self._target = "local"

        return LocalTable() if hasattr(LocalTable, "register_transform") else None
    except (ImportError, AttributeError):
        return None
