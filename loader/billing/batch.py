"""What travels from the reader to the database: rows in columns, and the lines that are no rows."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

Ints: TypeAlias = NDArray[np.int64]
SmallInts: TypeAlias = NDArray[np.int32]

MICROS_PER_DAY: Final = 86_400_000_000


@dataclass(frozen=True, kw_only=True, slots=True)
class Reject:
    """A line that is not loaded.

    Attributes:
        line_number: its place in the file; the header is line 1.
        column_name: the first column at fault; empty if the line as a whole is.
        value: what stands there; bytes that are no text are written as ``\\xff``.
        reason: completes a sentence that begins with the value.
        raw: the line as it stands in the file, written in the same way.
    """

    line_number: int
    column_name: str
    value: str
    reason: str
    raw: str


@dataclass(frozen=True, kw_only=True, slots=True)
class Names:
    """A column of names: row ``i`` says ``distinct[codes[i]]``. Every distinct name is used by a row."""

    distinct: Sequence[str]
    codes: SmallInts


@dataclass(frozen=True, kw_only=True, slots=True)
class Batch:
    """Good rows as columns of equal length, in the order of the file, and rejects, likewise.

    Attributes:
        usage_micros: microseconds since 1970, UTC.
        cost_nanos: nano-units of the currency.
    """

    companies: Names
    services: Names
    usage_micros: Ints
    cost_nanos: Ints
    line_numbers: SmallInts
    rejects: Sequence[Reject]


@dataclass(frozen=True, kw_only=True, slots=True)
class LineItems:
    """Rows as the database knows them, as columns of equal length."""

    company_ids: SmallInts
    service_ids: SmallInts
    usage_micros: Ints
    cost_nanos: Ints
    line_numbers: SmallInts

    def __len__(self) -> int:
        return len(self.line_numbers)

    def at(self, index: NDArray[np.intp] | slice) -> "LineItems":
        """The rows of the index, in its order."""
        return LineItems(
            company_ids=self.company_ids[index],
            service_ids=self.service_ids[index],
            usage_micros=self.usage_micros[index],
            cost_nanos=self.cost_nanos[index],
            line_numbers=self.line_numbers[index],
        )


def joined(parts: Sequence[LineItems]) -> LineItems:
    """All rows of the parts, one after the other."""
    return LineItems(
        company_ids=np.concatenate([part.company_ids for part in parts]),
        service_ids=np.concatenate([part.service_ids for part in parts]),
        usage_micros=np.concatenate([part.usage_micros for part in parts]),
        cost_nanos=np.concatenate([part.cost_nanos for part in parts]),
        line_numbers=np.concatenate([part.line_numbers for part in parts]),
    )
