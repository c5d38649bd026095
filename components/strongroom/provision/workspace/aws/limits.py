"""What AWS cannot promise of a workspace, in sentences for the people who answer for it."""

from typing import Final

LIMITS: Final = (
    (
        "AWS has no switch against downloads from a notebook: who opens one can save what it can read; that nothing "
        "else leaves its network, and who may open it from where, stand in"
    ),
    "AWS has no switch against the terminal of JupyterLab, which runs with the same role as the notebook does",
    "AWS hides tools in Studio's menus and does not forbid them by that: the guardrail on the roles refuses them",
    "AWS lets a running app keep the role and settings that it started with: stop apps after a change",
    "home directories end with the domain: what is to outlive a workspace belongs into the stores",
)
BY_DIRECTORY: Final = (
    "AWS opens a workspace to whoever the directory signs in, from any network: no policy of a role binds that link to "
    "ours; admit managed devices alone there, or set `sign_in` to `iam`"
)
"""To be said beside `LIMITS` where people sign in by `sso`."""
