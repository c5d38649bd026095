"""WRITE: the environment file that a person writes, understood whole for three clouds or refused with every reason.

Nothing here knows Pulumi. `read_environment` is what a program calls; the models' attributes are the file's own words.
"""

from .environment import Environment
from .mistake import Mistakes
from .read import read_environment, read_stack_file

__all__ = ["Environment", "Mistakes", "read_environment", "read_stack_file"]
