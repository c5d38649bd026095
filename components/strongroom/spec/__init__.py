"""WRITE: the environment file that a person writes, understood whole for three clouds or refused with every reason.

Nothing here knows Pulumi. `read_environment` is what a program calls; the models' attributes are the file's own words.
"""

from .bootstrap import Bootstrap, read_bootstrap
from .environment import Environment
from .mistake import Mistakes
from .read import read_environment, read_stack_file

__all__ = ["Bootstrap", "Environment", "Mistakes", "read_bootstrap", "read_environment", "read_stack_file"]
