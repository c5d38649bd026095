"""Transforms: functions of the program that change every resource, run as the engine would run them.

The request of a resource names a transform by a token; the token leads to the function through a table of the SDK.
Source: `pulumi.runtime._callbacks`; the order (a resource's own, its parents', the stack's) is the engine's.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any, Final

from pulumi.runtime.proto import resource_pb2

from .watch import Watch
from .wire import plain

# Each option's name in a request, and in what a transform is given.
_OPTIONS: Final = {
    "protect": "protect",
    "provider": "provider",
    "version": "version",
    "pluginDownloadURL": "plugin_download_url",
    "retainOnDelete": "retain_on_delete",
    "deletedWith": "deleted_with",
    "deleteBeforeReplace": "delete_before_replace",
    "importId": "import",
}
_COLLECTIONS: Final = {
    "ignoreChanges": "ignore_changes",
    "replaceOnChanges": "replace_on_changes",
    "additionalSecretOutputs": "additional_secret_outputs",
    "aliases": "aliases",
    "providers": "providers",
    "replace_with": "replace_with",
}


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

    def apply(self, request: Any, urn: str) -> Any:
        """The request after every transform that concerns it; the stack itself is not transformed."""
        wanted = list(getattr(request, "transforms", ()))
        parent = request.parent
        while parent:
            wanted += self._of_parents.get(parent, ())
            parent = self._parents.get(parent, "")
        if request.parent:
            wanted += self.of_stack
        for callback in wanted:
            request = self._transformed(request, urn, callback.token)
        return request

    def apply_to_call(self, request: Any) -> Any:
        """The call after every transform of calls."""
        for callback in self.of_calls:
            run = self.table.get(callback.token)
            if run is None:
                self.skipped.append("")
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

    def _transformed(self, request: Any, urn: str, token: str) -> Any:
        run = self.table.get(token)
        if run is None:
            self.skipped.append(urn)
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
    for name, given in _OPTIONS.items():
        if _has(options, given) and _is_set(request, name):
            setattr(options, given, getattr(request, name))
    for name, given in _COLLECTIONS.items():
        if _has(options, given) and _has(request, name):
            getattr(options, given).MergeFrom(getattr(request, name))
    # The request holds the dependencies of the inputs too; the transform sees and changes the explicit ones.
    options.depends_on.extend(urn for urn in sorted(request.dependencies) if urn not in _implied(request))
    if request.HasField("customTimeouts"):
        options.custom_timeouts.CopyFrom(request.customTimeouts)
    return options


def _set_options(request: Any, options: Any) -> None:
    for name, given in _OPTIONS.items():
        if _has(request, name) and _is_set(options, given):
            setattr(request, name, getattr(options, given))
    for name, given in _COLLECTIONS.items():
        if _has(options, given) and _has(request, name):
            request.ClearField(name)
            getattr(request, name).MergeFrom(getattr(options, given))
    wanted = sorted(_implied(request).union(options.depends_on))
    request.ClearField("dependencies")
    request.dependencies.extend(wanted)
    if options.HasField("custom_timeouts"):
        request.customTimeouts.CopyFrom(options.custom_timeouts)


def _implied(request: Any) -> set[str]:
    return {urn for found in request.propertyDependencies.values() for urn in found.urns}


def _has(message: Any, name: str) -> bool:
    return name in message.DESCRIPTOR.fields_by_name


def _is_set(message: Any, name: str) -> bool:
    if not _has(message, name):
        return False
    field = message.DESCRIPTOR.fields_by_name[name]
    return bool(message.HasField(name)) if field.has_presence else bool(getattr(message, name))


def _wait(coroutine: Awaitable[Any]) -> Any:
    """Runs a transform to its end from inside the loop, as the SDK does for a plain call."""
    from pulumi.runtime.sync_await import _sync_await

    return _sync_await(asyncio.ensure_future(coroutine))


def local_table(monitor: Any) -> Any | None:
    """The SDK's table of callbacks without its server, to be installed before the run; None where it has no such."""
    try:
        from pulumi.runtime import _callbacks

        class LocalTable(_callbacks._CallbackServicer):
            def __init__(self) -> None:
                self._callbacks = monitor.transforms.table
                self._transforms: dict[Any, str] = {}
                self._state_migrations: dict[Any, str] = {}
                self._monitor = monitor
                self._target = "local"

        return LocalTable() if hasattr(LocalTable, "register_transform") else None
    except (ImportError, AttributeError):
        return None
