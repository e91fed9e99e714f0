"""One series forecast from one T after the other, by the engine and by its rivals."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Final

import numpy as np

from benchmarks.forecast import ets
from benchmarks.forecast.arrays import Floats
from benchmarks.forecast.engine import Promise, totals
from benchmarks.forecast.families import Series
from benchmarks.forecast.rivals import elapsed_spend, linear_fit, seasonal_naive, straight_line
from benchmarks.forecast.scores import crps, pinball, share_inside
from benchmarks.forecast.windows import Window

ENGINE: Final = "engine"
LINE: Final = "line"
POINT_RIVALS: Final = {LINE: straight_line, "linear fit": linear_fit, "naive": seasonal_naive}
AMOUNT_SPREAD: Final = 0.25  # of the logarithm of the amounts promised
AMOUNT_RATE_DAYS: Final = 90
TOLERANCE: Final = 1e-9  # a sum of cents is not exact


@dataclass(frozen=True, kw_only=True, slots=True)
class Score:
    """How one method did on one case; amounts are relative to the mean spend of a period so long.

    Attributes:
        error: the distance of the mean from what happened.
        crps: of the whole distribution.
        pinball: of the 10, 50 and 90 % quantiles.
        inside: whether what happened lies inside the 80 % range, 0 or 1; a part of it at an edge.
        is_covered: the same, edges counted as inside.
        probability: of meeting the amount.
    """

    error: float
    crps: float
    pinball: tuple[float, float, float]
    inside: float
    is_covered: bool
    probability: float


@dataclass(frozen=True, kw_only=True, slots=True)
class Case:
    """One period of one series, asked about at one T.

    Attributes:
        family: of the series.
        series: its number.
        origin: T, in days after the first day of the series.
        window: the period.
        is_met: whether the amount was reached.
        has_take_off: whether spend took off, or stepped, between T and the end, having done so never before.
        scores: by method.
    """

    family: str
    series: int
    origin: int
    window: Window
    is_met: bool
    has_take_off: bool
    scores: Mapping[str, Score]


def run(series: Series, origin: int, periods: Sequence[Window], *, with_ets: bool) -> list[Case]:
    """The cases of one T; empty if the engine says that the history does not carry a forecast."""
    known = series.spend[:origin]
    known = np.trim_zeros(known[-series.history_days :] if series.history_days else known, "f")
    first_day = series.first_day + timedelta(days=origin - len(known))
    rng = np.random.default_rng([series.number, origin])
    promises = [Promise(window=period, amount=_amount(known, period, rng)) for period in periods]
    ours = totals(first_day, known, promises)
    if ours is None:
        return []
    samples = {ENGINE: ours}
    if with_ets:
        elapsed = np.array([elapsed_spend(known, period).sum() for period in periods])[:, None]
        ahead = ets.simulate(known, periods, seed=(series.number, origin))
        samples |= {model: elapsed + sums for model, sums in ahead.items()}
    return [
        _case(series, origin, promise, known, {name: sums[place] for name, sums in samples.items()})
        for place, promise in enumerate(promises)
    ]


def _case(
    series: Series, origin: int, promise: Promise, known: Floats, samples: Mapping[str, Floats]
) -> Case:
    period = promise.window
    future = series.spend[origin + max(period.start, 0) : origin + period.end]
    outcome = float(elapsed_spend(known, period).sum() + future.sum())
    scale = float(series.spend.mean()) * period.day_count
    points = {name: np.array([rival(known, period)]) for name, rival in POINT_RIVALS.items()}
    return Case(
        family=series.family,
        series=series.number,
        origin=origin,
        window=period,
        is_met=outcome >= promise.amount - TOLERANCE * scale,
        has_take_off=_has_take_off(series, origin, period),
        scores={
            name: _score(values, outcome, promise.amount, scale)
            for name, values in {**samples, **points}.items()
        },
    )


def _score(samples: Floats, outcome: float, amount: float, scale: float) -> Score:
    low, median, high = (float(value) for value in np.quantile(samples, (0.1, 0.5, 0.9)))
    tolerance = TOLERANCE * scale
    return Score(
        error=abs(float(samples.mean()) - outcome) / scale,
        crps=crps(samples, outcome) / scale,
        pinball=(
            pinball(low, outcome, 0.1) / scale,
            pinball(median, outcome, 0.5) / scale,
            pinball(high, outcome, 0.9) / scale,
        ),
        inside=share_inside(samples, outcome, tolerance),
        is_covered=low - tolerance <= outcome <= high + tolerance,
        probability=float((samples >= amount - tolerance).mean()),
    )


def _amount(known: Floats, period: Window, rng: np.random.Generator) -> float:
    """A promise near the present rate, whatever is to come; in whole cents."""
    recent = float(known[-AMOUNT_RATE_DAYS:].mean())
    rate = recent if recent > 0 else float(known.mean())
    amount = max(0.0, rate) * period.day_count * float(np.exp(rng.normal(0, AMOUNT_SPREAD)))
    return round(amount, 2)


def _has_take_off(series: Series, origin: int, period: Window) -> bool:
    if series.take_off is None:
        return False
    begin, end = series.take_off
    return origin < end and begin < origin + period.end
