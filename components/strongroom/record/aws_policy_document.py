"""The IAM policy document that `aws:iam/getPolicyDocument` builds from its arguments.

Source: the provider's data source `aws_iam_policy_document` (merging by Sid, sorted lists, `&{...}` for variables).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any, Final

Statement = dict[str, Any]

_DEFAULT_VERSION: Final = "2012-10-17"


def policy_document(arguments: Mapping[str, Any]) -> dict[str, Any]:
    """The document as data. Raises ValueError for a source that is no policy and for a Sid that stands twice."""
    merged: dict[str, Any] = {"Version": "", "Id": "", "Statement": []}
    sids: set[str] = set()
    sources = [arguments.get("sourceJson"), *(arguments.get("sourcePolicyDocuments") or ())]
    for text in filter(None, sources):
        source = _parsed(text)
        _claim(sids, source["Statement"])
        _merge(merged, source)
    version = arguments.get("version") or _DEFAULT_VERSION
    own = [_statement(item, version) for item in arguments.get("statements") or ()]
    _claim(sids, own)
    _merge(merged, {"Version": version, "Id": arguments.get("policyId") or "", "Statement": own})
    overrides = [*(arguments.get("overridePolicyDocuments") or ()), arguments.get("overrideJson")]
    for text in filter(None, overrides):
        _merge(merged, _parsed(text))
    if not merged["Id"]:
        del merged["Id"]
    return merged


def _merge(merged: dict[str, Any], added: Mapping[str, Any]) -> None:
    """Adds a document: its Id wins, a newer version wins, a statement replaces the one of the same Sid."""
    merged["Id"] = added.get("Id") or merged["Id"]
    merged["Version"] = max(merged["Version"], added.get("Version") or "")
    places = {statement["Sid"]: index for index, statement in enumerate(merged["Statement"]) if statement.get("Sid")}
    for statement in added["Statement"]:
        index = places.get(statement.get("Sid"))
        if index is None:
            merged["Statement"].append(statement)
        else:
            merged["Statement"][index] = statement


def _claim(sids: set[str], statements: Iterable[Statement]) -> None:
    for sid in filter(None, (statement.get("Sid") for statement in statements)):
        if sid in sids:
            raise ValueError(f"the Sid `{sid}` stands twice; give each statement its own")
        sids.add(sid)


def _parsed(text: str) -> dict[str, Any]:
    try:
        document = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise ValueError("a source or override document is not JSON; correct it") from error
    statements = (document.get("Statement") or []) if isinstance(document, dict) else None
    listed = [statements] if isinstance(statements, dict) else statements
    if not isinstance(listed, list) or not all(isinstance(statement, dict) for statement in listed):
        raise ValueError("a source or override document is no policy; correct it")
    return {**document, "Statement": listed}


def _statement(item: Mapping[str, Any], version: str) -> Statement:
    fields = {
        "Sid": item.get("sid"),
        "Effect": item.get("effect") or "Allow",
        "Action": _some(item.get("actions")),
        "NotAction": _some(item.get("notActions")),
        "Resource": _some(item.get("resources"), version),
        "NotResource": _some(item.get("notResources"), version),
        "Principal": _principals(item.get("principals"), version),
        "NotPrincipal": _principals(item.get("notPrincipals"), version),
        "Condition": _conditions(item.get("conditions"), version),
    }
    return {key: value for key, value in fields.items() if value}


def _some(values: Iterable[str] | None, version: str = "") -> str | list[str] | None:
    """A lone text, or the texts in the provider's order."""
    found = sorted({_variables(value, version) if version else value for value in values or ()}, reverse=True)
    return found[0] if len(found) == 1 else found or None


def _variables(text: str, version: str) -> str:
    if "&{" in text and version == "2008-10-17":
        raise ValueError("policy variables need the version `2012-10-17`; set it")
    return text.replace("&{", "${")


def _principals(items: Iterable[Mapping[str, Any]] | None, version: str) -> Any:
    found: dict[str, set[str]] = {}
    for item in items or ():
        texts = (_variables(text, version) for text in item.get("identifiers") or ())
        found.setdefault(str(item.get("type")), set()).update(texts)
    if found == {"*": {"*"}}:
        return "*"
    return {kind: _some(texts) for kind, texts in sorted(found.items())}


def _conditions(items: Iterable[Mapping[str, Any]] | None, version: str) -> dict[str, Any]:
    found: dict[str, dict[str, list[str]]] = {}
    for item in items or ():
        keys = found.setdefault(str(item.get("test")), {})
        values = keys.setdefault(_variables(str(item.get("variable")), version), [])
        values += [_variables(text, version) for text in item.get("values") or ()]
    return {
        test: {key: values[0] if len(values) == 1 else values for key, values in sorted(keys.items())}
        for test, keys in sorted(found.items())
    }
