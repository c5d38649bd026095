"""A program that fails says why to its author: one sentence, the author's own line, nothing of ours or the SDK's."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from strongroom.ci.planning import PlanningError
from tests.record.small_program import document_of


def failure(folder: Path, code: str) -> list[str]:
    """The sentences that a failing program gets."""
    with pytest.raises(PlanningError) as caught:
        document_of(folder, code)
    return caught.value.sentences


FAILURES = {
    "{}['nope']": "__main__.py:6 in <module>: the program fails with KeyError, got `'nope'`; correct the program",
    "note('n', b'bytes')": "the program: the resource `n`, the input `content`: the program fails with ValueError",
    "import pulumi_kubernetes": "__main__.py:6 in <module>: the module `pulumi_kubernetes` is not installed",
    "import sys\nsys.exit('no region')": "__main__.py:7 in <module>: the program ends itself with `no region`",
    "def f(:": "the program: __main__.py:6 is no Python, got `invalid syntax`; correct it",
    "note('n', pulumi.Output.from_input(__import__('asyncio').get_event_loop().create_future()))": (
        "the program: waits for a value that never comes; look for resources or outputs that wait for each other"
    ),
    "import enum\nE = enum.Enum('E', 'A')\naws.sqs.Queue('q', name=E.A)\naws.sqs.Queue('r', tags={'a': ('x', 'y')})": (
        "the program: the resource `q`, the input `name`: the program fails with ValueError, got `unexpected input of"
    ),
    "class Mute(Exception):\n    def __str__(self):\n        raise RuntimeError\nraise Mute": (
        "__main__.py:9 in <module>: the program fails with Mute, got `no message`; correct the program"
    ),
    "import os\nos._exit(0)": "the program: ends the whole process; let it run to its end",
    "def late(v):\n    raise ValueError('bad ' + v)\nnote('n', aws.s3.Bucket('b', bucket='x').bucket.apply(late))": (
        "__main__.py:7 in late: the resource `n`, the input `content`: the program fails with ValueError, got `bad x`"
    ),
}


@pytest.mark.parametrize("code", FAILURES)
def test_a_failure_is_one_sentence_at_the_authors_line(tmp_path: Path, code: str) -> None:
    """Each way to fail is told by its own sentence, with the author's innermost line where there is one."""
    sentences = failure(tmp_path, code)
    assert sentences[0].startswith(FAILURES[code])


def test_a_module_that_is_missing_is_missed_somewhere(tmp_path: Path) -> None:
    """The environment is named, since it may be another one than the author has in mind."""
    (sentence,) = failure(tmp_path, "import pulumi_kubernetes")
    assert sentence.endswith(f"; install it in the environment that runs the program, `{sys.prefix}`")


def test_a_run_error_is_the_authors_own_words(tmp_path: Path) -> None:
    """The lines of a RunError are the sentences, unchanged but for control characters."""
    assert failure(tmp_path, r"raise pulumi.RunError('one: is wrong\n\ntwo: \x1b[31mis')") == [
        "one: is wrong",
        r"two: \x1b[31mis",
    ]


def test_endless_recursion_is_shown_from_both_ends(tmp_path: Path) -> None:
    """Of a thousand frames a person sees the first and the last few."""
    sentences = failure(tmp_path, "def again():\n    again()\nagain()")
    assert "nests too deeply" in sentences[0]
    assert len(sentences) <= 12
    assert sentences[-1] == "  called at __main__.py:8 in <module>"


def test_the_frames_between_are_the_authors_only(tmp_path: Path) -> None:
    """Neither the SDK's nor our own frames stand in the way from the failing line to the program's first."""
    code = "def outer():\n    inner()\ndef inner():\n    aws.s3.Bucket(3, nonsense=1)\nouter()"
    assert [sentence.split(": ")[0] for sentence in failure(tmp_path, code)] == [
        "__main__.py:9 in inner",
        "  called at __main__.py:7 in outer",
        "  called at __main__.py:10 in <module>",
    ]


def test_no_stand_in_shows_in_a_message(tmp_path: Path) -> None:
    """Where the program's message quotes a stand-in, a person reads the resource and the output that it stands for."""
    code = """
        def strict(arn):
            raise LookupError(arn)
        strict("x") if False else note("n", aws.s3.Bucket("b").arn.apply(strict))
        raise_later = aws.s3.Bucket("c", bucket="c").bucket.apply(strict)
        pulumi.export("z", raise_later)
    """
    (sentence,) = failure(tmp_path, code)
    assert sentence.isascii()


def test_an_output_that_a_referred_stack_lacks_is_named(tmp_path: Path) -> None:
    """The SDK gives a bare KeyError without a place."""
    with pytest.raises(PlanningError) as caught:
        document_of(
            tmp_path,
            "note('n', pulumi.StackReference('a/b/c').require_output('vpc'))",
            answers={"stacks": {"a/b/c": {"outputs": {"subnet": "s"}}}},
        )
    assert caught.value.sentences == [
        "the program: a stack reference has no output `vpc`; add it to its stack in the answers file"
    ]
