"""The grammar of single values, the same in billing rows and in commitments."""

import re
from datetime import UTC, datetime, timedelta
from typing import Final

from services.runtime.periods import EPOCH

LONGEST_NAME: Final = 200
FIRST_YEAR: Final = 1990
LAST_YEAR: Final = 2100

MICROSECOND: Final = timedelta(microseconds=1)
EARLIEST: Final = datetime(FIRST_YEAR, 1, 1, tzinfo=UTC)
LATEST: Final = datetime(LAST_YEAR, 12, 31, 23, 59, 59, 999_999, tzinfo=UTC)

# What pyarrow reads, so that a row is judged the same beside a bad row and far from one.
_INSTANT: Final = re.compile(
    r"(\d{4})-\d\d-\d\d([ T]\d\d(:[0-5]\d(:[0-5]\d(\.\d{1,6})?)?)?(Z|[+-]\d\d(:?[0-5]\d)?)?)?", re.ASCII
)
_NOT_AN_INSTANT: Final = "is not a date and time like 2024-01-31 13:00:00"
_OUT_OF_RANGE: Final = f"is not within the years {FIRST_YEAR} to {LAST_YEAR}"


def name_problem(text: str) -> str | None:
    """What is wrong with the name of a company, a service or a commitment; None if nothing is."""
    if not text:
        return "is empty"
    if len(text) > LONGEST_NAME:
        return f"is longer than {LONGEST_NAME} characters"
    if text != text.strip():
        return "begins or ends with a space"
    if not text.isprintable():
        code_point = next(ord(character) for character in text if not character.isprintable())
        return f"contains a character that cannot be printed (U+{code_point:04X})"
    return None


def parse_instant(text: str) -> datetime:
    """The instant of a date, or of a date and time; UTC unless it names an offset.

    Raises:
        ValueError: it is none, or not within the years that the product covers; says which.
    """
    shape = _INSTANT.fullmatch(text)
    if shape is None:
        raise ValueError(_NOT_AN_INSTANT)
    if not FIRST_YEAR - 1 <= int(shape[1]) <= LAST_YEAR + 1:  # an offset may move it over the new year
        raise ValueError(_OUT_OF_RANGE)
    try:
        instant = datetime.fromisoformat(text)
    except ValueError:
        raise ValueError(_NOT_AN_INSTANT) from None
    instant = instant.replace(tzinfo=UTC) if instant.tzinfo is None else instant.astimezone(UTC)
    if not EARLIEST <= instant <= LATEST:
        raise ValueError(_OUT_OF_RANGE)
    return instant


def micros_of(instant: datetime) -> int:
    """Microseconds since 1970."""
    return (instant - EPOCH) // MICROSECOND


def instant_of(micros: int) -> datetime:
    """The instant so many microseconds after 1970."""
    return EPOCH + micros * MICROSECOND
