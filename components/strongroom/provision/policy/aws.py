"""AWS policy documents: statements with a Sid each, of names that AWS has, in one canonical text of bounded length."""

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any, Final

import pulumi

from ..arguments import ArgumentMistake, shown
from ..late_text import late_text
from .aws_names import check

Statement = dict[str, Any]
Conditions = Mapping[str, Mapping[str, Any]]

BUCKET: Final = ("bucket policy", 20_480)
KEY: Final = ("key policy", 32_768)
ROLE: Final = ("inline role policy", 10_240)  # all of a role's together
MANAGED: Final = ("managed policy", 6_144)
TRUST: Final = ("trust policy", 2_048)
TOPIC: Final = ("topic policy", 30_720)
ENDPOINT: Final = ("endpoint policy", 20_480)
LOGS: Final = ("resource policy of logs", 5_120)
ORGANIZATION: Final = ("policy of the organisation", 5_120)  # spaces count, and none are written

# A variable of IAM is a condition key or one of three characters; a template's place for a value has no colon.
_VARIABLE: Final = re.compile(r"\$(?=\{(?:[A-Za-z][A-Za-z0-9-]*:|[*?$]\}))")
_ARN_LENGTH: Final = 90  # of a value that only the cloud can assign, for measuring


def allow(
    sid: str,
    principal: str | list[str] | Mapping[str, Any] | None,
    action: str | Sequence[str],
    resource: Any = "*",
    condition: Conditions | None = None,
) -> Statement:
    """An Allow; a text or list as principal is AWS accounts or roles.

    No principal: whom the policy is attached to. No resource: a trust policy, which is about the role itself.
    """
    who = {"AWS": principal} if isinstance(principal, str | list) else principal
    return _statement(sid, "Allow", who, action, {"Resource": resource}, condition)


def deny(sid: str, action: str | Sequence[str], resource: Any = "*", condition: Conditions | None = None) -> Statement:
    """A Deny to everybody whom the condition meets."""
    # The list form means the same as a bare "*" and every reader of policies takes it.
    return _statement(sid, "Deny", {"AWS": "*"}, action, {"Resource": resource}, condition)


def refuse(
    sid: str, action: str | Sequence[str], objects: Mapping[str, str | list[str]], condition: Conditions
) -> Statement:
    """A Deny on a `Resource`, or on everything but a `NotResource`, whichever `objects` holds."""
    return _statement(sid, "Deny", {"AWS": "*"}, action, objects, condition)


def forbid(
    sid: str, action: str | Sequence[str], resource: Any = "*", condition: Conditions | None = None
) -> Statement:
    """A Deny in the policy of a role, to whoever holds the role and meets the condition."""
    return _statement(sid, "Deny", None, action, {"Resource": resource}, condition)


def service(name: str) -> Mapping[str, str]:
    """An AWS service as a principal."""
    return {"Service": name}


def document(where: str, kind: tuple[str, int], statements: Sequence[Statement]) -> pulumi.Output[str] | str:
    """The canonical text of the policy: sorted keys, no spaces; an output iff a value in it is one.

    Raises:
        ArgumentMistake: it is longer than AWS takes, or names an action or a condition key that AWS does not have.

    """
    name, most = kind
    wrong = [f"{where}: {sentence}" for statement in statements for sentence in check(statement)]
    if (length := size(statements)) > most:
        longer = f"makes a {name} of more than {most} bytes, which AWS refuses"
        wrong.append(f"{where}: {longer}, got {shown(length)}; name fewer principals or prefixes")
    if wrong:
        raise ArgumentMistake(wrong)
    return late_text(_body(statements), _canonical)


def size(statements: Sequence[Statement]) -> int:
    """The characters of the document; a value to come counts as the longest that AWS assigns."""
    text = json.dumps(_body(statements), separators=(",", ":"), default=lambda _: "x" * _ARN_LENGTH)
    return len(_escaped(text))


def split(kind: tuple[str, int], statements: Sequence[Statement]) -> list[list[Statement]]:
    """The statements in as few documents as hold them in their order, each within what AWS takes."""
    found: list[list[Statement]] = []
    for statement in statements:
        if found and size([*found[-1], statement]) <= kind[1]:
            found[-1].append(statement)
        else:
            found.append([statement])
    return found


def _canonical(body: Any) -> str:
    return _escaped(json.dumps(body, sort_keys=True, separators=(",", ":")))


def _escaped(text: str) -> str:
    """The same JSON with the `$` of IAM's variables as an escape.

    `${...}` is also how a plan writes a value to come, and what Terraform and other templates fill in; on the way to
    IAM, which reads the escape as the character, nobody shall take the one for the other.

    Source: IAM User Guide, "IAM policy elements: Variables and tags".
    """
    return _VARIABLE.sub(r"\\u0024", text)


def _body(statements: Sequence[Statement]) -> dict[str, Any]:
    return {"Version": "2012-10-17", "Statement": list(statements)}


def _statement(
    sid: str,
    effect: str,
    principal: Mapping[str, Any] | None,
    action: str | Sequence[str],
    resource: Mapping[str, Any],
    condition: Conditions | None,
) -> Statement:
    parts: Statement = {"Sid": sid, "Effect": effect, "Action": _short(action)}
    parts |= {key: _short(value) for key, value in resource.items() if value is not None}
    if principal is not None:
        parts["Principal"] = {kind: _short(value) for kind, value in principal.items()}
    if condition:
        parts["Condition"] = {
            operator: {key: _short(value) for key, value in keys.items()}
            for operator, keys in condition.items()
            if keys
        }
    return parts


def _short(value: Any) -> Any:
    """A list of one is written as the value itself, as AWS gives it back; a longer one sorted, each once."""
    if isinstance(value, str) or not isinstance(value, Sequence):
        return value
    texts = list(value) if any(isinstance(item, pulumi.Output) for item in value) else sorted(set(value))
    return texts[0] if len(texts) == 1 else texts
