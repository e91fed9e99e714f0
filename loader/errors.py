"""How a run of the loader can fail, as one tree:

LoaderError
├── UsageError       the command or a setting cannot be used
├── InputError          the input is not fit to load; the database is as before
└── DatabaseError   the database cannot be reached, or does not do its part
"""

from typing import ClassVar


class LoaderError(Exception):
    """``str(error)`` is what to tell a person: what is wrong, where, and the remedy.

    Attributes:
        exit_code: what the process ends with.
    """

    exit_code: ClassVar[int]


class UsageError(LoaderError):
    """The command or a setting cannot be used."""

    exit_code = 2


class InputError(LoaderError):
    """The input is not fit to load; the database is as before."""

    exit_code = 1


class DatabaseError(LoaderError):
    """The database cannot be reached, or does not do its part."""

    exit_code = 3
