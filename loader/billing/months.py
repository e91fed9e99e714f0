"""Calendar months as small integers: months since January 1970."""

from datetime import UTC, datetime
from typing import Final

import numpy as np

from loader.billing.batch import Ints
from loader.fields import FIRST_YEAR, LAST_YEAR

_FIRST: Final = (FIRST_YEAR - 1970) * 12
_MONTHS: Final = np.arange(_FIRST, (LAST_YEAR + 1 - 1970) * 12, dtype=np.int64)
_STARTS: Final[Ints] = _MONTHS.astype("datetime64[M]").astype("datetime64[us]").astype(np.int64)


def months_of(micros: Ints) -> Ints:
    """The month of each instant (microseconds since 1970, within the years that the product covers)."""
    return np.searchsorted(_STARTS, micros, "right") - 1 + _FIRST


def month_start(month: int) -> datetime:
    """When a month begins."""
    return datetime(1970 + month // 12, month % 12 + 1, 1, tzinfo=UTC)
