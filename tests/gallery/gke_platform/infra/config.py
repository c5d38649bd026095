import dataclasses
import typing

import pulumi


@dataclasses.dataclass(frozen=True)
class NodePool:
    machine: str
    min: int
    max: int
    taint: typing.Optional[str] = None


class Settings:
    def __init__(self):
        c = pulumi.Config()
        self.project = c.require("project")
        self.region = c.require("region")
        self.pools = {k: NodePool(**v) for k, v in c.require_object("pools").items()}


settings = Settings()
