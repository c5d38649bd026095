"""Nothing secret is opened, and nothing secret leaves."""

from __future__ import annotations

from pathlib import Path

import pytest

from strongroom.ci.planning import PlanningError
from tests.record.recorded import BLANK, SECRET
from tests.record.small_program import document_of, notes_of

CLOSED = {"secure": "v1:Zm9v:c2VjcmV0Y2lwaGVydGV4dA=="}
PROGRAM = """
import base64, hashlib
config = pulumi.Config()
note("wrapped", config.require_secret("password"))
note("within", pulumi.Output.format("user:{0}", config.require_secret("password")))
note("leaked", config.require("password"))
note("leaked within", f"user:{config.require('password')}")
note("encoded", base64.b64encode(config.require("password").encode()).decode())
note("hashed", hashlib.sha256(config.require("password").encode()).hexdigest())
note("measured", str(len(config.require("password"))))
note("number", config.require_secret_int("pin").apply(lambda pin: str(pin + 1)))
note("flag", config.require_secret_bool("flag").apply(str))
note("object", config.require_secret_object("database").apply(lambda d: d["user"]))
note("part", config.require_object("database")["password"])
note("open part", config.require_object("database")["user"])
note("literal", pulumi.Output.secret("hunter2"))
pulumi.export("out", {"deep": [config.require_secret("password")]})
"""
CONFIG = {
    "p:password": CLOSED,
    "p:pin": CLOSED,
    "p:flag": CLOSED,
    "p:database": {"user": "shop", "password": CLOSED},
}


@pytest.fixture(scope="module")
def document(tmp_path_factory: pytest.TempPathFactory) -> str:
    return document_of(tmp_path_factory.mktemp("secrets"), PROGRAM, config=CONFIG)


WHOLE = """
config = pulumi.Config()
secret, plain = config.require_secret_object("whole"), config.require_object("whole")
note("part", secret["user"])
note("deep", secret["user"]["name"])
note("function", secret.apply(lambda d: d["user"]["name"]))
note("text", secret.apply(json.dumps))
note("counted", pulumi.Output.unsecret(secret).apply(lambda d: str(len(d))))
note("asked", pulumi.Output.unsecret(secret).apply(lambda d: "on" if "user" in d else "off"))
note("plain part", plain["user"]["name"])
note("plain asked", "on" if plain.get("user") else "off")
note("plain missing", "on" if "user" in plain else "off")
note("plain counted", str(len(plain)))
"""
COMPARED = {
    "equal": "password == 'prod'",
    "unequal": "'prod' != password",
    "within": "'prod' in password",
    "start": "password.startswith('prod')",
    "end": "password.endswith('prod')",
}


def test_an_object_that_is_encrypted_as_a_whole_can_be_used_and_says_nothing(tmp_path: Path) -> None:
    """Any key of it is there, secret where Pulumi knows it to be and blank elsewhere, and so is what it decides."""
    document = document_of(tmp_path, WHOLE, config={"p:whole": CLOSED})
    secret = dict.fromkeys(("part", "deep", "function", "text"), SECRET)
    blank = ("counted", "asked", "plain part", "plain asked", "plain missing", "plain counted")
    assert notes_of(document) == secret | dict.fromkeys(blank, BLANK)
    assert "c2VjcmV0" not in document


def test_what_a_comparison_with_an_encrypted_text_decides_is_blank(tmp_path: Path) -> None:
    """Read as plain, it would be compared with a stand-in; that it is not empty may be asked."""
    notes = [f"note({name!r}, 'on' if {code} else 'off')" for name, code in COMPARED.items()]
    code = "\n".join(["password = pulumi.Config().require('password')", *notes, "note('said', str(password != ''))"])
    found = notes_of(document_of(tmp_path, code, config={"p:password": CLOSED}))
    assert found == dict.fromkeys(COMPARED, BLANK) | {"said": "True"}


def test_no_secret_and_no_ciphertext_stands_in_the_plan(document: str) -> None:
    """Neither a literal of the program nor what the stack file holds."""
    assert "hunter2" not in document
    assert "v1:Zm9v" not in document
    assert "c2VjcmV0" not in document


@pytest.mark.parametrize("name", ["wrapped", "within", "number", "flag", "object", "literal"])
def test_what_is_made_of_a_secret_is_secret(document: str, name: str) -> None:
    """Also where a getter asks for a type that the project does not declare."""
    assert notes_of(document)[name] == "<secret>"


@pytest.mark.parametrize("name", ["leaked", "leaked within", "part"])
def test_a_secret_that_leaks_into_plain_text_is_unknown(document: str, name: str) -> None:
    """The stand-in for it is no value, and the program's author did not call it secret there."""
    assert notes_of(document)[name] == BLANK


@pytest.mark.parametrize("name", ["encoded", "hashed", "measured"])
def test_what_is_computed_from_a_stand_in_for_a_secret_is_unknown(document: str, name: str) -> None:
    """Its encoding, its hash, its length."""
    assert notes_of(document)[name] == BLANK


def test_open_parts_of_a_secret_object_are_readable(document: str) -> None:
    """As they are for the program."""
    assert notes_of(document)["open part"] == "shop"


def test_an_answered_secret_shows_in_no_message(tmp_path: Path) -> None:
    """Neither when a getter refuses it nor when the program fails with it."""
    for code in ("pulumi.Config().require_int('password')", "raise ValueError(pulumi.Config().require('password'))"):
        with pytest.raises(PlanningError) as caught:
            document_of(tmp_path, code, config=CONFIG, answers={"config": {"p:password": "hunter2"}})
        assert "hunter2" not in "".join(caught.value.sentences)


def test_what_a_program_calls_secret_is_in_no_sentence(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """Neither in an error of the program nor in what it logs."""
    code = """
    def fail(text):
        pulumi.log.warn(f"about to use {text}")
        raise ValueError(f"{text} is no port")
    note("n", pulumi.Output.secret("hunter2").apply(fail))
    """
    with pytest.raises(PlanningError) as caught:
        document_of(tmp_path, code)
    assert "got `[secret] is no port`" in caught.value.sentences[0]
    logged = capfd.readouterr().err
    assert "about to use [secret]" in logged
    assert "hunter2" not in logged
