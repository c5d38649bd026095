"""A whole environment from one file: the only place where concepts meet.

A program is two lines:

    from strongroom.provision import environment
    environment.from_stack_file()
"""

from .stack_file import from_stack_file

__all__ = ["from_stack_file"]
