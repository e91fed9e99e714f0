"""The forecast of one series before any path is drawn: parts, their weights, and the width."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp
from typing import Final

import numpy as np

from services.commitment.domain.outlook import Method
from services.commitment.forecast.arrays import Floats
from services.commitment.forecast.calibration import Calibrated
from services.commitment.forecast.parts.part import Part
from services.commitment.forecast.series import Series

# The powers that fitted the errors on generated series, none of those held out, by quantile regression. The
# past errors of one series are trusted in part: few of its windows are independent.
_GROWTH: Final = 0.3
_TRUST: Final = 0.6
_SMALLEST_WEIGHT: Final = 0.01
_FURTHEST_MISS: Final = 40.0
_SMALLEST_VARIANCE: Final = 1e-18


@dataclass(frozen=True, kw_only=True, eq=False)
class Mixture:
    """What the future of a series is drawn from.

    Attributes:
        series: the past.
        parts: the ways in which it may go on, those of a method side by side; their weights sum to 1.
        step_age: the days since the step that a part rests on; 0 without one.
        own_width: the size of its errors in the past, as a share of what its parts say.
    """

    series: Series
    parts: Sequence[Part]
    step_age: int
    own_width: float

    @property
    def weights(self) -> Mapping[Method, float]:
        """The weight of each method, largest first; sum 1."""
        weights: dict[Method, float] = {}
        for part in self.parts:
            weights[part.method] = weights.get(part.method, 0.0) + part.weight
        return dict(sorted(weights.items(), key=lambda item: -item[1]))

    def widths(self, ahead: Floats) -> Floats:
        """The factor by which deviations of the sum up to some days ahead are widened; at least 1.

        Errors grow faster with the horizon than the parts say, the shorter the history the more: what else
        may happen has not happened yet.
        """
        return np.maximum(self.own_width * (1 + ahead / self.series.day_count) ** _GROWTH, 1.0)


def mixture(of: Calibrated) -> Mixture:
    """The mixture of a series by its calibration."""
    found, calibration = of.candidates, of.calibration
    parts = [
        part.weighing(part.weight * calibration.weights[method])
        for method in Method  # paths are dealt in this order, whichever the weights come in
        if method in calibration.weights
        for part in found.parts[method]
    ]
    if found.step_age:
        parts = _after_step(parts, found.parts[Method.LAST_LEVEL][0], found.step_age)
    total = sum(part.weight for part in parts)
    kept = [part for part in parts if part.weight >= _SMALLEST_WEIGHT * total]
    total = sum(part.weight for part in kept)
    kept = [part.weighing(part.weight / total) for part in kept]
    rests_on_step = any(part.method is Method.LAST_LEVEL for part in kept)
    return Mixture(
        series=of.series,
        parts=kept,
        step_age=found.step_age if rests_on_step else 0,
        own_width=calibration.width**_TRUST,
    )


def _after_step(parts: Sequence[Part], since: Part, age: int) -> list[Part]:
    """Weigh parts by how well they explain the days since a step: past origins had not seen it."""
    return [part.weighing(part.weight * exp(-0.5 * _miss(part, since, age))) for part in parts]


def _miss(part: Part, since: Part, age: int) -> float:
    if part.bills:
        return 0.0  # its level does not count the bills, so that the two cannot be compared
    implied = part.level * (1 - part.drift.slope * age / 2)
    variance = since.drift.variance * since.level**2
    variance += (part.drift.variance + part.drift.walk * age / 3) * part.level**2
    if part.runs:
        variance += part.runs.mean_variance(age) * part.level**2  # a pause is no step
    return min((implied - since.level) ** 2 / max(variance, _SMALLEST_VARIANCE), _FURTHEST_MISS)
