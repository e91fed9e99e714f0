"""Sums rows into cells of one company, service and day, exactly."""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from loader.billing.batch import MICROS_PER_DAY, Ints, LineItems

_CELLS_BETWEEN_MERGES: Final = 500_000
_LOW_BITS: Final = 32
_LOW: Final = 0xFFFF_FFFF
_MOST_HIGH: Final = 2**31  # from here on the sum needs more than 63 bits


class CellOverflowError(Exception):
    """The costs of one day add up to more than a cell can hold."""

    def __init__(self, *, company_id: int, service_id: int, day: int, cost_nanos: int) -> None:
        super().__init__("daily cell overflow")
        self.company_id, self.service_id, self.day, self.cost_nanos = company_id, service_id, day, cost_nanos


@dataclass(frozen=True, kw_only=True, slots=True)
class DailyCells:
    """Cells as columns of equal length, ordered by company, service and day.

    Attributes:
        days: days since 1970.
        cost_nanos: the exact sum of the rows.
    """

    company_ids: Ints
    service_ids: Ints
    days: Ints
    cost_nanos: Ints
    row_counts: Ints


@dataclass(frozen=True, kw_only=True, slots=True)
class CompanyTotal:
    """What a file says of one company."""

    company_id: int
    row_count: int
    cost_nanos: int


# Rows of a table: company, service, day, high and low part of the sum, count. The sum is high * 2^32 + low:
# both parts stay far from overflow, where one integer of 64 bits might not.
_COMPANY, _SERVICE, _DAY, _HIGH_PART, _LOW_PART, _COUNT = range(6)


class Rollup:
    """Grows with the number of cells, not of rows: about 50 MB a million."""

    def __init__(self) -> None:
        self._tables: list[NDArray[np.int64]] = []
        self._unmerged = 0
        self._merged = 0

    def add(self, rows: LineItems) -> None:
        """Adds rows; fastest if those of a cell stand together."""
        days = rows.usage_micros // MICROS_PER_DAY
        starts = _starts(rows.company_ids, rows.service_ids, days)
        cells = np.empty((6, len(starts)), np.int64)
        cells[_COMPANY] = rows.company_ids[starts]
        cells[_SERVICE] = rows.service_ids[starts]
        cells[_DAY] = days[starts]
        cells[_HIGH_PART] = np.add.reduceat(rows.cost_nanos >> _LOW_BITS, starts)
        cells[_LOW_PART] = np.add.reduceat(rows.cost_nanos & _LOW, starts)
        cells[_COUNT] = np.diff(starts, append=len(rows))
        self._tables.append(cells)
        self._unmerged += cells.shape[1]
        if self._unmerged > self._merged + _CELLS_BETWEEN_MERGES:
            self._merge()

    def cells(self) -> DailyCells:
        """All cells so far.

        Raises:
            CellOverflowError: a sum does not fit.
        """
        merged = self._merge()
        carried = merged[_HIGH_PART] + (merged[_LOW_PART] >> _LOW_BITS)
        self._check(merged, carried)
        return DailyCells(
            company_ids=merged[_COMPANY],
            service_ids=merged[_SERVICE],
            days=merged[_DAY],
            cost_nanos=(carried << _LOW_BITS) | (merged[_LOW_PART] & _LOW),
            row_counts=merged[_COUNT],
        )

    def _merge(self) -> NDArray[np.int64]:
        table = np.concatenate(self._tables, axis=1)
        order = np.lexsort((table[_DAY], table[_SERVICE], table[_COMPANY]))
        table = table[:, order]
        starts = _starts(table[_COMPANY], table[_SERVICE], table[_DAY])
        sums = np.add.reduceat(table[_HIGH_PART:], starts, axis=1)
        merged = np.concatenate([table[:_HIGH_PART, starts], sums])
        self._tables, self._unmerged, self._merged = [merged], 0, merged.shape[1]
        return merged

    @staticmethod
    def _check(merged: NDArray[np.int64], carried: Ints) -> None:
        beyond = np.flatnonzero((carried >= _MOST_HIGH) | (carried < -_MOST_HIGH))
        if len(beyond):
            company_id, service_id, day, high, low, _ = merged[:, beyond[0]].tolist()
            raise CellOverflowError(
                company_id=company_id, service_id=service_id, day=day, cost_nanos=(high << _LOW_BITS) + low
            )


def company_totals(cells: DailyCells) -> list[CompanyTotal]:
    """The cells summed by company, in integers without limit."""
    starts = np.flatnonzero(np.diff(cells.company_ids, prepend=-1))
    high = np.add.reduceat(cells.cost_nanos >> _LOW_BITS, starts).tolist()
    low = np.add.reduceat(cells.cost_nanos & _LOW, starts).tolist()
    counts = np.add.reduceat(cells.row_counts, starts).tolist()
    return [
        CompanyTotal(company_id=company_id, row_count=count, cost_nanos=(above << _LOW_BITS) + below)
        for company_id, count, above, below in zip(
            cells.company_ids[starts].tolist(), counts, high, low, strict=True
        )
    ]


def _starts(
    company_ids: NDArray[np.signedinteger], service_ids: NDArray[np.signedinteger], days: Ints
) -> NDArray[np.intp]:
    """Where each stretch of rows with the same company, service and day begins."""
    differs = company_ids[1:] != company_ids[:-1]
    differs |= service_ids[1:] != service_ids[:-1]
    differs |= days[1:] != days[:-1]
    return np.flatnonzero(np.r_[True, differs])
