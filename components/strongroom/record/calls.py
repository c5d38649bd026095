"""Data sources and stack references: computed where they are pure, else from the user's answers, else refused.

A refusal names the call, its arguments, the line of the program and the lines to add to the answers file.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any, Final, NoReturn

from google.protobuf import struct_pb2

from ..plan import marker
from ..plan.model import Location
from ..plan.visible import visible
from .answers import Answers, canonical
from .aws_policy_document import policy_document
from .call_site import OPEN_CALLS, UnansweredError
from .cloud_calls import COMPUTED, Setting
from .protocol import call_response, open_call_response
from .refusal import RefusedError, quoted
from .tokens import Tokens, bears_token
from .wire import plain

_POLICY_DOCUMENT: Final = "aws:iam/getPolicyDocument:getPolicyDocument"


class Calls:
    """Answers the calls of one run; `config` is the program's configuration, for default providers."""

    def __init__(self, answers: Answers, config: Mapping[str, str], tokens: Tokens) -> None:
        self._answers = answers
        self._config = config
        self._tokens = tokens

    def answer(self, request: Any, registrations: Mapping[str, Any], place: Location | None) -> Any:
        """The response to a data source. Raises RefusedError for one that is neither pure nor answered."""
        arguments = {key: plain(value) for key, value in request.args.fields.items()}
        result = self._answers.result(request.tok, arguments)
        if result is None and request.tok == _POLICY_DOCUMENT:
            result = self._policy_document(arguments, place)
        if result is None:
            package = request.tok.split(":", 1)[0]
            setting = Setting(self.provider(package, request.provider, registrations), arguments, self._blank)
            computed: Callable[[Setting], dict[str, Any] | None] | None = COMPUTED.get(request.tok)
            result = computed(setting) if computed else None
        if result is not None:
            return call_response(result)
        if bears_token(arguments):
            return self._open(request.tok)
        return self._refuse(request.tok, arguments, place)

    def stack_reference(self, name: str, place: str) -> Any:
        """The state of a stack reference. Raises RefusedError where the answers do not hold the stack."""
        known = self._answers.stacks.get(name)
        if known is None:
            lines = f"stacks:\n  {json.dumps(visible(name))}:\n    outputs: {{...}}"
            raise RefusedError(
                f"{place}: the outputs of the stack {quoted(name)} are not in this project; "
                f"add them to the answers file (`--answers`)\n{lines}"
            )
        outputs = {
            key: {marker.SIGNATURE: marker.SECRET, "value": value} if key in known["secrets"] else value
            for key, value in known["outputs"].items()
        }
        state = struct_pb2.Struct()
        state.update({"name": name, "outputs": outputs, "secretOutputNames": known["secrets"]})
        return state

    def _policy_document(self, arguments: dict[str, Any], place: Location | None) -> dict[str, Any]:
        if marker.UNKNOWN in json.dumps(arguments):
            return {**arguments, "json": marker.UNKNOWN, "minifiedJson": marker.UNKNOWN, "id": marker.UNKNOWN}
        try:
            document = policy_document(arguments)
        except ValueError as error:
            where = f"{place.file}:{place.line}" if place else "the program"
            raise RefusedError(f"{where}: the policy document is refused, {error}") from error
        return {
            **arguments,
            "json": json.dumps(document, indent=2, ensure_ascii=False),
            "minifiedJson": json.dumps(document, separators=(",", ":"), ensure_ascii=False),
            "id": self._blank("id"),
        }

    def provider(self, package: str, reference: str, registrations: Mapping[str, Any]) -> Callable[[str], Any]:
        """Reads a provider's settings: an explicit one's inputs, the default one's configuration; None where open."""
        registration = registrations.get(reference.rsplit("::", 1)[0]) if reference else None

        def read(key: str) -> Any:
            if registration is not None:
                fields = registration.request.object.fields
                text = plain(fields[key]) if key in fields else None
            else:
                text = self._config.get(f"{package}:{key}")
            return None if not isinstance(text, str) or marker.UNKNOWN in text or bears_token(text) else _parsed(text)

        return read

    def _blank(self, name: str) -> str:
        return self._tokens.mint("", name)

    def _open(self, token: str) -> Any:
        """An unknown result: a preview does not make a call whose arguments only the cloud knows.

        Raises UnansweredError in versions of the SDK that cannot be told so.
        """
        waiting = OPEN_CALLS.get()
        if waiting is not None:
            waiting.append(token)
            return call_response({})
        response = open_call_response()
        if response is None:
            raise UnansweredError(token)
        return response

    def _refuse(self, token: str, arguments: dict[str, Any], place: Location | None) -> NoReturn:
        where = f"{place.file}:{place.line}" if place else "the program"
        shown = visible(canonical(arguments))
        lines = [f"calls:\n  - token: {token}"]
        if arguments:
            lines.append(f"    arguments: {shown}")
        lines.append("    result: {...}")
        raise RefusedError(
            f"{where}: the call of {quoted(token)} with {quoted(shown)} needs the cloud, and an offline plan has none; "
            "add its answer to the answers file (`--answers`)\n" + "\n".join(lines)
        )


def _parsed(text: str) -> Any:
    """A provider's setting: a text, or the list or object that it writes as JSON."""
    if text[:1] in "[{":
        try:
            return json.loads(text)
        except ValueError:
            return text
    return text
