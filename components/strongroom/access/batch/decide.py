"""Decides one row: whatever is wrong with it is its own answer, and the rows after it are still answered."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import PurePath
from typing import Final

from ..check import WitnessMismatch
from ..compare import Scene, compare
from ..comparison import Comparison
from ..explain import explained
from ..json_text import Json, refuse_repeated
from ..question import no_public_access, not_granted
from ..refusal import BadDocument, refuse
from ..space.budget import Exhausted
from .answer import Answer, answered, unanswered
from .row import Question, Row

_POLICY_TYPES: Final[Mapping[str, str]] = {"identity": "IDENTITY_POLICY", "resource": "RESOURCE_POLICY"}


def decide(row: Row) -> Answer:
    """The answer to a row; a row that cannot be judged is `cannot_prove` with the sentence why, never a pass."""
    question = row.question in ("not granted", "no public access")
    if row.fields is None:
        return unanswered(
            row.id, f"{row.id}: must be a JSON object; write each case as one", "bad input", question=False
        )
    try:
        found = _ASK[row.question](row, row.fields)
        return answered(row.id, found, question=question, reason=explained(found))
    except BadDocument as error:
        return unanswered(row.id, str(error), "bad input", question=question)
    except Exhausted as error:
        return unanswered(row.id, f"not decided within the budget: {error}", "cannot prove", question=question)
    except RecursionError:
        return unanswered(row.id, "is nested too deeply to be decided", "cannot prove", question=question)
    except WitnessMismatch as error:
        return unanswered(row.id, str(error), "own error", question=question)
    except Exception as error:  # noqa: BLE001  one row must not end the others; the text could quote the input
        return unanswered(row.id, _failure(error), "own error", question=question)


def _compared(row: Row, fields: Mapping[str, Json]) -> Comparison:
    """Two documents or two states."""
    old, new = ("existingPolicyDocument", "newPolicyDocument")  # as in the request of CheckNoNewAccess
    base, head = (
        _needed(row, fields, *names)
        for names in (("base", "existing", old, "existingPolicy"), ("head", "new", new, "newPolicy"))
    )
    if row.of_accounts:
        caller = fields.get("principal", row.file.get("default_principal"))
        base, head = (_with_caller(side, caller) for side in (base, head))
    return compare(base, head, _scene(row, fields), row.id)


def _scene(row: Row, fields: Mapping[str, Json]) -> Scene:
    return Scene(
        cloud=_text(row, fields, "cloud"),
        policy_type=_text(row, fields, "policy_type", "policyType"),
        hierarchy=_object(row, "hierarchy", row.file.get("hierarchy"))
        | _object(row, "hierarchy", fields.get("hierarchy")),
        roles=_object(row, "roles", row.file.get("roles")) | _object(row, "roles", fields.get("roles")),
        state=row.of_accounts,
    )


def _not_granted(row: Row, fields: Mapping[str, Json]) -> Comparison:
    """Whether a policy grants some of the access that a row lists."""
    policy = _needed(row, fields, "policy")
    asked = _needed(row, fields, "access")
    accesses = asked if isinstance(asked, list) else [asked]
    found = Comparison()
    for access in accesses:
        listed = _object(row, "access", access)
        one = not_granted(policy, _texts(row, listed, "actions"), _texts(row, listed, "resources"), row.id)
        found = Comparison(
            found.gained + one.gained, (), found.open_gain + one.open_gain, found.open_loss + one.open_loss
        )
    if not accesses:
        raise refuse(f"{row.id}.access", "must list actions or resources", "none", "name what must not be granted")
    return found


def _not_public(row: Row, fields: Mapping[str, Json]) -> Comparison:
    """Whether a resource policy lets anyone in."""
    return no_public_access(_needed(row, fields, "policy"), _text(row, fields, "resourceType", "resource_type"), row.id)


def _itself(row: Row, fields: Mapping[str, Json]) -> Comparison:
    """A policy alone: read in full, and equal to itself."""
    policy = _needed(row, fields, "policy")
    kind = _text(row, fields, "policy_type", "policyType") or _POLICY_TYPES.get(_text(row, fields, "kind") or "")
    return compare(policy, policy, Scene(policy_type=kind), row.id)


_ASK: Final[Mapping[Question, Callable[[Row, Mapping[str, Json]], Comparison]]] = {
    "compare": _compared,
    "not granted": _not_granted,
    "no public access": _not_public,
    "itself": _itself,
}


def _needed(row: Row, fields: Mapping[str, Json], *names: str) -> Json:
    for name in names:
        if name in fields:
            refuse_repeated(fields[name], f"{row.id}.{name}")
            return fields[name]
    raise BadDocument(f"{row.id}.{names[0]}: must be given, got none; write the document under this key")


def _text(row: Row, fields: Mapping[str, Json], *names: str) -> str | None:
    for name in names:
        value = fields.get(name)
        if isinstance(value, str):
            return value
        if value is not None:
            raise refuse(f"{row.id}.{name}", "must be a text", value, "write it in quotes")
    return None


def _object(row: Row, name: str, value: Json) -> dict[str, Json]:
    if value is None:
        return {}
    if isinstance(value, dict):
        return value
    raise refuse(f"{row.id}.{name}", "must be an object", value, "write it as in the other cases")


def _texts(row: Row, fields: Mapping[str, Json], name: str) -> tuple[str, ...]:
    value = fields.get(name, [])
    listed = value if isinstance(value, list) else [value]
    texts = tuple(item for item in listed if isinstance(item, str))
    if len(texts) == len(listed):
        return texts
    raise refuse(f"{row.id}.access.{name}", "must be a list of texts", value, "write each in quotes")


def _with_caller(side: Json, caller: Json) -> Json:
    return {"principal": caller, **side} if isinstance(side, dict) and caller is not None else side


def _failure(error: Exception) -> str:
    """The kind of an error and where it happened; its text is not shown, since it may quote what the row holds."""
    frame = error.__traceback__
    while frame is not None and frame.tb_next is not None:
        frame = frame.tb_next
    place = f" at {PurePath(frame.tb_frame.f_code.co_filename).name}:{frame.tb_lineno}" if frame else ""
    return f"failed by an error of strongroom's own: {type(error).__name__}{place}"
