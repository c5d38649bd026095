"""Random AWS policy documents, and small edits that make near-misses of them."""

from __future__ import annotations

import copy
from collections.abc import Callable
from dataclasses import dataclass, replace
from random import Random
from typing import Any, Final, TypeAlias

from .aws_words import (
    ACTIONS,
    OF_CALLERS,
    OF_DOCUMENTS,
    PRINCIPAL_ARN,
    PRINCIPALS,
    RESOURCES,
    SEGMENTED,
    SHORT,
    TEXT,
    VARIABLE_RESOURCES,
    VARIABLES,
    Words,
)

Document: TypeAlias = dict[str, Any]


@dataclass(slots=True)
class Writer:
    """Writes documents of one theme: the words that they may use, so that few keys meet in one pair."""

    rng: Random
    actions: tuple[str, ...]
    resources: tuple[str, ...]
    words: tuple[Words, ...]
    principals: tuple[Any, ...] = ()
    variables: bool = False
    spare: float = 0.15  # how often an element is turned into its Not form
    not_principal: bool = False

    def document(self, most: int = 3, deny: float = 0.3) -> Document:
        """A document of up to `most` statements."""
        count = self.rng.randint(1, most)
        statements = [self.statement(deny=0.0 if place == 0 else deny) for place in range(count)]
        return {"Version": "2012-10-17", "Statement": statements}

    def statement(self, deny: float = 0.3) -> Document:
        """One statement with every element that its sort of policy has."""
        effect = "Deny" if self.rng.random() < deny else "Allow"
        made: Document = {"Effect": effect}
        if self.principals:
            turned = self.not_principal and self.rng.random() < (0.4 if effect == "Deny" else 0.1)
            chosen = [each for each in self.principals if isinstance(each, dict) and each != {"AWS": "*"}]
            made["NotPrincipal" if turned else "Principal"] = self.rng.choice(chosen if turned else self.principals)
        made[self._not("Action")] = self._some(self.actions)
        made[self._not("Resource")] = self.resource()
        if self.rng.random() < 0.6:
            made["Condition"] = self.condition()
            if self.rng.random() < 0.25:
                made["Condition"] = {**made["Condition"], **self.condition()}
        return made

    def resource(self) -> str | list[str]:
        """A resource or two, at times with a variable."""
        found = self._some(self.resources)
        if not self.variables or self.rng.random() < 0.4:
            return found
        variable, _ = self.rng.choice(VARIABLES)
        made = self.rng.choice(VARIABLE_RESOURCES).format(variable)
        return made if isinstance(found, str) else [made, found[0]]

    def condition(self) -> Document:
        """One line of a condition; a variable stands where text operators take it."""
        words = self.rng.choice(self.words)
        operator = self.rng.choice(words.operators)
        key = self.rng.choice(words.keys)
        if operator == "Null":
            return {operator: {key: self.rng.choice(("true", "false"))}}
        values: str | list[str] = self._some(words.values)
        textual = words.kind == "text" and ("String" in operator or "Arn" in operator)
        other = key.lower() != "aws:principaltag/team"
        if self.variables and textual and other and self.rng.random() < 0.5:
            values = self.rng.choice(VARIABLES)[0]
        return {operator: {key: values}}

    def _not(self, element: str) -> str:
        return f"Not{element}" if self.rng.random() < self.spare else element

    def _some(self, words: tuple[str, ...]) -> str | list[str]:
        if self.rng.random() < 0.7 or len(words) == 1:
            return self.rng.choice(words)
        return self.rng.sample(words, 2)

    def edited(self, document: Document) -> tuple[Document, str]:
        """A near-miss of the document, and what was done to it."""
        head = copy.deepcopy(document)
        edit = self.rng.choice(_EDITS)
        edit(self, head)
        why = edit.__name__.strip("_").replace("_", " ")
        if self.rng.random() < 0.2:
            again = self.rng.choice(_EDITS)
            again(self, head)
            why += ", " + again.__name__.strip("_").replace("_", " ")
        return head, why


def _add_statement(writer: Writer, document: Document) -> None:
    place = writer.rng.randint(0, len(document["Statement"]))
    document["Statement"].insert(place, writer.statement())


def _remove_statement(writer: Writer, document: Document) -> None:
    if len(document["Statement"]) > 1:
        document["Statement"].pop(writer.rng.randrange(len(document["Statement"])))


def _turn_effect(writer: Writer, document: Document) -> None:
    statement = writer.rng.choice(document["Statement"])
    statement["Effect"] = "Deny" if statement["Effect"] == "Allow" else "Allow"


def _change_action(writer: Writer, document: Document) -> None:
    statement = writer.rng.choice(document["Statement"])
    name = "Action" if "Action" in statement else "NotAction"
    statement[name] = writer._some(writer.actions)


def _change_resource(writer: Writer, document: Document) -> None:
    statement = writer.rng.choice(document["Statement"])
    for element in ("Resource", "NotResource"):
        if element in statement:
            statement[element] = writer.resource()


def _change_principal(writer: Writer, document: Document) -> None:
    statement = writer.rng.choice(document["Statement"])
    if "Principal" in statement:
        statement["Principal"] = writer.rng.choice(writer.principals)


