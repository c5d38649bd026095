"""What a program decides by a value that only the cloud knows is open, even where no trace of the value is left."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.record.recorded import BLANK, gaps
from tests.record.small_program import document_of, notes_of

URN = "urn:pulumi:dev::p::"
ACCOUNT = "import pulumi_gcp as gcp\nemail = gcp.serviceaccount.Account('s', account_id='s').email\n"
BUCKET = "b = aws.s3.Bucket('b')\n"


CUT = {
    "split at": "e.split('@')[0]",
    "last part": "e.split('/')[-1]",
    "end": "e.rstrip('/')",
    "without scheme": "e.replace('https://', '')",
    "without prefix": "e.removeprefix('https://')",
    "compared": "'robot' if e.startswith('https') else 'person'",
    "measured": "str(len(e))",
    "hashed": "__import__('hashlib').sha256(e.encode()).hexdigest()",
    "coded": "__import__('base64').b64encode(e.encode()).decode()",
    "looked up": "{'a@b.c': 'known'}.get(e, 'other')",
}
JOINED = {
    "f": "email.apply(lambda e: f'serviceAccount:{e}')",
    "percent": "email.apply(lambda e: 'serviceAccount:%s' % e)",
    "format": "email.apply('serviceAccount:{}'.format)",
    "join": "email.apply(lambda e: ':'.join(['serviceAccount', e]))",
    "Output.format": "pulumi.Output.format('serviceAccount:{0}', email)",
    "Output.concat": "pulumi.Output.concat('serviceAccount:', email)",
    "nested": "email.apply(lambda e: email.apply(lambda again: 'serviceAccount:' + again))",
}
DECIDED = """
b.arn.apply(lambda a: note('made', 'x') if a.startswith('arn:') else None)
b.arn.apply(lambda a: note('arn' if a.startswith('arn:') else 'other', 'x'))
b.id.apply(lambda i: note('for-' + i, 'x'))
"""


def test_what_was_cut_measured_or_compared_is_blank(tmp_path: Path) -> None:
    """None of it passes for a known text, nor for the whole value."""
    code = "".join(f"note({name!r}, email.apply(lambda e: {made}))\n" for name, made in CUT.items())
    assert notes_of(document_of(tmp_path, ACCOUNT + code)) == dict.fromkeys(CUT, BLANK)


def test_what_was_only_put_together_is_a_text_with_the_hole(tmp_path: Path) -> None:
    """In whichever way a program joins texts."""
    code = "".join(f"note({name!r}, {made})\n" for name, made in JOINED.items())
    text = f"serviceAccount:${{{URN}gcp:serviceaccount/account:Account::s#email}}"
    assert notes_of(document_of(tmp_path, ACCOUNT + code)) == dict.fromkeys(JOINED, text)


def test_a_resource_made_or_named_by_an_open_value_is_a_gap(tmp_path: Path) -> None:
    """The plan says which resource may be there or not, or be called something else."""
    found = {gap["urn"].split("::")[-1]: gap["reason"] for gap in gaps(document_of(tmp_path, BUCKET + DECIDED))}
    assert found["made"].startswith("a function decides by a value that only the cloud knows whether this resource")
    assert found["other"].startswith("this resource is named or made after a value that only the cloud knows")
    assert found["for-b.id"].startswith("the name of this resource holds a value that only the cloud knows")


def test_a_placeholder_for_a_secret_number_is_no_known_value(tmp_path: Path) -> None:
    """The number that stands for an encrypted one changes nothing in what the plan says as known."""
    secure: dict[str, Any] = {"secure": "v1:AAAAAAAAAAAAAAAA:Q2lwaGVyVGV4dA=="}
    code = (
        "c = pulumi.Config()\nnote('n', str(c.require_int('n') + 1))\nnote('b', 'on' if c.require_bool('b') else 'off')"
    )
    document = document_of(tmp_path, code, config={"p:n": secure, "p:b": secure})
    assert notes_of(document) == {"n": BLANK, "b": BLANK}
    assert "Q2lwaGVyVGV4dA" not in document
