"""What every component is told about its environment: whose it is and where it stands."""

from typing import Final, NotRequired, TypedDict

from .arguments import Mistakes

STAGES: Final = ("dev", "test", "prod")
PROD: Final = "prod"
PURPOSE: Final = r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*"
PURPOSE_WORDS: Final = "a purpose of lower-case letters, digits and single hyphens"


class Context(TypedDict):
    """Whose environment this is and where it stands; every name, tag and account pin comes from here."""

    name: str
    """The environment's name: lower-case letters, digits and hyphens (`fraud`)."""
    stage: str
    """`dev`, `test` or `prod`; prod locks what it keeps and turns keys faster."""
    owner: str
    """The e-mail address that answers for the environment."""
    account: str
    """The account, project or subscription that everything stands in."""
    region: str
    """The cloud's own name of the region."""
    cost_center: NotRequired[str]
    """Who pays."""
    organization: NotRequired[str]
    """The organisation's id; without it the perimeter is the account."""
    operators: NotRequired[list[str]]
    """Who applies and previews the environment; the pipeline's own identities where left out."""
    administrators: NotRequired[list[str]]
    """Who administers keys and stores, and never uses them."""
    break_glass: NotRequired[list[str]]
    """Who may repair a key's policy when nobody else can; each use raises an alarm."""


def check_context(mistakes: Mistakes, context: Context) -> None:
    """Notes what is wrong with the parts that every cloud shares."""
    name = "a name of lower-case letters, digits and single hyphens"
    mistakes.match(PURPOSE, "context.name", context["name"], name, "fraud")
    mistakes.match(r"[^@\s]+@[^@\s]+", "context.owner", context["owner"], "an e-mail address", "risk@example.com")
    mistakes.one_of(STAGES, "context.stage", context["stage"], "a stage")
