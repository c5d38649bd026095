"""Secrets are known by their form or by the name that they stand under, and nothing else is taken for one."""

from __future__ import annotations

import pytest

from strongroom.controls.policy.secret_text import is_secret_setting, secret_in

KEY = "AKIA" + "IOSFODNN7" + "EXAMPLE"


@pytest.mark.parametrize(
    "text",
    [
        f"aws configure set aws_access_key_id {KEY}",
        "-----BEGIN RSA PRIVATE KEY-----\nMIIE",
        "pip install git+https://" + "ghp_" + "a1B2" * 9 + "@github.com/o/r",
        "export DB_PASSWORD=hunter2hunter2",
        "api_key: 'abcd1234abcd'",
        "psql postgres://app:pa55word@db.internal/app",
        'curl -H x; MY_TOKEN="abcdefgh1234" run',
    ],
)
def test_secrets_are_found(text: str) -> None:
    """Keys, tokens, passwords in addresses, and values of variables that are called so."""
    assert secret_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "#!/bin/bash\nset -eux\npip install --no-index torch",
        "TOKEN=$(aws secretsmanager get-secret-value --secret-id fraud)",
        "export DB_PASSWORD=${DB_PASSWORD}",
        "tokenizer=bpe max_tokens=2048 keys=3",
        "SECRET=arn:aws:secretsmanager:eu-west-1:111122223333:secret:fraud-1a2b3c",
        "echo https://example.com/path:port",
    ],
)
def test_places_and_ordinary_words_are_none(text: str) -> None:
    """A command or an ARN by which a secret is looked up, and words that only hold the word."""
    assert secret_in(text) is None


@pytest.mark.parametrize(
    ("name", "value", "secret"),
    [
        ("dbPassword", "hunter2hunter2", True),
        ("API_KEY", "9f8e7d6c5b4a", True),
        ("HF_TOKEN", "abcd1234", True),
        ("max_tokens", "2048", False),
        ("password", "", False),
        ("secret", "arn:aws:secretsmanager:a:1:secret:b", False),
        ("keyword", "fraudulent", False),
    ],
)
def test_a_name_tells_a_secret(name: str, value: str, secret: bool) -> None:
    """In any spelling of several words."""
    assert is_secret_setting(name, value) is secret
