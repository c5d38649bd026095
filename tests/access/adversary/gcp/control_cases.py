"""Cases on organization policies, alone and beside access.

Source: https://cloud.google.com/resource-manager/docs/organization-policy/understanding-hierarchy
"""

from __future__ import annotations

from typing import Any

from .states import (
    ANN,
    BEN,
    ORG,
    PROD,
    TOP,
    both,
    case,
    deny,
    grant,
    rule,
    when,
)

_W = grant(ANN, role="roles/write")
_WB = grant(ANN, BEN, role="roles/write")
_ANN, _BEN = ("principal://goog/subject/ann@example.com", "principal://goog/subject/ben@example.com")
_DEL, _PUT = "storage.googleapis.com/objects.delete", "storage.googleapis.com/objects.create"
_TAGGED = "resource.matchTag('1/env', 'prod')"


def _org(
    at: str, *rules: dict[str, Any], name: str = "gcp.resourceLocations", dry: Any = None, **more: Any
) -> dict[str, Any]:
    policy: dict[str, Any] = {"spec": {"rules": [*rules], **more}}
    return {f"{at}/policies/{name}": policy | ({"dryRunSpec": dry} if dry else {})}


def _orgs(*policies: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for policy in policies:
        found |= policy
    return {"orgPolicies": found}


_KEYS = "iam.disableServiceAccountKeyCreation"
_ON, _OFF = {"enforce": True}, {"enforce": False}
_EU, _US = {"values": {"allowedValues": ["in:eu-locations"]}}, {"values": {"allowedValues": ["in:us-locations"]}}
_EUUS = {"values": {"allowedValues": ["in:eu-locations", "in:us-locations"]}}
_NOT_US = {"values": {"deniedValues": ["in:us-locations"]}}

_CONTROLS: tuple[tuple[str, dict[str, Any], dict[str, Any], str], ...] = (
    ("a boolean off", _org(ORG, _ON, name=_KEYS), _org(ORG, _OFF, name=_KEYS), "control_regressed"),
    ("a boolean policy dropped", _org(ORG, _ON, name=_KEYS), {}, "control_regressed"),
    ("a boolean policy added off", {}, _org(ORG, _OFF, name=_KEYS), "equivalent"),
    (
        "on below what is on",
        _org(ORG, _ON, name=_KEYS),
        _org(ORG, _ON, name=_KEYS) | _org(PROD, _ON, name=_KEYS),
        "equivalent",
    ),
    (
        "off below what is on",
        _org(ORG, _ON, name=_KEYS),
        _org(ORG, _ON, name=_KEYS) | _org(PROD, _OFF, name=_KEYS),
        "control_regressed",
    ),
    ("on higher up", _org(PROD, _ON, name=_KEYS), _org(ORG, _ON, name=_KEYS), "control_tightened"),
    ("enforced by a text", _org(ORG, _ON, name=_KEYS), _org(ORG, {"enforce": "true"}, name=_KEYS), "equivalent"),
    (
        "a dry run is none",
        _org(ORG, _ON, name=_KEYS),
        {f"{ORG}/policies/{_KEYS}": {"dryRunSpec": {"rules": [_ON]}}},
        "control_regressed",
    ),
    ("a dry run added", _org(ORG, _OFF, name=_KEYS), _org(ORG, _OFF, name=_KEYS, dry={"rules": [_ON]}), "equivalent"),
    (
        "an exemption by tag",
        _org(ORG, _ON, name=_KEYS),
        _org(ORG, {"condition": when(_TAGGED), "enforce": False}, _ON, name=_KEYS),
        "control_regressed",
    ),
    (
        "enforced by tag alone",
        _org(ORG, _OFF, name=_KEYS),
        _org(ORG, {"condition": when(_TAGGED), "enforce": True}, _OFF, name=_KEYS),
        "control_tightened",
    ),
    ("a value more", _org(ORG, _EU), _org(ORG, _EUUS), "control_regressed"),
    ("another value", _org(ORG, _EU), _org(ORG, _US), "incomparable"),
    (
        "values in another order",
        _org(ORG, _EUUS),
        _org(ORG, {"values": {"allowedValues": ["in:us-locations", "in:eu-locations"]}}),
        "equivalent",
    ),
    ("all allowed", _org(ORG, _EU), _org(ORG, {"allowAll": True}), "control_regressed"),
    ("all denied", _org(ORG, _EU), _org(ORG, {"denyAll": True}), "control_tightened"),
    ("no policy to all allowed", {}, _org(ORG, {"allowAll": True}), "equivalent"),
    ("no policy to one value", {}, _org(ORG, _EU), "control_tightened"),
    ("a denied value", {}, _org(ORG, _NOT_US), "control_tightened"),
    ("one denied value to some allowed", _org(ORG, _NOT_US), _org(ORG, _EU), "control_tightened"),
    ("a denied value beats an allowed one", _org(ORG, _EU), _org(ORG, _EUUS, _NOT_US), "equivalent"),
    ("replaced below", _org(ORG, _EU), _org(ORG, _EU) | _org(PROD, _EUUS), "control_regressed"),
    ("merged below", _org(ORG, _EU), _org(ORG, _EU) | _org(PROD, _US, inheritFromParent=True), "control_regressed"),
    ("merged with the same", _org(ORG, _EU), _org(ORG, _EU) | _org(PROD, _EU, inheritFromParent=True), "equivalent"),
    (
        "a denial merged",
        _org(ORG, _EUUS),
        _org(ORG, _EUUS) | _org(PROD, _NOT_US, inheritFromParent=True),
        "control_tightened",
    ),
    (
        "a reset below",
        _org(ORG, _EU),
        _org(ORG, _EU) | {f"{PROD}/policies/gcp.resourceLocations": {"spec": {"reset": True}}},
        "control_regressed",
    ),
    ("the same below again", _org(ORG, _EU), _org(ORG, _EU) | _org(TOP, _EU), "equivalent"),
    (
        "a policy's own names",
        _org(ORG, _EU),
        {
            f"{ORG}/policies/gcp.resourceLocations": {
                "name": f"{ORG}/policies/gcp.resourceLocations",
                "etag": "x",
                "spec": {"etag": "y", "updateTime": "2026-01-01T00:00:00Z", "rules": [_EU], "inheritFromParent": False},
            }
        },
        "equivalent",
    ),
    ("two lists of allowed values add up", _org(ORG, _EU, _US), _org(ORG, _EUUS), "equivalent"),
)
CONTROLS = tuple(case(f"organization policy: {why}", _orgs(a), _orgs(b), relation) for why, a, b, relation in _CONTROLS)
BESIDE = (
    case(
        "a control beside access that is the same",
        {**_W, **_orgs(_org(ORG, _ON, name=_KEYS))},
        {**_W, **_orgs(_org(ORG, _OFF, name=_KEYS))},
        "control_regressed",
    ),
    case(
        "access gained beside a control that is the same",
        {**_W, **_orgs(_org(ORG, _ON, name=_KEYS))},
        {**_WB, **_orgs(_org(ORG, _ON, name=_KEYS))},
        "more_permissive",
    ),
    case(
        "a denial and its permission both new",
        _W,
        deny(both(_W, grant(BEN, role="roles/get")), rule(_DEL, who=(_BEN,))),
        "more_permissive",
    ),
)
CASES = (*CONTROLS, *BESIDE)
