"""Checks of what a caller sent: every field at fault is named, all of them at once."""

from collections.abc import Callable, Generator
from contextlib import contextmanager
from datetime import datetime, timedelta
from math import isfinite
from typing import Final, TypeVar

from common.v1.money_pb2 import Money
from common.v1.period_pb2 import Period as PeriodMessage
from google.protobuf.timestamp_pb2 import Timestamp

from services.runtime.errors import Violation, invalid_fields
from services.runtime.money import CURRENCY, NANOS_PER_UNIT
from services.runtime.page_tokens import PageTokenError
from services.runtime.periods import EPOCH, Period

Position = TypeVar("Position")
Number = TypeVar("Number", int, float)

LONGEST_TEXT: Final = 200
_FIRST_SECOND: Final = -62_135_596_800  # 0001-01-01T00:00:00Z
_LAST_SECOND: Final = 253_402_300_799  # 9999-12-31T23:59:59Z
_SHOWN: Final = 40  # characters of a wrong value that an error repeats
_NOWHEN: Final = Period(start=EPOCH, end=EPOCH)  # stands in for a period that was reported as wrong


class Checks:
    """Collects the violations of one request. A check that failed returns a stand-in and notes why."""

    def __init__(self) -> None:
        self.violations: list[Violation] = []

    def report(self, field: str, description: str) -> None:
        """Note that a field breaks a rule."""
        self.violations.append(Violation(field=field, description=description))

    def required_text(self, field: str, value: str) -> str:
        """A text that has to be there, such as an id."""
        if not value:
            self.report(field, "is required; send a value.")
        return self.text(field, value)

    def text(self, field: str, value: str) -> str:
        """A text of at most 200 characters, without control characters; may be empty."""
        if len(value) > LONGEST_TEXT:
            self.report(field, f"has {len(value)} characters ({_shown(value)}); send at most {LONGEST_TEXT}.")
        if any(character < " " or character == "\x7f" for character in value):
            self.report(field, f"has a control character ({_shown(value)}); send it without.")
        return value

    def number(self, field: str, value: Number, *, least: Number, most: Number) -> Number:
        """A number in a range; what is no number is in none."""
        if not least <= value <= most:
            self.report(field, f"is {plain(value)}; send a number from {plain(least)} to {plain(most)}.")
        return value

    def money(self, field: str, value: Money, *, most_units: int) -> int:
        """The nano-units of an amount of the one currency, at most so many units either way."""
        if value.currency_code != CURRENCY:
            self.report(f"{field}.currency_code", f"is {_shown(value.currency_code)}; send {CURRENCY!r}.")
        if abs(value.nanos) >= NANOS_PER_UNIT or value.units * value.nanos < 0:
            self.report(
                f"{field}.nanos",
                f"is {value.nanos} beside {value.units} units; send less than a unit, with the same sign.",
            )
        nanos = value.units * NANOS_PER_UNIT + value.nanos
        if abs(nanos) > most_units * NANOS_PER_UNIT:
            self.report(field, f"is {value.units} units; send at most {most_units} either way.")
        return nanos

    def page_size(self, field: str, value: int, *, default: int, most: int) -> int:
        """The size of a page; 0 stands for the default."""
        if value == 0:
            return default
        if not 1 <= value <= most:
            self.report(field, f"is {value}; send 1 to {most}, or 0 for {default}.")
        return value

    def page_token(self, field: str, token: str, read: Callable[[str], Position]) -> Position | None:
        """Where a page starts; None for the first page."""
        if not token:
            return None
        try:
            return read(token)
        except PageTokenError:
            self.report(
                field,
                f"{_shown(token)} belongs to another request or is damaged; send the next_page_token of a "
                "response to this very request, or leave it empty for the first page.",
            )
            return None

    def instant(self, field: str, value: Timestamp) -> datetime:
        """An instant in the years 1 to 9999, in whole microseconds."""
        if not (_FIRST_SECOND <= value.seconds <= _LAST_SECOND and 0 <= value.nanos < 1_000_000_000):
            self.report(
                field,
                f"is {value.seconds} s and {value.nanos} ns from 1970; send one of the years 1 to 9999.",
            )
            return EPOCH
        if value.nanos % 1000:
            self.report(field, f"has nanos {value.nanos}; send whole microseconds, a multiple of 1000.")
        return EPOCH + timedelta(seconds=value.seconds, microseconds=value.nanos // 1000)

    def period(self, field: str, value: PeriodMessage, *, longest: timedelta | None = None) -> Period:
        """A period that has a start before its end, and is not too long."""
        for name in ("start", "end"):
            if not value.HasField(name):
                self.report(f"{field}.{name}", "is required; send an instant.")
        if not (value.HasField("start") and value.HasField("end")):
            return _NOWHEN
        noted = len(self.violations)
        period = Period(
            start=self.instant(f"{field}.start", value.start), end=self.instant(f"{field}.end", value.end)
        )
        if len(self.violations) > noted:
            return _NOWHEN
        if period.end <= period.start:
            self.report(
                f"{field}.end",
                f"is {_iso(period.end)}, not after the start {_iso(period.start)}; send a later end.",
            )
        elif longest is not None and period.end - period.start > longest:
            self.report(
                f"{field}.end",
                f"is {_iso(period.end)}, over {longest.days} days after the start; ask for less at once.",
            )
        return period


@contextmanager
def checking() -> Generator[Checks]:
    """Collect checks; at the end of the block all violations are raised together.

    Raises:
        ServiceError: a check failed.
    """
    checks = Checks()
    yield checks
    if checks.violations:
        raise invalid_fields(checks.violations)


def plain(value: float) -> str:
    """A number as people write it: whole ones without a point."""
    return str(int(value)) if isfinite(value) and value == int(value) else str(value)


def _shown(value: str) -> str:
    return repr(value if len(value) <= _SHOWN else value[:_SHOWN] + "…")


def _iso(instant: datetime) -> str:
    return instant.isoformat().replace("+00:00", "Z")
