"""The random numbers of a company at T, common to all its series, check-ins and scenarios.

Differences between two answers then carry no noise, and a larger amount is never more likely to be met
(Glasserman & Yao 1992, Management Science 38(6)). They depend on what is asked about alone, not on the
data: a later load leaves the answers about an earlier moment as they were.
"""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from math import sqrt
from typing import Final

import numpy as np

from services.commitment.forecast.arrays import Draws, HalfFloats
from services.commitment.forecast.calendar import WEEK

PATH_COUNT: Final = 2000  # a probability is then known to 1.1 points
DRAW_COUNT: Final = 4096
WIDTH, LEVEL, SECOND, STEPS = range(4)  # what the rows of normal numbers are for
YEAR_WEEKS: Final = 52
_SHIFT: Final = 499


@dataclass(frozen=True, kw_only=True)
class RandomNumbers:
    """What chance does to a company.

    Attributes:
        company_id: the company.
        moment: T.
        correlation: the share of what its services have in common in the movements of their levels.
        week_count: how far ahead; with more weeks, the first numbers are the same.
    """

    company_id: str
    moment: datetime
    correlation: float
    week_count: int

    @cached_property
    def _year(self) -> Draws:
        shape = WEEK * min(self.week_count, YEAR_WEEKS), PATH_COUNT
        return self._generator("days").integers(0, DRAW_COUNT, shape, dtype=np.uint16)

    @cached_property
    def _common(self) -> HalfFloats:
        return self._normals("common")

    def days(self, year: int, week_count: int) -> Draws:
        """Which of DRAW_COUNT past days each day of the first weeks of a year ahead resembles: (days, paths).

        The same for every series, so that what happened to all of them on one day may happen again. Years
        beyond the first use the same numbers for other paths.
        """
        days = self._year[: WEEK * week_count]
        return np.roll(days, _SHIFT * year, axis=1) if year else days

    def normals(self, service_code: str) -> HalfFloats:
        """Standard normal numbers: rows WIDTH, LEVEL and SECOND, and from STEPS on one for each week."""
        own = self._normals("own", service_code)
        if not self.correlation:
            return own
        own *= sqrt(1 - self.correlation)
        own += self._common * np.float32(sqrt(self.correlation))
        return own

    def first_path(self, service_code: str) -> int:
        """From which path on the parts of a series take their turns: not from the same in every series.

        The parts of two series then meet in all combinations, instead of the first with the first.
        """
        return int(self._generator("turns", service_code).integers(PATH_COUNT))

    def _normals(self, *purpose: str) -> HalfFloats:
        shape = STEPS + self.week_count, PATH_COUNT
        return self._generator(*purpose).standard_normal(shape, dtype=np.float32)

    def _generator(self, *purpose: str) -> np.random.Generator:
        text = "\x1f".join([self.company_id, self.moment.isoformat(), *purpose])
        seed = int.from_bytes(hashlib.sha256(text.encode()).digest(), "little")
        return np.random.Generator(np.random.PCG64(seed))
