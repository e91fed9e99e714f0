"""Takes the good rows of one file in, batch after batch, with the sums that ledger and rollup need."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

import numpy as np
import psycopg

from loader.billing.batch import Batch, LineItems, Names, SmallInts
from loader.billing.rollup import CellOverflowError, DailyCells, Rollup
from loader.billing.runs import Run, RunSorter
from loader.billing.store import LineItemStore
from loader.errors import InputError
from loader.fields import EARLIEST, LATEST, instant_of, micros_of
from loader.names import NameIds
from loader.report import amount
from services.runtime.periods import EPOCH


@dataclass(frozen=True, kw_only=True, slots=True)
class Coverage:
    """The time that a file speaks of.

    Attributes:
        first_usage_at: the time of its first row.
        last_usage_at: the time of its last row.
    """

    first_usage_at: datetime
    last_usage_at: datetime

    @property
    def through(self) -> datetime:
        """The midnight after the last usage day: up to there the file is complete."""
        midnight = self.last_usage_at.replace(hour=0, minute=0, second=0, microsecond=0)
        return midnight + timedelta(days=1)


class Intake:
    """The rows of one load on their way into the database.

    ``sort`` touches the database no more, so that it can work ahead on another thread while ``write`` waits.
    """

    def __init__(self, connection: psycopg.Connection, load_id: int) -> None:
        self._companies = NameIds.of_companies(connection)
        self._services = NameIds.of_services(connection)
        self._sorter = RunSorter()
        self._rollup = Rollup()
        self._store = LineItemStore(connection, load_id)
        self._first = micros_of(LATEST)
        self._last = micros_of(EARLIEST)

    def sort(self, batches: Iterable[Batch]) -> Iterator[Run]:
        """Sorts and sums the rows of batches, each with at least one."""
        for batch in batches:
            yield from self._summed(self._sorter.add(self._line_items(batch)))
        yield from self._summed(self._sorter.rest())

    def write(self, run: Run) -> None:
        """Writes a run to its month."""
        self._store.write(run)

    def finish(self) -> DailyCells:
        """Makes new names and months visible; returns the day's sums.

        Raises:
            InputError: the costs of a day add up to more than the database holds.
        """
        cells = self._cells()
        self._companies.save()
        self._services.save()
        self._store.attach_new_months()
        return cells

    def analyze(self) -> None:
        """Refreshes the statistics of the months that have grown; after the transaction."""
        self._store.analyze()

    @property
    def coverage(self) -> Coverage:
        """The time that the rows taken in speak of."""
        return Coverage(first_usage_at=instant_of(self._first), last_usage_at=instant_of(self._last))

    def _line_items(self, batch: Batch) -> LineItems:
        self._first = min(self._first, int(batch.usage_micros.min()))
        self._last = max(self._last, int(batch.usage_micros.max()))
        return LineItems(
            company_ids=_ids(self._companies, batch.companies),
            service_ids=_ids(self._services, batch.services),
            usage_micros=batch.usage_micros,
            cost_nanos=batch.cost_nanos,
            line_numbers=batch.line_numbers,
        )

    def _summed(self, runs: Iterable[Run]) -> Iterator[Run]:
        for run in runs:
            self._rollup.add(run.rows)
            yield run

    def _cells(self) -> DailyCells:
        try:
            return self._rollup.cells()
        except CellOverflowError as overflow:
            company = self._companies.name(overflow.company_id)
            service = self._services.name(overflow.service_id)
            raise InputError(
                f"the costs of company {company!r}, service {service!r} on "
                f"{EPOCH + timedelta(overflow.day):%Y-%m-%d} add up to {amount(overflow.cost_nanos)}; "
                "a day can hold up to 9.2 billion either way."
            ) from overflow


def _ids(known: NameIds, names: Names) -> SmallInts:
    return np.array(known.ids(names.distinct), np.int32)[names.codes]
