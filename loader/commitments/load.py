"""Makes the commitments of a file what the file says, all of them or none."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import psycopg

from loader.commitments.changes import changes
from loader.commitments.document import read_json
from loader.commitments.model import Commitment
from loader.commitments.parse import CommitmentReader
from loader.commitments.store import CommitmentStore
from loader.database import announce, sole_writer
from loader.errors import InputError
from loader.report import count, listed

_PROBLEMS_SHOWN: Final = 20
_OTHERS_SHOWN: Final = 10


@dataclass(frozen=True, kw_only=True, slots=True)
class Change:
    """A commitment that is new or not what it was.

    Attributes:
        details: how it changes, a sentence each.
    """

    commitment: Commitment
    details: Sequence[str]


@dataclass(frozen=True, kw_only=True, slots=True)
class Outcome:
    """What came of a file.

    Attributes:
        commitments: all that the file states.
        changes: those of them that changed, in the order of the file.
        warnings: what a person should look at, a sentence each.
    """

    commitments: Sequence[Commitment]
    changes: Sequence[Change]
    warnings: Sequence[str]


def load_commitments(connection: psycopg.Connection, path: Path, on_wait: Callable[[], None]) -> Outcome:
    """Loads a file.

    Args:
        connection: in autocommit mode.
        path: the file.
        on_wait: called if another loader is at work, before waiting for it.

    Raises:
        InputError: the file is not fit to load; nothing was changed.
    """
    commitments = _read(path)
    with sole_writer(connection, on_wait):
        store = CommitmentStore(connection)
        changed = _changes(store, commitments)
        if changed:
            store.put([change.commitment for change in changed])
            announce(connection)
        warnings = list(_warnings(store, commitments))
    return Outcome(commitments=commitments, changes=changed, warnings=warnings)


def _read(path: Path) -> list[Commitment]:
    document = read_json(path)
    reader = CommitmentReader()
    commitments = reader.read(document)
    if reader.problems:
        shown = [f"{path}: {problem}" for problem in reader.problems[:_PROBLEMS_SHOWN]]
        rest = len(reader.problems) - len(shown)
        more = [f"{path}: and {count(rest, 'more problem')}."] if rest else []
        raise InputError("\n".join([*shown, *more]))
    return commitments


def _changes(store: CommitmentStore, commitments: Sequence[Commitment]) -> list[Change]:
    ids: defaultdict[str, list[str]] = defaultdict(list)
    for commitment in commitments:
        ids[commitment.company].append(commitment.id)
    existing = {company: store.find(company, of_company) for company, of_company in ids.items()}
    compared = (
        Change(commitment=after, details=changes(existing[after.company].get(after.id), after))
        for after in commitments
    )
    return [change for change in compared if change.details]


def _warnings(store: CommitmentStore, commitments: Sequence[Commitment]) -> Iterator[str]:
    """What is legal and often a slip: promises without billing, and those that the file does not mention."""
    pairs = dict.fromkeys((commitment.company, commitment.service) for commitment in commitments)
    billed = {company: store.billed_services(company) for company, _ in pairs}
    for company, services in billed.items():
        if not services:
            yield f"company {company!r} has no billing yet; until it has, its check-ins have no data"
    for company, service in pairs:
        if billed[company] and service not in billed[company]:
            yield (
                f"company {company!r} has no billing for service {service!r}; "
                f"it has some for {listed(billed[company])}"
            )
    for company in billed:
        stated = [commitment.id for commitment in commitments if commitment.company == company]
        if others := store.other_ids(company, stated):
            more = "" if len(others) <= _OTHERS_SHOWN else f" and {len(others) - _OTHERS_SHOWN:,} more"
            yield (
                f"company {company!r} has commitments that this file does not mention, and keeps them: "
                f"{listed(others[:_OTHERS_SHOWN])}{more}"
            )
