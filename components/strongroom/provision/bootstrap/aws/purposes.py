"""The purposes from which the names of the bootstrap are composed, and the one that it must never touch."""

from typing import Final

STATE: Final = "state"
STATE_LOGS: Final = "state-logs"
SECRETS: Final = "secrets"
DEPLOY: Final = "deploy"  # no policy of the environment itself begins so
BOUNDARY: Final = "boundary"  # of the environment's roles, made by the environment
