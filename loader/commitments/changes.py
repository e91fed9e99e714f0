"""What a file changes, in words."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime
from itertools import zip_longest

from loader.commitments.model import Checkin, Commitment
from loader.report import amount, count, moment


def changes(before: Commitment | None, after: Commitment) -> list[str]:
    """How a commitment changes, a sentence each; nothing if it stays as it is.

    Args:
        before: the commitment of the same company and id that there is, if there is one.
        after: the one that the file states.
    """
    if before is None:
        return [f"added for {after.service!r}, {count(len(after.checkins), 'check-in')}"]
    return list(_differences(before, after))


def _differences(before: Commitment, after: Commitment) -> Iterator[str]:
    if before.name != after.name:
        yield f"renamed, from {before.name!r}"
    if before.service != after.service:
        yield f"service {before.service!r} → {after.service!r}"
    old, new = _amounts(before.checkins), _amounts(after.checkins)
    for period in sorted(old.keys() | new.keys()):
        for old_nanos, new_nanos in zip_longest(old.get(period, []), new.get(period, [])):
            if old_nanos != new_nanos:
                yield f"check-in {_shown(period)}: {_difference(old_nanos, new_nanos)}"


def _amounts(checkins: tuple[Checkin, ...]) -> dict[tuple[datetime, datetime], list[int]]:
    """The amounts promised for each period: usually one."""
    amounts: defaultdict[tuple[datetime, datetime], list[int]] = defaultdict(list)
    for checkin in checkins:
        amounts[checkin.start, checkin.end].append(checkin.amount_nanos)
    return amounts


def _difference(old_nanos: int | None, new_nanos: int | None) -> str:
    if old_nanos is None:
        return f"added, {amount(new_nanos or 0)}"
    if new_nanos is None:
        return f"removed ({amount(old_nanos)})"
    return f"amount {amount(old_nanos)} → {amount(new_nanos)}"


def _shown(period: tuple[datetime, datetime]) -> str:
    start, end = period
    return f"{moment(start)} to {moment(end)}"
