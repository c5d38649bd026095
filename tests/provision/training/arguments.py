"""Arguments of trainings for tests, all of them known."""

from __future__ import annotations

from typing import Any, Final

CONTEXT: Final = {
    "name": "shop", "stage": "dev", "owner": "ml@example.com", "account": "111122223333", "region": "eu-west-1",
}  # fmt: skip
_KEY: Final = "arn:aws:kms:eu-west-1:111122223333:key/{}-12ab-34cd-56ef-1234567890ab"
DISKS, DATA, MODELS = (_KEY.format(digits) for digits in ("00000001", "00000002", "00000003"))
ROLE: Final = "arn:aws:iam::111122223333:role/shop-dev/shop-dev-scoring-execution"
REPOSITORY: Final = "111122223333.dkr.ecr.eu-west-1.amazonaws.com/shop-dev/scoring"
NETWORK: Final[dict[str, Any]] = {
    "vpc": "vpc-0a", "subnets": ["subnet-0a", "subnet-0b"], "group": "sg-work", "endpoint_group": "sg-endpoints",
    "prefix_list": "pl-s3", "endpoints": {},
}  # fmt: skip
GOOD: Final[dict[str, Any]] = {
    "context": CONTEXT, "key": DISKS, "team": "scoring", "role": ROLE, "network": NETWORK,
    "data": {"store": "shop-dev-data", "key": DATA}, "outputs": {"store": "shop-dev-models", "key": MODELS},
    "repository": REPOSITORY, "group": "shop-dev-scoring", "instances": ["ml.m7i.2xlarge"], "longest_run_hours": 24,
}  # fmt: skip
MIXED: Final = ["ml.m7i.2xlarge", "ml.g6.xlarge", "ml.c7i.xlarge"]
FEATURES: Final[dict[str, Any]] = {
    "context": CONTEXT, "key": DISKS, "team": "scoring", "role": ROLE, "name": "habits", "identifier": "customer_id",
    "time": "at", "columns": {"customer_id": "text", "at": "number", "orders": "whole"}, "online": False,
    "store": {"store": "shop-dev-data", "key": DATA},
}  # fmt: skip
BUDGET: Final[dict[str, Any]] = {
    "context": CONTEXT, "monthly": {"amount": 500, "currency": "USD"}, "tell": ["team@example.com"],
}  # fmt: skip
