"""How the paths of a series are spread as far as past errors ask."""

import numpy as np

from services.commitment.forecast.arrays import Floats, HalfFloats
from services.commitment.forecast.calendar import WEEK
from services.commitment.forecast.mixture import Mixture
from services.commitment.forecast.paths.flooring import floored
from services.commitment.forecast.paths.level_paths import WIDEST
from services.commitment.forecast.paths.random_numbers import YEAR_WEEKS


def width_factors(mixture: Mixture, weeks: HalfFloats, normals: HalfFloats) -> HalfFloats:
    """A lasting factor of the level that widens sums as far as past errors ask: (weeks, paths).

    A conformal adjustment (arXiv 2106.00170, 2410.13115) on the paths themselves, so that every figure
    carries it.

    Args:
        mixture: how much wider sums are to be.
        weeks: the spend of each week; (weeks, paths).
        normals: how far each path goes along; (paths,).
    """
    means, deviations = _sums(weeks)
    ends = WEEK * np.arange(1.0, len(weeks) + 1)
    wider = np.sqrt(mixture.widths(ends) ** 2 - 1) * deviations
    shares = np.minimum(wider / np.maximum(np.abs(means), np.maximum(wider, 1e-300)), WIDEST)
    factors, exact = np.empty_like(weeks), normals.astype(np.float64)
    for first in range(0, len(weeks), YEAR_WEEKS):  # in pieces: exact numbers take twice the memory
        sizes = shares[first : first + YEAR_WEEKS]
        factors[first : first + YEAR_WEEKS] = floored(np.ones_like(sizes), sizes[:, None] * exact, sizes)
    return factors


def _sums(weeks: HalfFloats) -> tuple[Floats, Floats]:
    """Mean and standard deviation over the paths of the spend up to the end of each week: (weeks,) each."""
    so_far = np.zeros(weeks.shape[1])
    means, deviations = np.empty(len(weeks)), np.empty(len(weeks))
    for index, week in enumerate(weeks):
        so_far += week
        means[index], deviations[index] = so_far.mean(), so_far.std()
    return means, deviations
