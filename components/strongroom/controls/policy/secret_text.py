"""Texts that give a secret away: keys and tokens by their form, and values under names that say so.

Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html (unique identifiers);
https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github
"""

from __future__ import annotations

import re
from typing import Final

_FORMS: Final[dict[str, re.Pattern[str]]] = {
    "an access key of AWS": re.compile(r"\b(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}\b"),
    "a private key": re.compile(r"-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY-----"),
    "a token of GitHub": re.compile(r"\b(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9_]{22,})"),
    "a token of GitLab": re.compile(r"\bglpat-[A-Za-z0-9_-]{20,}"),
    "a token of Slack": re.compile(r"\bxox[abeoprs]-[A-Za-z0-9-]{10,}"),
    "a token of Hugging Face": re.compile(r"\bhf_[A-Za-z0-9]{30,}"),
    "a token of PyPI": re.compile(r"\bpypi-AgEIcHlwaS5vcmc[A-Za-z0-9_-]{20,}"),
    "a key of an AI service": re.compile(r"\bsk-(?:ant-|proj-)?[A-Za-z0-9_-]{20,}"),
    "a signed token": re.compile(r"\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10,}"),
    "a password in an address": re.compile(r"\b[a-z][a-z0-9+.-]*://[^\s/:@$]+:[^\s/@$]+@"),
}
_NAMES: Final = re.compile(
    r"(?:^|[^a-z])(?:passw(?:or)?d|passwd|pwd|secret|token|api[-_]?key|access[-_]?key|private[-_]?key|credentials?)"
    r"(?:[-_](?:value|key))?$",
    re.IGNORECASE,
)
# `NAME=value` in a script, the value written out: neither another variable, nor a command, nor a place to look it up.
_ASSIGNED: Final = re.compile(
    r"""(?:^|[\s;&|(])(?:export\s+|--)?([A-Za-z_][\w-]*)\s*[=:]\s*["']?(?![$`<{(]|arn:|\s)([^\s"';]{4,})""",
    re.MULTILINE,
)
_PLACES: Final = re.compile(
    r"(?:arn:|https?://|s3://|ssm:|/)\S*|\$.*|(?:none|null|true|false|disabled|required)\b.*", re.IGNORECASE
)


def secret_in(text: str) -> str | None:
    """What kind of secret the text holds, in words; None where none is found."""
    found = next((words for words, form in _FORMS.items() if form.search(text)), None)
    if found is not None:
        return found
    for name, value in _ASSIGNED.findall(text):
        if is_secret_setting(name, value):
            return f"a value for {name}"
    return None


def is_secret_setting(name: str, value: str) -> bool:
    """True iff the name says that its value is a secret, and the value is no place where to look it up."""
    return bool(_NAMES.search(_parted(name))) and len(value) > 3 and not _PLACES.fullmatch(value)


def _parted(name: str) -> str:
    """`dbPassword` as `db_Password`."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name)
