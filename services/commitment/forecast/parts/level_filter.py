"""Kalman filters over the grid of level models, for many series at once."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from services.commitment.forecast.arrays import Floats, Integers
from services.commitment.forecast.calendar import WEEK
from services.commitment.forecast.parts.level_grid import (
    LOG_PRIOR,
    REVERSION,
    REVERTS,
    SLOPE_STEP_VARIANCE,
    SLOPE_VARIANCE,
    STEP,
    TRENDS,
)

_PRIOR_WEEKS: Final = 6  # the noise of a week is that of its days, until as many weeks have been seen
_WILDEST: Final = 25.0  # a surprise counts up to five standard deviations: one wild week chooses no model
_SMALLEST_VARIANCE: Final = 1e-8
_LEVEL_RANGE: Final = (0.15, 8.0)  # in which the steps of a level grow with it


@dataclass(frozen=True, kw_only=True, eq=False)
class Levels:
    """What the filters say at T: (series, models) each, in units of the series and weeks.

    Attributes:
        posterior: how likely each model is; each row sums to 1.
        noise: the variance of a week around its level.
        first: the level, or its deviation from the mean.
        second: the slope, or the mean; 0 for a walk.
        first_variance: of ``first``.
        second_variance: of ``second``.
        covariance: of both.
    """

    posterior: Floats
    noise: Floats
    first: Floats
    second: Floats
    first_variance: Floats
    second_variance: Floats
    covariance: Floats


def filter_levels(weeks: Floats, counts: Integers, day_variance: Floats) -> Levels:
    """Run the filters.

    Args:
        weeks: the weekly means up to T as multiples of the mean; (series, weeks), shorter ones filled in
            front.
        counts: how many weeks each series has; (series,).
        day_variance: of a day around its level; (series,).
    """
    week_variance = np.maximum(day_variance[:, None] / WEEK, _SMALLEST_VARIANCE)
    begins = (weeks.shape[1] - counts)[:, None]
    belief = _Belief.of(weeks, counts, week_variance)
    log_likelihood, squares = np.zeros_like(belief.first), np.zeros_like(belief.first)
    for week in range(weeks.shape[1]):
        moved = np.asarray(week > begins, dtype=np.float64)
        belief.move(moved, week_variance)
        surprise, variance = belief.learn(weeks[:, week, None], np.asarray(week >= begins, dtype=np.float64))
        log_likelihood -= moved * 0.5 * np.log(variance)
        squares += moved * np.minimum(surprise**2 / variance, _WILDEST * week_variance)
    freedom = counts[:, None] - 1 + _PRIOR_WEEKS
    squares += _PRIOR_WEEKS * week_variance
    evidence = log_likelihood - 0.5 * freedom * np.log(squares / freedom) + LOG_PRIOR
    posterior = np.exp(evidence - evidence.max(axis=1, keepdims=True))
    return Levels(
        posterior=posterior / posterior.sum(axis=1, keepdims=True),
        noise=squares / (freedom - 2),
        first=belief.first,
        second=belief.second,
        first_variance=belief.first_variance,
        second_variance=belief.second_variance,
        covariance=belief.covariance,
    )


@dataclass(kw_only=True, eq=False)
class _Belief:
    """What is believed of the two states of each model: (series, models); variances in units of the noise."""

    first: Floats
    second: Floats
    first_variance: Floats
    second_variance: Floats
    covariance: Floats

    @staticmethod
    def of(weeks: Floats, counts: Integers, week_variance: Floats) -> "_Belief":
        """What to believe before the first week: a level like that of the first month, or of all."""
        month = np.array([row[-count:][:4].mean() for row, count in zip(weeks, counts, strict=True)])
        first = np.where(REVERTS, 0.0, month[:, None])
        usual = np.where(REVERTS, 1.0, np.where(TRENDS, SLOPE_VARIANCE, 0.0))
        around_mean = STEP / np.where(REVERTS, 1 - REVERSION**2, 1.0)
        return _Belief(
            first=first,
            second=np.zeros_like(first) + REVERTS,
            first_variance=np.where(REVERTS, around_mean, 1 / week_variance),
            second_variance=usual / week_variance,
            covariance=np.zeros_like(first),
        )

    def move(self, moved: Floats, week_variance: Floats) -> None:
        """A week passes, in series that have begun (1, else 0). The higher a level, the larger its steps."""
        scale = np.clip(self.first + REVERTS * self.second, *_LEVEL_RANGE) ** 2
        kept, carried = REVERSION**moved, moved * TRENDS
        self.first = kept * self.first + carried * self.second
        self.first_variance = (
            kept**2 * self.first_variance
            + 2 * kept * carried * self.covariance
            + carried * self.second_variance
            + moved * STEP * scale
        )
        self.covariance = kept * self.covariance + carried * self.second_variance
        self.second_variance = self.second_variance + moved * SLOPE_STEP_VARIANCE * scale / week_variance

    def learn(self, week: Floats, known: Floats) -> tuple[Floats, Floats]:
        """Take in a weekly mean where it is known (1, else 0): how far off it was, and the variance of that.

        A week shows the level, which is deviation and mean together where it reverts.
        """
        shown_first = self.first_variance + REVERTS * self.covariance
        shown_second = self.covariance + REVERTS * self.second_variance
        variance = shown_first + REVERTS * shown_second + 1
        surprise = week - self.first - REVERTS * self.second
        gain_first, gain_second = known * shown_first / variance, known * shown_second / variance
        self.first = self.first + gain_first * surprise
        self.second = self.second + gain_second * surprise
        self.first_variance = self.first_variance - gain_first * shown_first
        self.covariance = self.covariance - gain_first * shown_second
        self.second_variance = self.second_variance - gain_second * shown_second
        return surprise, variance
