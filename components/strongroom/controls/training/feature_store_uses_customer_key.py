"""Feature groups keep their features under a key of the environment, online and offline."""

from __future__ import annotations

from strongroom.controls.control import Case, Control
from strongroom.controls.example import UNKNOWN, Part, example, part
from strongroom.controls.job.examples import KEY, KEY_PART, WIRED_KEY, changed
from strongroom.controls.judges import field, given
from strongroom.controls.outcome import NOT_APPLICABLE, Outcome, all_of
from strongroom.controls.own_key import own_key
from strongroom.controls.requirement import not_true
from strongroom.plan.model import Plan, Resource
from strongroom.plan.value import Value

_FEATURE_GROUP = "aws:sagemaker/featureGroup:FeatureGroup"
_OFFLINE = "offlineStoreConfig.s3StorageConfig.kmsKeyId"
_ONLINE = "onlineStoreConfig.securityConfig.kmsKeyId"
_ENABLED = "onlineStoreConfig.enableOnlineStore"
_OFFLINE_FIX = f"set {_OFFLINE} to the ARN of the environment's key for features"
_ONLINE_FIX = f"set {_ONLINE} to the ARN of the environment's key for features, or take onlineStoreConfig out"

_offline = given("offlineStoreConfig", own_key(_OFFLINE, _OFFLINE_FIX))
_online = own_key(_ONLINE, _ONLINE_FIX)
_is_off = field(_ENABLED, not_true(), _ONLINE_FIX)


def judge(group: Resource, plan: Plan) -> Outcome:
    """Passes iff each store that the group has is under a key of its own."""
    has_online = bool(group.inputs.get("onlineStoreConfig")) and _is_off(group, plan).verdict != "pass"
    return all_of(_offline(group, plan), _online(group, plan) if has_online else NOT_APPLICABLE)


_GROUP: dict[str, Value] = {
    "featureGroupName": "customers",
    "offlineStoreConfig": {"s3StorageConfig": {"s3Uri": "s3://data/features", "kmsKeyId": KEY}},
    "onlineStoreConfig": {"enableOnlineStore": True, "securityConfig": {"kmsKeyId": KEY}},
}


def _plan(changes: dict[str, Value], *others: Part) -> Plan:
    return example(part(_FEATURE_GROUP, "customers", changed(_GROUP, changes)), *others)


CONTROL = Control(
    id="feature_store_uses_customer_key",
    concept="training",
    title="Feature stores use the customer key",
    why="Features are the data in another form.",
    severity="medium",
    requirements=("E4",),
    threats=(),
    sources={"security_hub": ("SageMaker.17", "SageMaker.18")},
    cases=(
        Case(
            types=(_FEATURE_GROUP,),
            judge=judge,
            passes=(
                _plan({}),
                _plan({_OFFLINE: WIRED_KEY, _ONLINE: WIRED_KEY}, KEY_PART),
                _plan({"onlineStoreConfig": None}),
                _plan({"offlineStoreConfig": None}),
                _plan({_ENABLED: False, "onlineStoreConfig.securityConfig": None}),
            ),
            fails=(
                _plan({_OFFLINE: None}),
                _plan({_ONLINE: None}),
                _plan({"onlineStoreConfig.securityConfig": None}),
                _plan({_OFFLINE: "alias/aws/s3"}),
                _plan({_ONLINE: ""}),
            ),
            unknown=(
                _plan({_OFFLINE: UNKNOWN}),
                _plan({_ONLINE: WIRED_KEY}),
                _plan({"offlineStoreConfig": UNKNOWN}),
                _plan({"onlineStoreConfig": UNKNOWN}),
            ),
        ),
    ),
)
