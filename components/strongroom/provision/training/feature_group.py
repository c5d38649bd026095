"""The arguments of a group of features: records of named columns, kept for training and, where asked, at hand."""

from typing import Final, TypedDict

import pulumi

from ...facts.features import IDENTIFIERS, KINDS, RESERVED, TIMES
from ..arguments import Mistakes
from ..context import PURPOSE, Context
from . import TEAM_WORDS, Holding

_COLUMN: Final = r"[A-Za-z0-9](?:[_-]*[A-Za-z0-9])*"
_MOST_COLUMNS: Final = 2500
_LONGEST_COLUMN: Final = 64


class FeatureGroupArgs(TypedDict):
    """Whose features these are, what a record holds, and where records are kept under which keys."""

    context: Context
    """Whose environment this is and where it stands."""
    key: pulumi.Input[str]
    """The key of the records that answer at once (its ARN on AWS)."""
    team: str
    """The team that alone reads and writes them."""
    role: pulumi.Input[str]
    """The role with which records are written to the store (its ARN on AWS)."""
    name: str
    """The features' name, unique in the environment (`customer-habits`)."""
    identifier: str
    """The column that tells records apart."""
    time: str
    """The column that says when a record was true."""
    columns: dict[str, str]
    """Column -> `text`, `whole` or `number`, the identifier and the time included."""
    online: bool
    """Whether the latest records answer at once, at a charge."""
    store: Holding
    """The store that keeps every record for training, as `<team>/features/<name>/`."""


def check_feature_group(mistakes: Mistakes, args: FeatureGroupArgs) -> None:
    """Notes what is wrong with a feature group's arguments on any cloud."""
    mistakes.match(PURPOSE, "team", args["team"], TEAM_WORDS, "scoring")
    what = "a name of lower-case letters, digits and single hyphens"
    mistakes.match(PURPOSE, "name", args["name"], what, "customer-habits")
    columns = args["columns"]
    mistakes.unless(
        len(columns) <= _MOST_COLUMNS,
        "columns",
        f"are more than {_MOST_COLUMNS}",
        len(columns),
        "part them into several groups",
    )
    for column, kind in columns.items():
        _check_column(mistakes, column, kind)
    _check_serving(mistakes, "identifier", args["identifier"], columns, IDENTIFIERS)
    _check_serving(mistakes, "time", args["time"], columns, TIMES)
    mistakes.unless(
        args["identifier"] != args["time"], "time", "is the identifier as well", args["time"], "name another column"
    )


def _check_column(mistakes: Mistakes, column: str, kind: str) -> None:
    what = "a column's name of letters, digits, hyphens and underscores"
    mistakes.match(_COLUMN, "columns", column, what, "customer_id")
    mistakes.unless(
        len(column) <= _LONGEST_COLUMN,
        "columns",
        f"has a name of more than {_LONGEST_COLUMN} characters",
        column,
        "choose a shorter one",
    )
    mistakes.unless(
        column.lower() not in RESERVED,
        "columns",
        "has a column that the feature store adds itself",
        column,
        "give it another name",
    )
    mistakes.one_of(KINDS, f"columns.{column}", kind, "a kind of column")


def _check_serving(mistakes: Mistakes, part: str, name: str, columns: dict[str, str], fit: tuple[str, ...]) -> None:
    kind = columns.get(name)
    if kind is None:
        mistakes.add(part, "is none of the columns", name, "add it to `columns` with its kind")
    elif kind in KINDS and kind not in fit:
        mistakes.add(part, f"is a column of the kind `{kind}`", name, f"make it `{fit[0]}` or `{fit[1]}`")
