"""Simulated futures of one series: the cumulative spend of every path."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import ceil
from typing import Final

import numpy as np

from services.commitment.forecast.arrays import Floats, HalfFloats, Integers
from services.commitment.forecast.calendar import WEEK, days_from
from services.commitment.forecast.mixture import Mixture
from services.commitment.forecast.paths.day_paths import Ahead, day_paths
from services.commitment.forecast.paths.flooring import floored
from services.commitment.forecast.paths.level_paths import WIDEST
from services.commitment.forecast.paths.random_numbers import WIDTH, RandomNumbers
from services.commitment.forecast.paths.turns import turns

_MOST_WEEKS: Final = 522  # ten years
_YEAR: Final = 52.0 * WEEK


@dataclass(frozen=True, kw_only=True, eq=False)
class Paths:
    """The spend from the first midnight ahead of a history on, path by path.

    Attributes:
        times: days after that midnight, ascending from 0; (times,).
        spend: the spend up to each time, in dollars; (times, paths).
    """

    times: Floats
    spend: Floats

    @property
    def byte_count(self) -> int:
        """The memory they take."""
        return self.times.nbytes + self.spend.nbytes

    def until(self, time: float) -> Floats:
        """The spend up to a time: even between two times, and after the last as in the year before it."""
        last = float(self.times[-1])
        if time > last:
            year = min(_YEAR, last)
            return self.spend[-1] + (self.spend[-1] - self.until(last - year)) * ((time - last) / year)
        index = int(np.searchsorted(self.times, time))
        after = float(self.times[index])
        if after == time:
            return self.spend[index]
        before = float(self.times[index - 1])
        gain = self.spend[index] - self.spend[index - 1]
        return self.spend[index - 1] + gain * ((time - before) / (after - before))

    def between(self, start: float, end: float) -> Floats:
        """The spend from one time to another: (paths,)."""
        return self.until(end) - self.until(start)


def weeks_ahead(times: Iterable[float]) -> int:
    """How many weeks have to be simulated for times in days: at least one, at most those of ten years."""
    return min(max(1, ceil(max(times, default=0.0) / WEEK)), _MOST_WEEKS)


def simulate(mixture: Mixture, numbers: RandomNumbers, service_code: str, times: Iterable[float]) -> Paths:
    """Draw the paths of a series.

    Everything is summed by whole weeks from the first midnight on, so that a path is the same to the last
    digit whichever times are asked for.

    Args:
        mixture: what they are drawn from.
        numbers: the random numbers of the company.
        service_code: the service of the series.
        times: what is asked about, in days after the first midnight; 0 or more.
    """
    asked = list(times)
    week_count = weeks_ahead(asked)
    ahead = Ahead(
        days=days_from(mixture.series.end_day, WEEK * week_count),
        draws=numbers.days(week_count),
        normals=numbers.normals(service_code),
    )
    spend = day_paths(ahead, turns(mixture.parts, numbers.first_path(service_code)))
    within_weeks = spend.reshape(week_count, WEEK, -1)
    for day in range(1, WEEK):  # four times as fast as a cumulative sum over that axis
        within_weeks[:, day] += within_weeks[:, day - 1]
    factors = _width_factors(mixture, _from_start(within_weeks[:, -1]), ahead.normals[WIDTH])
    until_weeks = _from_start(within_weeks[:, -1] * factors)
    kept = _kept_midnights(mixture, ahead.days, asked)
    weeks, days = np.divmod(kept, WEEK)
    cumulated = until_weeks[weeks]
    inside = days > 0
    cumulated[inside] += within_weeks[weeks[inside], days[inside] - 1] * factors[weeks[inside]]
    return Paths(times=kept.astype(float), spend=cumulated * mixture.series.scale)


def _kept_midnights(mixture: Mixture, days: Integers, asked: Sequence[float]) -> Integers:
    """The midnights up to which spend is kept: of weeks, around times asked about, and around bills."""
    inside = np.minimum(asked, len(days))
    bills = next((part.bills for part in mixture.parts if part.bills), None)
    around_bills = bills.edges(days) if bills else days[:0]
    weeks = np.arange(0, len(days) + 1, WEEK)
    return np.unique(np.concatenate([weeks, np.floor(inside), np.ceil(inside), around_bills])).astype(np.intp)


def _width_factors(mixture: Mixture, sums: Floats, normals: HalfFloats) -> HalfFloats:
    """A lasting factor of the level that widens sums as far as past errors ask: (weeks, paths).

    A conformal adjustment (arXiv 2106.00170, 2410.13115) on the paths themselves, so that every figure
    carries it.

    Args:
        mixture: how much wider sums are to be.
        sums: up to the start of each week and the end of the last; (weeks + 1, paths).
        normals: how far each path goes along; (paths,).
    """
    ends = WEEK * np.arange(1.0, len(sums))
    means = np.abs(sums[1:].mean(axis=1))
    wider = np.sqrt(mixture.widths(ends) ** 2 - 1) * sums[1:].std(axis=1)
    shares = np.minimum(wider / np.maximum(means, np.maximum(wider, 1e-300)), WIDEST)
    return floored(np.ones_like(shares), shares[:, None] * normals, shares).astype(np.float32)


def _from_start(weeks: HalfFloats) -> Floats:
    """Sums up to the start of each week and to the end of the last: (weeks + 1, paths)."""
    sums = np.zeros((len(weeks) + 1, weeks.shape[1]))
    for index, week in enumerate(weeks):
        np.add(sums[index], week, out=sums[index + 1])
    return sums
