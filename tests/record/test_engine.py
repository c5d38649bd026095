"""What a program logs goes to the error stream, in words that a person may read."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.record.small_program import document_of


def test_messages_name_what_is_open_and_hide_what_is_secret(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """No stand-in, no given secret, no terminal escape; the SDK's debug messages are left out."""
    code = """
        pulumi.log.info("plain \\x1b[31m text")
        pulumi.log.warn(f"password {pulumi.Config().require('password')}")
        pulumi.log.debug("nothing")
        aws.s3.Bucket("b").arn.apply(lambda arn: pulumi.log.info(f"made {arn}"))
    """
    closed = {"p:password": {"secure": "v1:x"}}
    document_of(tmp_path, code, config=closed, answers={"config": {"p:password": "hunter2"}})
    said = [line for line in capfd.readouterr().err.splitlines() if line]
    assert said == ["info: plain \\x1b[31m text", "warning: password [secret]", "info: made b.arn"]
