"""What each candidate would have said in the past, and what happened: rolling origins, all before T."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from services.commitment.domain.outlook import Method
from services.commitment.forecast.arrays import Floats, Integers
from services.commitment.forecast.parts.candidates import Candidates
from services.commitment.forecast.series import Series
from services.commitment.forecast.weights.moments import Mixed, Window, mixture_moments

METHODS: Final = tuple(Method)

# Periods run for a month to half a year; a window that starts later stands for one still to come.
_WINDOWS: Final = tuple(
    Window(begin, end) for begin, end in ((0, 14), (0, 30), (0, 61), (0, 122), (0, 183), (30, 61), (91, 122))
)
_SHORTEST: Final = 14
_MOST_ORIGINS: Final = 12
_FIRST_ORIGIN: Final = 28
_FIRST_SHARE: Final = 0.2
_ORIGIN_STEP: Final = 7


@dataclass(frozen=True, kw_only=True, eq=False)
class Backtest:
    """Past windows, each seen from an origin before it.

    Attributes:
        ends: how many days after its origin each window ended; (rows,).
        counts: to how many independent windows those of the same end amount, for each row; (rows,).
        outcomes: what was spent; (rows,).
        means: what each method expected; nan where it had no part; (rows, methods).
        variances: and how surely; (rows, methods).
    """

    ends: Integers
    counts: Floats
    outcomes: Floats
    means: Floats
    variances: Floats


def origins(series: Series) -> list[int]:
    """From which days on a series is forecast to see how right that would have been; none if it is short."""
    first = max(_FIRST_ORIGIN, int(_FIRST_SHARE * series.day_count))
    last = series.day_count - _SHORTEST
    if last < first:
        return []
    count = min(_MOST_ORIGINS, (last - first) // _ORIGIN_STEP + 1)
    evenly = sorted({round(origin) for origin in np.linspace(first, last, count)})
    return [origin for origin in evenly if series.spend[:origin].any()]


def backtest(series: Series, at: Sequence[int], then: Sequence[Candidates]) -> Backtest:
    """How the candidates of a series would have done.

    Args:
        series: all of it.
        at: its origins; one or more.
        then: its candidates at each.
    """
    rows = [
        (place, window)
        for place, origin in enumerate(at)
        for window in range(len(_WINDOWS))
        if origin + _WINDOWS[window].end <= series.day_count
    ]
    places, windows = np.array(rows, dtype=np.intp).T
    begins, ends = np.array(_WINDOWS, dtype=np.intp)[windows].T
    origin = np.array(at, dtype=np.intp)[places]
    total = np.concatenate([[0.0], np.cumsum(series.spend + series.refunds)])
    means, variances = _moments(series, at, then)[:, places, :, windows].swapaxes(0, 1)
    return Backtest(
        ends=ends,
        counts=_independent(origin, ends),
        outcomes=total[origin + ends] - total[origin + begins],
        means=means,
        variances=variances,
    )


def _moments(series: Series, at: Sequence[int], then: Sequence[Candidates]) -> Floats:
    """Mean and variance by origin, method and window: (2, origins, methods, windows)."""
    moments = np.full((2, len(at), len(METHODS), len(_WINDOWS)), np.nan)
    known = [
        (place, METHODS.index(method))
        for place, found in enumerate(then)
        for method in METHODS
        if method in found.parts
    ]
    mixtures = [
        Mixed(parts=then[place].parts[METHODS[method]], first_day=series.first_day + at[place])
        for place, method in known
    ]
    places, methods = np.array(known).T
    moments[:, places, methods] = mixture_moments(mixtures, _WINDOWS)
    return moments


def _independent(origins: Integers, ends: Integers) -> Floats:
    """Windows overlap: of those with one end, as many count as fit beside each other."""
    counts = np.empty(len(ends))
    for end in np.unique(ends):
        same = ends == end
        counts[same] = min(float(same.sum()), 1 + float(np.ptp(origins[same])) / float(end))
    return counts
