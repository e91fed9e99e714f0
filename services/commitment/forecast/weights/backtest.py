"""What each candidate would have said in the past, and what happened: rolling origins, all before T."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from services.commitment.domain.outlook import Method
from services.commitment.forecast.arrays import Floats, Integers
from services.commitment.forecast.parts.candidates import Candidates, candidates
from services.commitment.forecast.series import Series
from services.commitment.forecast.weights.moments import Window, mixture_moments

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


def backtest(series: Series) -> tuple[Candidates, Backtest | None]:
    """The candidates of a series, and how they would have done; None if it is too short for that.

    All of them are worked out together, because that is how the filters are fast.
    """
    origins = _origins(series)
    now, *then = candidates([series, *(series.until(origin) for origin in origins)])
    if not origins:
        return now, None
    total = np.concatenate([[0.0], np.cumsum(series.spend + series.refunds)])
    begins: list[int] = []
    ends: list[int] = []
    outcomes: list[float] = []
    moments: list[Floats] = []
    for origin, found in zip(origins, then, strict=True):
        windows = [window for window in _WINDOWS if origin + window.end <= series.day_count]
        moments.append(_moments(found, series.first_day + origin, windows))
        begins += [origin] * len(windows)
        ends += [window.end for window in windows]
        outcomes += [float(total[origin + window.end] - total[origin + window.begin]) for window in windows]
    means, variances = np.concatenate(moments, axis=2)
    return now, Backtest(
        ends=np.array(ends),
        counts=_independent(np.array(begins), np.array(ends)),
        outcomes=np.array(outcomes),
        means=means.T,
        variances=variances.T,
    )


def _origins(series: Series) -> list[int]:
    first = max(_FIRST_ORIGIN, int(_FIRST_SHARE * series.day_count))
    last = series.day_count - _SHORTEST
    if last < first:
        return []
    count = min(_MOST_ORIGINS, (last - first) // _ORIGIN_STEP + 1)
    origins = sorted({round(origin) for origin in np.linspace(first, last, count)})
    return [origin for origin in origins if series.spend[:origin].any()]


def _moments(found: Candidates, first_day: int, windows: Sequence[Window]) -> Floats:
    """Mean and variance by method and window: (2, methods, windows)."""
    moments = np.full((2, len(METHODS), len(windows)), np.nan)
    for index, method in enumerate(METHODS):
        if method in found.parts:
            moments[:, index] = mixture_moments(found.parts[method], first_day, windows)
    return moments


def _independent(origins: Integers, ends: Integers) -> Floats:
    """Windows overlap: of those with one end, as many count as fit beside each other."""
    counts = np.empty(len(ends))
    for end in np.unique(ends):
        same = ends == end
        counts[same] = min(float(same.sum()), 1 + float(np.ptp(origins[same])) / float(end))
    return counts
