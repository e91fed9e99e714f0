"""What a person reads: one place for the form of figures, times and lists."""

from collections.abc import Iterable
from datetime import UTC, datetime

from services.runtime.money import NANOS_PER_UNIT


def amount(nanos: int) -> str:
    """An amount to its last digit, and at least in cents: ``$1,204.50``, ``−$0.000000001``."""
    units, fraction = divmod(abs(nanos), NANOS_PER_UNIT)
    digits = f"{fraction:09}".rstrip("0").ljust(2, "0")
    return f"{'−' if nanos < 0 else ''}${units:,}.{digits}"


def count(number: int, singular: str, plural: str | None = None) -> str:
    """``1 row``, ``7,956 rows``."""
    return f"{number:,} {singular if number == 1 else plural or singular + 's'}"


def moment(instant: datetime) -> str:
    """An instant in UTC, to the second; a midnight as the day that begins."""
    text = f"{instant.astimezone(UTC):%Y-%m-%d %H:%M:%S}"
    return text.removesuffix(":00").removesuffix(" 00:00")


def listed(names: Iterable[str]) -> str:
    """``'ec2', 's3'``."""
    return ", ".join(repr(name) for name in names)


def figures(pairs: Iterable[tuple[str, str]]) -> str:
    """Names and values as indented lines, the values under each other."""
    pairs = list(pairs)
    width = max(len(name) for name, _ in pairs)
    return "\n".join(f"  {name:<{width}}  {value}" for name, value in pairs)
