"""How long CloudWatch Logs can be told to keep what it receives.

Source: https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html (2026)
"""

from __future__ import annotations

from typing import Final

FOR_EVER: Final = 0
_FROM_A_YEAR_ON: Final = (365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653)


def retention(days: int) -> int:
    """The least retention that CloudWatch takes that is at least `days`, and a year; 0, for ever, beyond ten years."""
    return next((kept for kept in _FROM_A_YEAR_ON if kept >= days), FOR_EVER)
