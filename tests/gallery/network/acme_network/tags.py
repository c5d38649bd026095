from typing import Mapping, Optional


def with_name(name: str, tags: Optional[Mapping[str, str]] = None) -> dict:
    return {**(tags or {}), "Name": name}
