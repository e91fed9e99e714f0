"""One way in which the future may go on from the past."""

from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from services.commitment.domain.outlook import Method
from services.commitment.forecast.arrays import Floats
from services.commitment.forecast.parts.bills import Bills
from services.commitment.forecast.parts.runs import Runs

_LOWEST: Final = 0.03  # of the present level: expected spend falls, but never below zero


@dataclass(frozen=True, kw_only=True)
class Drift:
    """How the level of spend moves on, as a share of the present one: a linear Gaussian model.

    The level is what it is, or returns to a mean, or follows a slope that dies out.

    Attributes:
        variance: how uncertain the present level is.
        walk: the variance that each day adds to it.
        reversion: what remains of a deviation from the mean after a day; 1 if nothing draws it back.
        mean: what a level with a reversion returns to.
        slope: the change on the first day; 0 unless the level follows a trend.
        damping: what remains of the slope after a day.
        second_variance: how uncertain the mean or the slope is.
        covariance: of the present level and that.
    """

    variance: float = 0.0
    walk: float = 0.0
    reversion: float = 1.0
    mean: float = 1.0
    slope: float = 0.0
    damping: float = 1.0
    second_variance: float = 0.0
    covariance: float = 0.0

    @property
    def reverts(self) -> bool:
        """Whether the level returns to a mean."""
        return self.reversion < 1

    def expected(self, ahead: Floats) -> Floats:
        """The expected level, days ahead."""
        if self.reverts:
            return np.maximum(self.mean + (1 - self.mean) * self.reversion**ahead, _LOWEST)
        return np.maximum(1 + self.slope * self.slope_sum(ahead), _LOWEST)

    def slope_sum(self, ahead: Floats) -> Floats:
        """What a slope of 1 comes to, days ahead."""
        if self.damping >= 1:
            return ahead
        return self.damping * (1 - self.damping**ahead) / (1 - self.damping)


@dataclass(frozen=True, kw_only=True, eq=False)
class Part:
    """One way in which the future may go on.

    A day ahead is worth level x its drift x factor of the weekday x a draw of the noise, unless it has a
    bill. The noise of a week is drawn in one piece if days resemble their neighbours, and that of a run or a
    pause if spend pauses.

    Attributes:
        method: the idea behind it.
        weight: its share.
        level: the expected spend a day at T, without bills.
        drift: how the level moves on.
        weekdays: the factors of the weekdays, mean 1; (7,).
        noise: past days as multiples of their level, mean 1.
        noise_variance: of a day around its level.
        clustering: by how much more a week varies than seven days that have nothing to do with each other.
        runs: of days with and without spend, if it pauses: days are then drawn by them, and neither alone nor
            by weeks; None if it does not.
        bills: which days have one; None if none has.
        refunds: what came back on past days, drawn on top; empty if nothing ever did.
    """

    method: Method
    weight: float
    level: float
    drift: Drift
    weekdays: Floats
    noise: Floats
    noise_variance: float
    clustering: float
    runs: Runs | None
    bills: Bills | None
    refunds: Floats

    def weighing(self, weight: float) -> "Part":
        """The same with another weight."""
        return replace(self, weight=weight)
