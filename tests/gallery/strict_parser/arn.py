import re
from typing import NamedTuple

ARN = re.compile(r"^arn:(?P<partition>[^:]+):(?P<service>[^:]+):(?P<region>[^:]*):(?P<account>\d*):(?P<resource>.+)$")


class Arn(NamedTuple):
    partition: str
    service: str
    region: str
    account: str
    resource: str

    @classmethod
    def parse(cls, text: str) -> "Arn":
        match = ARN.match(text)
        if match is None:
            raise ValueError(f"not an ARN: {text!r}")
        return cls(**match.groupdict())