def _add_value(writer: Writer, document: Document) -> None:
    statement = writer.rng.choice(document["Statement"])
    for name, words in (("Action", writer.actions), ("NotAction", writer.actions)):
        if name in statement:
            listed = statement[name] if isinstance(statement[name], list) else [statement[name]]
            statement[name] = [*listed, writer.rng.choice(words)]


def _turn_element(writer: Writer, document: Document) -> None:
    statement = writer.rng.choice(document["Statement"])
    element = writer.rng.choice(("Action", "Resource"))
    old, new = (element, f"Not{element}") if element in statement else (f"Not{element}", element)
    if old in statement:
        statement[new] = statement.pop(old)


def _add_condition(writer: Writer, document: Document) -> None:
    statement = writer.rng.choice(document["Statement"])
    statement["Condition"] = {**statement.get("Condition", {}), **writer.condition()}


def _drop_condition(writer: Writer, document: Document) -> None:
    held = [each for each in document["Statement"] if each.get("Condition")]
    if held:
        condition = writer.rng.choice(held)["Condition"]
        condition.pop(writer.rng.choice(sorted(condition)))


def _change_operator(writer: Writer, document: Document) -> None:
    held = [each for each in document["Statement"] if each.get("Condition")]
    if not held:
        return _add_condition(writer, document)
    condition = writer.rng.choice(held)["Condition"]
    operator = writer.rng.choice(sorted(condition))
    if operator == "Null":
        condition[operator] = {
            key: "true" if str(value) == "false" else "false" for key, value in condition[operator].items()
        }
        return None
    key = next(iter(condition[operator]))
    words = next((each for each in (*OF_DOCUMENTS, *OF_CALLERS) if key in each.keys), None)
    if words:
        others = [each for each in words.operators if each not in condition and each != "Null"]
        condition[writer.rng.choice(others or [operator])] = condition.pop(operator)
    return None


def _change_values(writer: Writer, document: Document) -> None:
    held = [each for each in document["Statement"] if each.get("Condition")]
    if not held:
        return _add_condition(writer, document)
    condition = writer.rng.choice(held)["Condition"]
    operator = writer.rng.choice(sorted(condition))
    key = next(iter(condition[operator]))
    words = next((each for each in (*OF_DOCUMENTS, *OF_CALLERS) if key in each.keys), None)
    if words and operator != "Null":
        condition[operator] = {key: writer._some(words.values)}
    return None


def _split_a_list(writer: Writer, document: Document) -> None:
    for place, statement in enumerate(document["Statement"]):
        if isinstance(statement.get("Action"), list):
            first, *rest = statement["Action"]
            document["Statement"][place : place + 1] = [{**statement, "Action": first}, {**statement, "Action": rest}]
            return


def _reorder_and_respell(writer: Writer, document: Document) -> None:
    writer.rng.shuffle(document["Statement"])
    for place, statement in enumerate(document["Statement"]):
        statement["Sid"] = f"S{place}"
        if isinstance(statement.get("Action"), str):
            statement["Action"] = [statement["Action"].swapcase()]


def _change_version(writer: Writer, document: Document) -> None:
    if writer.variables:
        document["Version"] = "2008-10-17"
    else:
        document["Statement"] = document["Statement"] * 2


_EDITS: Final[tuple[Callable[[Writer, Document], None], ...]] = (
    _add_statement,
    _remove_statement,
    _turn_effect,
    _change_action,
    _change_resource,
    _change_resource,
    _change_principal,
    _add_value,
    _turn_element,
    _add_condition,
    _drop_condition,
    _change_operator,
    _change_operator,
    _change_operator,
    _change_values,
    _change_values,
    _split_a_list,
    _reorder_and_respell,
    _change_version,
)


def of_identity(rng: Random) -> Writer:
    """Identity policies, at times with short ARNs or with colons in resources."""
    turn = rng.random()
    resources = SHORT if turn < 0.15 else SEGMENTED if turn < 0.25 else tuple(rng.sample(RESOURCES, 4))
    words = (PRINCIPAL_ARN,) if rng.random() < 0.08 else tuple(rng.sample(OF_DOCUMENTS, rng.choice((1, 1, 2))))
    return Writer(rng, tuple(rng.sample(ACTIONS, 4)), resources, words)


def of_variables(rng: Random) -> Writer:
    """Identity policies with variables in resources and conditions, and tests of the variable's own key."""
    words = (replace(TEXT.fewer(rng, 2), keys=(rng.choice(TEXT.keys),)), TEXT.fewer(rng, 1))
    resources = tuple(rng.sample(RESOURCES, 2))
    return Writer(rng, tuple(rng.sample(ACTIONS, 2)), resources, words, variables=True)


def of_resource(rng: Random) -> Writer:
    """Resource policies: every way to name a caller, keys that the caller fixes, short ARNs that match nothing."""
    words = OF_CALLERS if rng.random() < 0.4 else (rng.choice(OF_DOCUMENTS).fewer(rng),)
    resources = (*rng.sample(RESOURCES, 2), *(SHORT[:1] if rng.random() < 0.2 else ()))
    return Writer(rng, tuple(rng.sample(ACTIONS, 2)), resources, words, PRINCIPALS, not_principal=True)
