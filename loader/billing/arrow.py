"""All that is asked of pyarrow, behind NumPy arrays: the library ships no types."""
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
# pyright: reportUnknownParameterType=false, reportMissingParameterType=false
# pyright: reportAttributeAccessIssue=false

from array import array
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
import pyarrow as pa
import pyarrow.compute as pa_compute
import pyarrow.csv as pa_csv
from numpy.typing import NDArray

from loader.billing.batch import Ints, Names
from loader.billing.columns import COLUMNS, COMPANY, COST, SERVICE, USAGE

_NAMES: Final = pa.dictionary(pa.int32(), pa.string())
_STAMP: Final = pa.timestamp("us")
_STAMP_WITH_ZONE: Final = pa.timestamp("us", "UTC")
_DECIMAL: Final = pa.decimal128(38, 18)


class Texts:
    """A column of texts, as the bytes of all of them and the places where each begins."""

    def __init__(self, strings: Any) -> None:
        self._strings = strings
        _, offsets, data = strings.buffers()
        self.starts = np.frombuffer(offsets, np.int32)[strings.offset :][: len(strings) + 1]
        self.bytes = np.frombuffer(data or b"", np.uint8)

    @classmethod
    def of(cls, texts: list[str]) -> "Texts":
        """The column of these texts."""
        return cls(pa.array(texts, pa.string()))

    def __len__(self) -> int:
        return len(self._strings)

    def decimal_words(self) -> NDArray[np.uint64] | None:
        """The texts in units of 10^-18, as two's complement of 128 bits: low word, high word.

        Right only where a text has at most 20 characters and no exponent: longer ones may wrap silently.

        Returns:
            An array of shape (rows, 2), or None if a text is no decimal number.
        """
        try:
            decimals = self._strings.cast(_DECIMAL)
        except pa.ArrowInvalid:
            return None
        words = np.frombuffer(decimals.buffers()[1], np.uint64).reshape(-1, 2)
        return words[decimals.offset :][: len(decimals)]

    def blanked(self, rows: NDArray[np.bool_]) -> "Texts":
        """The column with ``0`` in place of the marked rows."""
        return Texts(pa_compute.if_else(pa.array(rows), "0", self._strings))


@dataclass(frozen=True, kw_only=True, slots=True)
class Columns:
    """The rows of four columns, typed but not judged.

    Attributes:
        skipped: places (from 0, among all lines) of lines that do not have four columns.
    """

    companies: Names
    services: Names
    usage_micros: Ints
    costs: Texts
    skipped: NDArray[np.int64]


def read_columns(data: bytes, *, zoned: bool) -> Columns | None:
    """The columns of CSV lines; None if a time is not of the kind asked for, or a text is not UTF-8.

    Args:
        data: lines without a header.
        zoned: whether the times carry an offset. They are all read as the one or the other.
    """
    skipped = array("q")

    def skip(row: Any) -> str:
        skipped.append(row.number - 1)
        return "skip"

    stamp = _STAMP_WITH_ZONE if zoned else _STAMP
    types = {COMPANY: _NAMES, SERVICE: _NAMES, USAGE: stamp, COST: pa.string()}
    try:
        table = pa_csv.read_csv(
            pa.py_buffer(data),
            # One thread and one block: only then do row numbers count from the first line.
            pa_csv.ReadOptions(column_names=list(COLUMNS), use_threads=False, block_size=len(data) + 1),
            pa_csv.ParseOptions(ignore_empty_lines=False, invalid_row_handler=skip),
            pa_csv.ConvertOptions(column_types=types, strings_can_be_null=False, null_values=[]),
        ).combine_chunks()
    except pa.ArrowInvalid:
        return None
    if table.num_rows == 0:
        return None
    companies, services, usage, costs = (table.column(place).chunk(0) for place in range(len(COLUMNS)))
    return Columns(
        companies=_names(companies),
        services=_names(services),
        usage_micros=usage.view(pa.int64()).to_numpy(),
        costs=Texts(costs),
        skipped=np.frombuffer(skipped, np.int64),
    )


def _names(column: Any) -> Names:
    return Names(distinct=column.dictionary.to_pylist(), codes=column.indices.to_numpy())
