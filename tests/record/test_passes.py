"""A program is run as often as a sound plan needs, and each run starts from nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.record.recorded import BLANK, gaps
from tests.record.small_program import document_of, notes_of

COUNT = "open('runs', 'a').write('x')\n"
BUCKET = "bucket = aws.s3.Bucket('b', bucket='known')\n"
ARN = "${urn:pulumi:dev::p::aws:s3/bucket:Bucket::b#arn}"


def runs(folder: Path, code: str) -> tuple[int, str]:
    """How often the program was run, and its plan."""
    document = document_of(folder, COUNT + BUCKET + code)
    return len((folder / "runs").read_text()), document


@pytest.mark.parametrize(
    "code",
    [
        "note('n', bucket.arn)",
        "note('n', bucket.arn.apply(lambda arn: f'{arn}/*'))",
        "note('n', pulumi.Output.all(a=bucket.arn).apply(lambda v: {'Resource': [v['a']]}).apply(json.dumps))",
        "note('n', pulumi.Output.json_dumps({'a': bucket.arn}))",
        "note('n', pulumi.Output.concat(bucket.arn, '/*'))",
        "note('n', bucket.bucket.apply(lambda name: name.upper() + str(len(name))))",
        "note('n', aws.iam.get_policy_document_output(statements=[{'resources': [bucket.arn]}]).json)",
    ],
)
def test_one_run_is_enough_where_no_function_can_hide_a_token(tmp_path: Path, code: str) -> None:
    """The usual program: names known at preview, documents built of whole values."""
    assert runs(tmp_path, code)[0] == 1


def test_a_function_that_may_hide_a_token_is_checked_by_two_more(tmp_path: Path) -> None:
    """With other tokens, and without."""
    count, document = runs(tmp_path, "note('n', bucket.arn.apply(lambda arn: arn + str(len(arn))))")
    assert count == 3
    assert notes_of(document) == {"n": BLANK}


MADE = [
    ("lambda arn: arn.split(':')[4]", BLANK),
    ("lambda arn: arn[-6:]", BLANK),
    ("lambda arn: arn[3]", BLANK),
    ("lambda arn: arn.lower()", BLANK),
    ("lambda arn: str(len(arn))", BLANK),
    ("lambda arn: 'long' if len(arn) > 10 else 'short'", BLANK),
    ("lambda arn: __import__('hashlib').sha256(arn.encode()).hexdigest()", BLANK),
    ("lambda arn: __import__('base64').b64encode(arn.encode()).decode()", BLANK),
    ("lambda arn: __import__('urllib.parse').parse.quote(arn)", BLANK),
    ("lambda arn: __import__('re').sub('[^a-z0-9]', '', arn)", BLANK),
    ("lambda arn: __import__('re').sub('[^0-9]', '', arn)", BLANK),
    ("lambda arn: ''.join(letter for letter in arn if letter.isascii())", BLANK),
    ("lambda arn: 'yes' if arn.startswith('arn:') else 'no'", BLANK),
    ("lambda arn: f\"{arn}-{__import__('hashlib').md5(arn.encode()).hexdigest()[:6]}\"", BLANK),
    ("lambda arn: f'{arn:>60}'", BLANK),
    ("lambda arn: json.dumps(json.dumps({'a': arn}))", '"{\\"a\\": \\"' + ARN + '\\"}"'),
    ("lambda arn: arn.replace('never there', '')", ARN),
    ("lambda arn: '|'.join(sorted([arn, 'a']))", "a|" + ARN),
    ("lambda arn: 'arn:aws:s3:::x' if arn is None else arn", ARN),
]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What the plan says of each thing that a program makes of an open value, by the code that makes it."""
    notes = [f"note('{number}', bucket.arn.apply({code}))" for number, (code, _) in enumerate(MADE)]
    found = notes_of(document_of(tmp_path_factory.mktemp("made"), BUCKET + "\n".join(notes)))
    return {code: found[str(number)] for number, (code, _) in enumerate(MADE)}


@pytest.mark.parametrize(("code", "seen"), MADE)
def test_what_is_made_of_an_open_value_is_named_or_blank_and_never_wrong(
    made: dict[str, str], code: str, seen: str
) -> None:
    """Cut, changed, measured, hashed, encoded, compared: blank. Whole, in whatever text: a named hole."""
    assert made[code] == seen


def test_a_function_that_fails_on_a_stand_in_leaves_its_own_value_blank(tmp_path: Path) -> None:
    """The rest of the plan keeps its names, and a gap says where."""
    code = """
        bucket = aws.s3.Bucket("b")
        note("parsed", bucket.arn.apply(lambda arn: str(int(arn))))
        note("kept", bucket.arn)
    """
    document = document_of(tmp_path, code)
    assert notes_of(document) == {"parsed": BLANK, "kept": ARN}
    assert [gap["reason"].split(" a value")[0] for gap in gaps(document)] == [
        "__main__.py:8: a function cannot work with a stand-in for"
    ]


def test_an_async_program_that_fails_on_a_stand_in_is_planned_without_any(tmp_path: Path) -> None:
    """It holds the value itself: every open value is blank, and a gap says why."""
    code = """
        bucket = aws.s3.Bucket("b", bucket="known")
        async def number():
            arn = await bucket.arn.future()
            return "none" if arn is None else str(int(arn))
        note("n", pulumi.Output.from_input(number()))
        note("kept", bucket.arn)
    """
    document = document_of(tmp_path, code)
    assert notes_of(document)["kept"] == BLANK
    (gap,) = gaps(document)
    assert gap["reason"].startswith("the program cannot work with a stand-in for a value that only the cloud knows")


def test_a_function_that_waits_may_hide_resources(tmp_path: Path) -> None:
    """The plan says where, and only of a function that can register one."""
    code = """
        key = aws.kms.Key("k")
        key.rotation_period_in_days.apply(lambda days: aws.s3.Bucket(f"b{days}"))
        note("n", key.rotation_period_in_days.apply(lambda days: f"{days} days"))
    """
    assert [gap["reason"] for gap in gaps(document_of(tmp_path, code))] == [
        "__main__.py:8: a function waits for a value that only the cloud knows, and may register resources"
    ]
