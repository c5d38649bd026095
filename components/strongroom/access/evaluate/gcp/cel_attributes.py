"""What a condition of Google Cloud sees of the request.

Source: https://cloud.google.com/iam/docs/conditions-attribute-reference
"""

from __future__ import annotations

from typing import Final

from ...request import Request
from ..decision import Unmodelled
from .cel_time import Timestamp, timestamp

# A resource or request that has no such attribute shows the empty text: what is compared for inequality then holds,
# as the vendor's own examples for mixed resource types need.
_TEXTS: Final = ("resource.type", "resource.service", "request.host", "request.path", "destination.ip")
_SETS: Final = ("request.auth.access_levels",)
_CLAIMS: Final = ("request.auth.claims.", "request.auth.")


class Absent(ValueError):
    """An expression that has no value for this request; the condition cannot be evaluated."""


Attribute = bool | int | float | str | None | Timestamp | tuple[str, ...]


def attribute(name: str, request: Request) -> Attribute:
    """The value of a dotted attribute.

    Raises Absent where the request lacks a claim, Unmodelled where the attribute is not known or always there and not
    given.
    """
    given = request.context.get(name)
    if name == "resource.name":
        return _one(name, given) if given is not None else relative(request.resource)
    if name in _TEXTS:
        return "" if given is None else _one(name, given)
    if name in _SETS:
        return () if given is None else (given,) if isinstance(given, str) else tuple(given)
    if name == "destination.port":
        return 0 if given is None else int(_one(name, given))
    if name == "request.time":
        if given is None:
            raise Unmodelled("request.time: is always there and must be given")
        return timestamp(_one(name, given))
    if not name.startswith(_CLAIMS):
        raise Unmodelled(f"condition: the attribute `{name}` is not known")
    if given is None:
        raise Absent(f"the request has no {name}")
    return given if isinstance(given, str) else tuple(given)


def relative(resource: str) -> str:
    """The name of a resource without the service in front."""
    return resource.removeprefix("//").partition("/")[2] if resource.startswith("//") else resource


def of_service(name: str, request: Request) -> tuple[str, ...] | str | None:
    """An attribute that a service gives under its own name (`api.getAttribute`), None where it gives none."""
    given = request.context.get(name)
    return given if given is None or isinstance(given, str) else tuple(given)


def tag(key: str, request: Request) -> str | None:
    """The value of a tag on the resource, by namespaced name or by id, None where it has none.

    The context names a tag `resource.tag:<key>`; a resource holds at most one value of a key.
    """
    given = request.context.get(f"resource.tag:{key}")
    return None if given is None else _one(key, given)


def _one(name: str, given: str | tuple[str, ...]) -> str:
    if isinstance(given, str):
        return given
    raise Unmodelled(f"{name}: must be one value, got {len(given)}")
