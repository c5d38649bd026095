"""A difference stands only where an evaluator that shares no code confirms its witness."""

from __future__ import annotations

import pytest

from strongroom.access.check import Referee, WitnessMismatch, aws_documents, checked
from strongroom.access.comparison import Comparison, Difference
from strongroom.access.evaluate.decision import Decision, Unmodelled
from strongroom.access.json_text import Json
from strongroom.access.request import Request

GET = Difference(
    Request("arn:aws:iam::111122223333:role/app", "s3:GetObject", "arn:aws:s3:::b/k"), ("s3:Get*",), ("*",)
)
PUT = Difference(
    Request("arn:aws:iam::111122223333:role/app", "s3:PutObject", "arn:aws:s3:::b/k"), ("s3:Put*",), ("*",)
)


def allowing(*actions: str) -> Referee:
    """Allows just these actions."""
    return lambda request: Decision(request.action in actions, "listed" if request.action in actions else "not listed")


def lost_for_words(_: Request) -> Decision:
    """Does not know the state."""
    raise Unmodelled("the operator StringMaybe")


def test_confirmed_differences_stay() -> None:
    """Gains are allowed after and refused before, losses the other way round."""
    found = Comparison(gained=(GET,), lost=(PUT,))
    assert checked(found, allowing("s3:PutObject"), allowing("s3:GetObject")) == found


@pytest.mark.parametrize(
    ("found", "base", "head"),
    [
        (Comparison(gained=(GET,)), allowing("s3:GetObject"), allowing("s3:GetObject")),
        (Comparison(gained=(GET,)), allowing(), allowing()),
        (Comparison(lost=(GET,)), allowing(), allowing()),
        (Comparison(lost=(GET,)), allowing("s3:GetObject"), allowing("s3:GetObject")),
        (Comparison(gained=(GET, PUT)), allowing(), allowing("s3:GetObject")),
    ],
    ids=["had before", "still refused", "never had", "not lost", "the second one"],
)
def test_a_contradiction_is_an_error_of_our_own(found: Comparison, base: Referee, head: Referee) -> None:
    """It is no finding, and no pass."""
    with pytest.raises(WitnessMismatch, match="contradicts the witness s3:"):
        checked(found, base, head)


def test_what_an_evaluator_does_not_know_is_open() -> None:
    """Neither shown as gained nor passed."""
    found = checked(Comparison(gained=(GET,)), allowing(), lost_for_words)
    assert (found.gained, found.relation, found.no_new_access) == ((), "cannot_prove", "CANNOT_PROVE")
    assert "StringMaybe" in found.open_gain[0]


def test_what_is_open_in_one_direction_leaves_the_other() -> None:
    """A confirmed gain is a gain, whatever may have been lost."""

    def knows_get(request: Request) -> Decision:
        return lost_for_words(request) if request is PUT.witness else Decision(request.action == "s3:GetObject", "")

    found = checked(Comparison(gained=(GET,), lost=(PUT,)), lambda _: Decision(False, ""), knows_get)
    assert (found.no_new_access, found.relation) == ("FAIL", "cannot_prove")


def test_an_evaluator_that_fails_confirms_nothing() -> None:
    """What it cannot even read is open, and the run goes on."""

    def failing(_: Request) -> Decision:
        raise KeyError("Statement")

    found = checked(Comparison(gained=(GET,)), allowing(), failing)
    assert found.no_new_access == "CANNOT_PROVE"
    assert "KeyError" in found.open_gain[0]


def test_nothing_to_check_is_nothing_changed() -> None:
    """Open reasons and latent grants stay as they were."""
    found = Comparison(open_gain=("a",), latent=("b",))
    assert checked(found, lost_for_words, lost_for_words) is found


def test_a_policy_without_a_version_has_variables() -> None:
    """As the engine reads it; the referee alone would follow the language of 2008."""
    statement: Json = {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::home/${aws:username}/*"}
    request = Request(None, "s3:GetObject", "arn:aws:s3:::home/ann/k", {"aws:username": "ann"})
    found = Comparison(gained=(Difference(request, ("s3:GetObject",), ("*",)),))
    base: dict[str, Json] = {"Statement": []}
    head: dict[str, Json] = {"Statement": [statement]}
    assert aws_documents(found, base, head, "IDENTITY_POLICY") == found
