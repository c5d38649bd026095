"""A feature group makes no table in the account's catalog, or the catalog is encrypted."""

from __future__ import annotations

from strongroom.access.logic import some
from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, Part, example, part
from strongroom.controls.judges import judge_field
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome, passed
from strongroom.controls.requirement import equals
from strongroom.plan.model import Plan, Resource
from strongroom.plan.path import at
from strongroom.plan.value import Unknown, Value

_FEATURE_GROUP = "aws:sagemaker/featureGroup:FeatureGroup"
_SETTINGS = "aws:glue/dataCatalogEncryptionSettings:DataCatalogEncryptionSettings"
_MODE = "dataCatalogEncryptionSettings.encryptionAtRest.catalogEncryptionMode"
_PATH = "offlineStoreConfig.disableGlueTableCreation"
_FIX = f"set {_PATH} to true, or encrypt the catalog by DataCatalogEncryptionSettings"


def judge(group: Resource, plan: Plan) -> Outcome:
    """Passes iff no table is made, or the plan encrypts the catalog that it would be made in."""
    if not group.inputs.get("offlineStoreConfig"):
        return NOT_APPLICABLE
    modes = [value for item in plan.of(_SETTINGS) for value in at(item.inputs, _MODE)]
    encrypted = some(None if isinstance(mode, Unknown) else str(mode).startswith("SSE-KMS") for mode in modes)
    return passed(_PATH) if encrypted else judge_field(group, _PATH, equals(True), _FIX)


def _plan(disabled: Value, *others: Part) -> Plan:
    store: Value = {"s3StorageConfig": {"s3Uri": "s3://features/fraud"}}
    config = (
        {**store, "disableGlueTableCreation": disabled} if isinstance(store, dict) and disabled is not None else store
    )
    return example(part(_FEATURE_GROUP, "customers", {"offlineStoreConfig": config}), *others)


def _catalog(mode: Value) -> Part:
    settings: Value = {"encryptionAtRest": {"catalogEncryptionMode": mode}}
    return part(_SETTINGS, "all", {"dataCatalogEncryptionSettings": settings})


CONTROL = Control(
    id="feature_store_enters_no_open_catalog",
    concept="training",
    title="Feature groups enter no open catalog",
    why="The catalog of the account tells every reader of it what features there are, and keeps them as it is set.",
    severity="low",
    requirements=("E4",),
    threats=(),
    sources={},
    cases=(
        Case(
            types=(_FEATURE_GROUP,),
            judge=judge,
            passes=(_plan(True), _plan(False, _catalog("SSE-KMS")), _plan(None, _catalog("SSE-KMS-WITH-SERVICE-ROLE"))),
            fails=(_plan(False), _plan(None), _plan(False, _catalog("DISABLED"))),
            unknown=(_plan(UNKNOWN), example(part(_FEATURE_GROUP, "customers", {"offlineStoreConfig": UNKNOWN}))),
        ),
    ),
)
