"""What must agree inside the AWS block: partitions, and the log account with its role."""

from __future__ import annotations

from collections.abc import Iterator

from ...facts import regions
from ..mistake import Mistake
from ..place import Place


def mistakes(environment: Place) -> Iterator[Mistake]:
    """ARNs of another partition than the region's, and a log role outside the log account."""
    aws = environment["aws"]
    region = aws["region"].text
    partition = regions.AWS[region] if region is not None else None
    role, account = aws["log"]["role"], aws["log"]["account"]
    arns = [role, *(place for _, place in aws["principals"].entries())]
    arns += (place for _, place in aws["existing"]["keys"].entries())
    for place in arns:
        if partition is None or place.text is None:
            continue
        if (other := place.text.split(":")[1]) != partition:
            yield place.mistake(
                f"lies in the partition `{other}`, the region in `{partition}`", "name one of the region's"
            )
    own = account.text == aws["account"].text  # told where the stage is prod
    if role.text is not None and account.text is not None and role.text.split(":")[4] != account.text and not own:
        yield role.mistake("is not a role of the log account", f"name a role of `{account.text}`")
