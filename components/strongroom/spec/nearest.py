"""The nearest right word to a wrong one."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Final

_LONGEST_WORD: Final = 100  # nobody misspells more, and comparing long texts is slow

_SAME: Final = {
    "amazon": "aws",
    "google": "gcp",
    "gcloud": "gcp",
    "microsoft": "azure",
    "production": "prod",
    "development": "dev",
    "testing": "test",
    "staging": "test",
    "users": "scientists",
    "datasets": "data",
    "contact": "owner",
    "admins": "administrators",
    "budget": "monthly_budget",
    "min": "least",
    "max": "most",
    "account_id": "account",
    "project_id": "project",
    "subscription_id": "subscription",
    "tenant_id": "tenant",
    "location": "region",
    "emails": "tell",
    "notify": "tell",
    "egress": "reach",
    "availability_zones": "zones",
}


def nearest(word: str, words: Iterable[str]) -> str | None:
    """The word that was probably meant, or None where nothing is near."""
    known = list(words)
    if len(word) > _LONGEST_WORD:
        return None
    told = word.strip().lower().replace("-", "_")
    if (same := _SAME.get(told)) in known:
        return same
    by_form = {each.lower().replace("-", "_"): each for each in known}
    close = get_close_matches(told, list(by_form), n=1, cutoff=0.6)
    return by_form[close[0]] if close else None


def one_of(words: Iterable[str]) -> str:
    """`a`, `b` or `c`."""
    quoted = [f"`{word}`" for word in words]
    return quoted[0] if len(quoted) == 1 else f"{', '.join(quoted[:-1])} or {quoted[-1]}"
