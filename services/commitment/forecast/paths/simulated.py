"""Simulated futures of one series, drawn a year at a time."""

from collections.abc import Iterable, Iterator, Sequence
from math import ceil
from typing import Final, NamedTuple

import numpy as np

from services.commitment.forecast.arrays import Floats, HalfFloats, Integers
from services.commitment.forecast.calendar import WEEK, days_from
from services.commitment.forecast.mixture import Mixture
from services.commitment.forecast.paths.cumulative import Paths
from services.commitment.forecast.paths.day_paths import Ahead, day_paths
from services.commitment.forecast.paths.level_paths import week_levels
from services.commitment.forecast.paths.random_numbers import PATH_COUNT, WIDTH, YEAR_WEEKS, RandomNumbers
from services.commitment.forecast.paths.turns import Turn, turns
from services.commitment.forecast.paths.widening import width_factors

MOST_WEEKS: Final = 522  # ten years


def weeks_ahead(times: Iterable[float]) -> int:
    """How many weeks have to be simulated for times in days: at least one, at most those of ten years."""
    return min(max(1, ceil(max(times, default=0.0) / WEEK)), MOST_WEEKS)


def simulate(mixture: Mixture, numbers: RandomNumbers, service_code: str, times: Iterable[float]) -> Paths:
    """Draw the paths of a series.

    Everything is summed by whole weeks from the first midnight on, so that a path is the same to the last
    digit whichever times are asked for. Days exist for a year at a time, and of most weeks the sum alone is
    kept: on the way no more than 30 MB are held beside the answer, even for ten years.

    Args:
        mixture: what they are drawn from.
        numbers: the random numbers of the company.
        service_code: the service of the series.
        times: what is asked about, in days after the first midnight; 0 or more.
    """
    asked = list(times)
    week_count = weeks_ahead(asked)
    days = days_from(mixture.series.end_day, WEEK * week_count)
    normals = numbers.normals(service_code)
    kept = _kept_midnights(mixture, days, asked)
    dealt = turns(mixture.parts, numbers.first_path(service_code))
    drawn = _drawn(days, week_levels(dealt, week_count, normals), numbers, dealt, kept)
    factors = width_factors(mixture, drawn.weeks, normals[WIDTH])
    return Paths(times=kept.astype(float), spend=_cumulated(kept, drawn, factors, mixture.series.scale))


def _kept_midnights(mixture: Mixture, days: Integers, asked: Sequence[float]) -> Integers:
    """The midnights up to which spend is kept: of weeks, around times asked about, and around bills."""
    inside = np.minimum(asked, len(days))
    bills = next((part.bills for part in mixture.parts if part.bills), None)
    around_bills = bills.edges(days) if bills else days[:0]
    weeks = np.arange(0, len(days) + 1, WEEK)
    return np.unique(np.concatenate([weeks, np.floor(inside), np.ceil(inside), around_bills])).astype(np.intp)


class _Drawn(NamedTuple):
    """Spend in units of the series, before the width.

    Attributes:
        weeks: of whole weeks; (weeks, paths).
        inside: from the start of a week to each midnight inside it that is kept; (midnights, paths).
    """

    weeks: HalfFloats
    inside: HalfFloats


def _drawn(
    days: Integers, levels: HalfFloats, numbers: RandomNumbers, dealt: Sequence[Turn], kept: Integers
) -> _Drawn:
    inside = kept[kept % WEEK > 0]
    drawn = _Drawn(np.empty_like(levels), np.empty((len(inside), PATH_COUNT), np.float32))
    for year, (first, end) in enumerate(_years(len(levels))):
        ahead = Ahead(
            days=days[WEEK * first : WEEK * end],
            draws=numbers.days(year, end - first),
            levels=levels[first:end],
            is_first=year == 0,
        )
        within_weeks = day_paths(ahead, dealt).reshape(end - first, WEEK, PATH_COUNT)
        for day in range(1, WEEK):  # four times as fast as a cumulative sum over that axis
            within_weeks[:, day] += within_weeks[:, day - 1]
        drawn.weeks[first:end] = within_weeks[:, -1]
        here = (inside >= WEEK * first) & (inside < WEEK * end)
        weeks, after = np.divmod(inside[here] - WEEK * first, WEEK)
        drawn.inside[here] = within_weeks[weeks, after - 1]
    return drawn


def _years(week_count: int) -> Iterator[tuple[int, int]]:
    for first in range(0, week_count, YEAR_WEEKS):
        yield first, min(first + YEAR_WEEKS, week_count)


def _cumulated(kept: Integers, drawn: _Drawn, factors: HalfFloats, scale: float) -> Floats:
    """The spend up to each kept midnight, in dollars: (midnights, paths)."""
    spend = np.empty((len(kept), PATH_COUNT))
    so_far, inside = np.zeros(PATH_COUNT), iter(drawn.inside)
    for row, midnight in zip(spend, kept.tolist(), strict=True):
        week, day = divmod(midnight, WEEK)
        if day:
            np.add(so_far, next(inside) * factors[week], out=row)
        else:
            if week:
                so_far += drawn.weeks[week - 1] * factors[week - 1]
            row[:] = so_far
    spend *= scale
    return spend
