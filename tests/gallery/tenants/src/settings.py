from dataclasses import dataclass, field
from typing import List

import pulumi

_config = pulumi.Config("tenants")


@dataclass
class Tenant:
    name: str
    buckets: List[str]
    readers: List[str] = field(default_factory=list)
    apiKey: str = ""


region = _config.require("region")
instance_class = _config.get("instanceClass", "db.t3.small")
multi_az = _config.require_bool("multiAz")
storage = _config.require_int("storage")
db_password = _config.require_secret("dbPassword")
tenants = _config.require_secret_object("tenants")
