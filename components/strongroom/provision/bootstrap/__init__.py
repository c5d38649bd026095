"""What must exist before the first `pulumi up`: where state is kept, what encrypts its secrets, and who applies.

Made on AWS by `strongroom.provision.bootstrap.aws.Bootstrap`.
"""

from typing import Final, NotRequired, TypedDict

from ..arguments import Mistakes, shown
from ..context import Context

OWN: Final = "own"
PRESENT: Final = "present"

_NAME: Final = r"[A-Za-z0-9_.-]+"
_REPOSITORY: Final = rf"{_NAME}(?:@[0-9]+)?/{_NAME}(?:@[0-9]+)?"


class BootstrapArgs(TypedDict):
    """Whose environment it prepares, and who applies it: a pipeline, people by hand, or both."""

    context: Context
    """The environment that it prepares; its `administrators` run this stack, beside those of `by_hand`."""
    repository: NotRequired[str]
    """The GitHub repository whose pipeline applies and previews, as its tokens name it: `example/ml-environments`, or
    `example@12345/ml-environments@67890` for one that was made or renamed after June 2026."""
    apply_environment: NotRequired[str]
    """The repository's protected environment, whose reviewers let a job apply (`production`)."""
    by_hand: NotRequired[list[str]]
    """Who runs this stack and applies by hand (role ARNs on AWS), each call under a name; gone after the hand-over."""
    enters: NotRequired[list[str]]
    """The roles of other accounts by which the environment makes something there, such as the log account's; who
    previews enters none, since such a role writes."""
    provider: NotRequired[str]
    """`own` (the default), or `present` where the account already trusts GitHub's tokens: an account does so once."""


def custodians(args: BootstrapArgs) -> list[str]:
    """Who runs the bootstrap and may change what it made; never the pipeline itself."""
    return sorted({*args["context"].get("administrators", ()), *args.get("by_hand", ())})


def check_bootstrap(mistakes: Mistakes, args: BootstrapArgs) -> None:
    """Notes what is wrong with a bootstrap's arguments on any cloud."""
    repository, environment = args.get("repository"), args.get("apply_environment")
    mistakes.unless(
        bool(repository or args.get("by_hand")),
        "by_hand",
        "names nobody, and no repository applies either",
        args.get("by_hand"),
        "name who applies by hand, or pass `repository` and `apply_environment`",
    )
    mistakes.unless(
        bool(custodians(args)),
        "by_hand",
        "names nobody, and the context no administrators, so that nobody could change this stack again",
        args.get("by_hand"),
        "name who runs it, or pass `context.administrators`",
    )
    mistakes.match(_REPOSITORY, "repository", repository, "a repository of GitHub", "example/ml-environments")
    mistakes.match(_NAME, "apply_environment", environment, "an environment of a repository", "production")
    if repository and not environment:
        mistakes.add(
            "apply_environment",
            "is missing, and any job of the repository could apply",
            None,
            "name the protected environment whose reviewers let a job apply",
        )
    mistakes.unless(
        not environment or bool(repository),
        "repository",
        f"is missing, and {shown(environment)} is an environment of no repository",
        None,
        "name the repository",
    )
    mistakes.one_of((OWN, PRESENT), "provider", args.get("provider", OWN), "a choice")
