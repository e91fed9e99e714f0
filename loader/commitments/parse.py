"""From JSON to commitments: every problem of a file is found in one go, each with its JSON path."""

from collections.abc import Callable, Iterator
from datetime import datetime
from decimal import Decimal
from difflib import get_close_matches
from typing import Final, TypeVar

from loader.commitments.document import Json, JsonObject
from loader.commitments.model import Checkin, Commitment
from loader.fields import name_problem, parse_instant
from loader.report import listed
from services.runtime.money import NANOS_PER_UNIT, nanos_of

_TOP_KEYS: Final = ("commitments",)
_COMMITMENT_KEYS: Final = ("id", "name", "company", "service", "checkins")
_CHECKIN_KEYS: Final = ("start", "end", "amount")
# Far beyond any contract, and low enough that sums of millions of check-ins fit the services' messages.
_MOST_NANOS: Final = 10**12 * NANOS_PER_UNIT
_SHOWN_CHARACTERS: Final = 60

_Value = TypeVar("_Value")


class _ProblemError(Exception):
    """Something is wrong with the value at hand; the text completes a sentence that begins with its path."""


class CommitmentReader:
    """Reads one document.

    Attributes:
        problems: what is wrong with it, each as ``path: text``, in the order of the document.
    """

    def __init__(self) -> None:
        self.problems: list[str] = []

    def read(self, document: Json) -> list[Commitment]:
        """The commitments; meaningless if there are problems."""
        entries = self._entries(document, "", _TOP_KEYS)
        if "commitments" not in entries:
            return []
        commitments = list(self._commitments(entries["commitments"]))
        self._check_ids(commitments)
        return [commitment for _, commitment in commitments]

    def _commitments(self, value: Json) -> Iterator[tuple[str, Commitment]]:
        for path, item in self._items(value, "commitments", "commitment"):
            commitment = self._commitment(item, path)
            if commitment is not None:
                yield path, commitment

    def _commitment(self, value: Json, path: str) -> Commitment | None:
        entries = self._entries(value, path, _COMMITMENT_KEYS)
        identity = self._value(entries, path, "id", _identity)
        name = self._value(entries, path, "name", _name)
        company = self._value(entries, path, "company", _name)
        service = self._value(entries, path, "service", _name)
        checkins = list(self._checkins(entries, path))
        if identity is None or name is None or company is None or service is None:
            return None
        return Commitment(
            company=company,
            id=identity,
            name=name,
            service=service,
            checkins=tuple(sorted(checkins, key=lambda checkin: (checkin.start, checkin.end))),
        )

    def _checkins(self, entries: dict[str, Json], path: str) -> Iterator[Checkin]:
        if "checkins" not in entries:
            return
        for checkin_path, item in self._items(entries["checkins"], f"{path}.checkins", "check-in"):
            checkin = self._checkin(item, checkin_path)
            if checkin is not None:
                yield checkin

    def _checkin(self, value: Json, path: str) -> Checkin | None:
        entries = self._entries(value, path, _CHECKIN_KEYS)
        start = self._value(entries, path, "start", _instant)
        end = self._value(entries, path, "end", _instant)
        amount_nanos = self._value(entries, path, "amount", _amount_nanos)
        if start is None or end is None or amount_nanos is None:
            return None
        if end <= start:
            self._report(
                f"{path}.end", f"{_shown(entries['end'])} is not after the start, {_shown(entries['start'])}"
            )
            return None
        return Checkin(start=start, end=end, amount_nanos=amount_nanos)

    def _check_ids(self, commitments: list[tuple[str, Commitment]]) -> None:
        seen: dict[tuple[str, str], str] = {}
        for path, commitment in commitments:
            first = seen.setdefault((commitment.company, commitment.id), path)
            if first != path:
                self._report(
                    f"{path}.id",
                    f"{commitment.id!r} of company {commitment.company!r} stands at {first}.id already; "
                    "give each commitment of a company an id of its own",
                )

    def _items(self, value: Json, path: str, kind: str) -> Iterator[tuple[str, Json]]:
        if not isinstance(value, list):
            self._report(path, f"{_shown(value)} is not a list of {kind}s")
        elif not value:
            self._report(path, f"is empty; there must be at least one {kind}")
        else:
            yield from ((f"{path}[{place}]", item) for place, item in enumerate(value))

    def _entries(self, value: Json, path: str, known: tuple[str, ...]) -> dict[str, Json]:
        """The entries of an object, each of which is known: a misspelt key must not cost a promise."""
        if not isinstance(value, JsonObject):
            self._report(path, f"{_shown(value)} is not an object with the keys {listed(known)}")
            return {}
        for key in value.repeated:
            self._report(_joined(path, key), "is given more than once; keep one")
        for key in value.entries:
            if key not in known:
                close = get_close_matches(key, known, 1)
                hint = f"did you mean {close[0]!r}?" if close else f"known keys are {listed(known)}"
                self._report(_joined(path, key), f"is not a known key; {hint}")
        for key in known:
            if key not in value.entries:
                self._report(path, f"has no {key!r}; it needs {listed(known)}")
        return value.entries

    def _value(
        self, entries: dict[str, Json], path: str, key: str, read: Callable[[Json], _Value]
    ) -> _Value | None:
        if key not in entries:
            return None
        try:
            return read(entries[key])
        except _ProblemError as problem:
            self._report(_joined(path, key), f"{_shown(entries[key])} {problem}")
            return None

    def _report(self, path: str, text: str) -> None:
        self.problems.append(f"{path or 'the document'}: {text}.")


def _identity(value: Json) -> str:
    if isinstance(value, bool) or not isinstance(value, int | str):
        raise _ProblemError("is neither a whole number nor text")
    return _name(str(value))


def _name(value: Json) -> str:
    if not isinstance(value, str):
        raise _ProblemError("is not text; put it in quotes")
    problem = name_problem(value)
    if problem:
        raise _ProblemError(problem)
    return value


def _instant(value: Json) -> datetime:
    if not isinstance(value, str):
        raise _ProblemError('is not text; write it as in "2024-01-31 13:00:00"')
    try:
        return parse_instant(value)
    except ValueError as error:
        raise _ProblemError(str(error)) from None


def _amount_nanos(value: Json) -> int:
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        raise _ProblemError("is not a number; write it without quotes and without a currency sign")
    amount = Decimal(value)
    try:
        nanos = nanos_of(amount)
    except ValueError as error:
        raise _ProblemError(str(error)) from None
    if amount < 0:
        raise _ProblemError("is negative; a promised amount is zero or more")
    if nanos > _MOST_NANOS:
        raise _ProblemError("is larger than a trillion, the most that one check-in can promise")
    return nanos


def _joined(path: str, key: str) -> str:
    shown = key if key.isidentifier() else f"[{key!r}]"
    return f"{path}.{shown}" if path else shown


def _shown(value: Json) -> str:
    match value:
        case JsonObject():
            return "an object"
        case list():
            return "a list"
        case None:
            return "null"
        case bool():
            return "true" if value else "false"
        case str():
            return repr(value if len(value) <= _SHOWN_CHARACTERS else value[:_SHOWN_CHARACTERS] + "…")
        case _:
            text = str(value)
            return text if len(text) <= _SHOWN_CHARACTERS else text[:_SHOWN_CHARACTERS] + "…"
