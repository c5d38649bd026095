"""The environment's stores: data, models with the features beside them, and where models are served captures."""

from .... import spec
from ...store import StoreArgs
from ...store.aws import Store
from .keys import Keys
from .meaning import (
    capture_grants,
    data_expiry,
    data_grants,
    highest_classification,
    least_retention,
    model_grants,
)
from .site import Site


def stores(file: spec.Environment, home: Site, keys: Keys, access: Store) -> dict[str, Store]:
    """Each store by its purpose; `access` keeps the logs of access to them."""
    wanted = [_data(file, home, keys), _models(file, home, keys)]
    wanted += [_captures(file, home, keys)] if file.models else []
    made = {}
    for args in wanted:
        args["audit"] = access.bucket
        made[args["purpose"]] = Store(args["purpose"], args, home.options)
    return made


def purposes(file: spec.Environment) -> list[str]:
    """The purposes of the stores that hold what people and models work with."""
    return ["data", "models", *(["captures"] if file.models else [])]


def _data(file: spec.Environment, home: Site, keys: Keys) -> StoreArgs:
    return {
        "context": home.context,
        "purpose": "data",
        "key": keys["data"],
        "grants": data_grants(file, home.names),
        "retention_days": least_retention(file),
        "expiry": data_expiry(file),
        "classification": highest_classification(file),
    }


def _models(file: spec.Environment, home: Site, keys: Keys) -> StoreArgs:
    return {
        "context": home.context,
        "purpose": "models",
        "key": keys["models"],
        "grants": model_grants(file, home.names),
        "retention_days": file.audit.retention.days,
    }


def _captures(file: spec.Environment, home: Site, keys: Keys) -> StoreArgs:
    days = file.audit.retention.days
    return {
        "context": home.context,
        "purpose": "captures",
        "key": keys["serving"],
        "grants": capture_grants(file, home.names),
        "retention_days": days,
        "expiry": [{"prefix": "", "days": days}],
        "classification": highest_classification(file),
    }
