"""What each candidate is worth for one series, and how much wider than they say its forecast has to be."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from math import sqrt
from typing import Final

import numpy as np

from services.commitment.domain.history import DailyHistory
from services.commitment.domain.outlook import Method
from services.commitment.forecast.arrays import Floats
from services.commitment.forecast.parts.candidates import Candidates, candidates
from services.commitment.forecast.readiness import suffices
from services.commitment.forecast.series import Series, series_of
from services.commitment.forecast.weights.backtest import METHODS, Backtest, backtest, origins
from services.commitment.forecast.weights.scores import crps

ENGINE_VERSION: Final = 4  # to be raised whenever a calibration or a forecast comes out otherwise

_LOG_PRIOR: Final = np.log([1.0, 1.0, 3.0, 3.0, 3.0])  # a level that may drift wins a tie, and so do bills
_LOG_PRIOR_OF_PAUSES: Final = float(np.log(10.0))  # nothing but the whole history knows of clear ones
_SHARPNESS: Final = 3.0
_SMALLEST_WEIGHT: Final = 0.03
_SMALLEST_SCORE: Final = 0.05
_SMALLEST_DEVIATION: Final = 1e-9
_PRIOR_WINDOWS: Final = 4.0
_WILDEST: Final = 5.0


@dataclass(frozen=True, kw_only=True)
class Calibration:
    """How a history is best continued.

    Attributes:
        weights: the weight of each method that takes part; sum 1.
        width: the size of past errors in standard deviations of the mixture; 1 if it was as sure as it may
            be.
    """

    weights: Mapping[Method, float]
    width: float


@dataclass(frozen=True, kw_only=True, eq=False)
class Calibrated:
    """A series, the candidates for what it does next, and what they are worth."""

    series: Series
    candidates: Candidates
    calibration: Calibration


def calibrate(history: DailyHistory) -> Calibration | None:
    """Calibrate a history on itself; None if it does not carry a forecast."""
    return calibrated([series_of(history)], [None])[0].calibration if suffices(history) else None


def calibrated(histories: Sequence[Series], known: Sequence[Calibration | None]) -> list[Calibrated]:
    """Series with their candidates, and the calibrations that are known or else are worked out here.

    All of them, and at all past origins, together, because that is how the filters are fast.
    """
    at = [
        origins(series) if calibration is None else []
        for series, calibration in zip(histories, known, strict=True)
    ]
    past = [series.until(origin) for series, days in zip(histories, at, strict=True) for origin in days]
    found = candidates([*histories, *past])
    then = iter(found[len(histories) :])
    return [
        Calibrated(
            series=series,
            candidates=now,
            calibration=calibration or _calibration(series, now, days, list(islice(then, len(days)))),
        )
        for series, now, calibration, days in zip(histories, found, known, at, strict=False)
    ]


def _calibration(
    series: Series, now: Candidates, at: Sequence[int], then: Sequence[Candidates]
) -> Calibration:
    past = backtest(series, at, then) if at else None
    weights = _weights(now, past)
    return Calibration(
        weights={
            method: float(weight) for method, weight in zip(METHODS, weights, strict=True) if weight > 0
        },
        width=_width(weights, past) if past else 1.0,
    )


def _weights(now: Candidates, past: Backtest | None) -> Floats:
    """A pool weighted by scores (arXiv 2411.16246, 2005.03540): (methods,).

    A mixture and not the winner: one series has too few independent windows to tell, and picking the winner
    costs coverage. The evidence grows with the root of their number.
    """
    available = np.array([method in now.parts for method in METHODS])
    evidence = _LOG_PRIOR.copy()
    if now.parts[Method.WHOLE_HISTORY][0].runs:
        evidence[METHODS.index(Method.WHOLE_HISTORY)] = _LOG_PRIOR_OF_PAUSES
    if past:
        losses, certainty = _losses(past)
        best = float(losses[available].min())
        evidence -= _SHARPNESS * certainty * (losses - best) / max(best, _SMALLEST_SCORE)
    weights = np.where(available, np.exp(evidence - evidence[available].max()), 0.0)
    weights[weights < _SMALLEST_WEIGHT * weights.sum()] = 0.0
    return weights / weights.sum()


def _losses(past: Backtest) -> tuple[Floats, float]:
    """The CRPS of each method as a share of the usual one, (methods,), and how surely it is known."""
    deviations = np.maximum(np.sqrt(past.variances), _SMALLEST_DEVIATION)
    scores = crps(past.means, deviations, past.outcomes[:, None])
    usual = np.nanmedian(scores, axis=1, keepdims=True)
    scores = np.where(np.isnan(scores), usual, scores)  # who had nothing to say neither gains nor loses
    losses, certainty = np.zeros(len(METHODS)), 0.0
    for end in np.unique(past.ends):
        same = past.ends == end
        mean, root = scores[same].mean(axis=0), sqrt(float(past.counts[same][0]))
        losses += root * mean / np.median(mean)
        certainty += root
    return losses / certainty, sqrt(certainty)


def _width(weights: Floats, past: Backtest) -> float:
    """The root mean square error of the mixture in its standard deviations, shrunk to 1.

    Shrunk by a few windows that were just right, as one series has few that do not overlap.
    """
    known = ~np.isnan(past.means)
    shares = known * weights
    shares /= np.maximum(shares.sum(axis=1, keepdims=True), 1e-12)
    means, variances = np.nan_to_num(past.means), np.nan_to_num(past.variances)
    mean = (shares * means).sum(axis=1)
    variance = (shares * (variances + (means - mean[:, None]) ** 2)).sum(axis=1)
    deviation = np.maximum(np.sqrt(variance), _SMALLEST_DEVIATION)
    misses = np.minimum(np.abs(past.outcomes - mean) / deviation, _WILDEST) ** 2
    total, count = _PRIOR_WINDOWS, _PRIOR_WINDOWS
    for end in np.unique(past.ends):
        same = past.ends == end
        total += float(past.counts[same][0] * misses[same].mean())
        count += float(past.counts[same][0])
    return sqrt(total / count)
