"""The scores. All are means over what they are given, and the smaller is the better but for the coverage."""

from dataclasses import dataclass

import numpy as np

from benchmarks.forecast.arrays import Bools, Floats


def crps(samples: Floats, outcome: float) -> float:
    """The continuous ranked probability score of equally likely samples; of one sample, the absolute error.

    ``E|X - y| - E|X - X'| / 2`` (Gneiting & Raftery 2007, JASA 102:359), the second term over sorted samples.

    Args:
        samples: shape (samples,).
        outcome: what happened.
    """
    ordered = np.sort(samples)
    count = len(ordered)
    ranks = 2 * np.arange(1, count + 1) - count - 1
    spread = float((ranks * ordered).sum()) / count**2
    return float(np.abs(ordered - outcome).mean()) - spread


def pinball(quantile: float, outcome: float, level: float) -> float:
    """The loss of a quantile of a level between 0 and 1: `level` a unit above it, the rest a unit below."""
    return max(level * (outcome - quantile), (level - 1) * (outcome - quantile))


def share_inside(samples: Floats, outcome: float, tolerance: float) -> float:
    """How much of an outcome lies inside the 80 % range of equally likely samples: 1 or 0 but at its edges.

    Where many samples are the outcome itself, as on a quiet service that spends nothing, the range cannot
    hold just 80 %: a range from 0 on is passed above alone. What counts then is the part of their probability
    that lies between 10 and 90 % (the expectation of the randomized probability integral transform: Czado,
    Gneiting & Held 2009, Biometrics 65:1254). Its mean is 0.8 if the forecast is right, whatever it is about.

    Args:
        samples: shape (samples,).
        outcome: what happened.
        tolerance: how far apart samples count as equal.
    """
    below = float((samples < outcome - tolerance).mean())
    upto = float((samples <= outcome + tolerance).mean())
    if upto - below <= 1 / len(samples):
        return float(0.1 <= (below + upto) / 2 <= 0.9)
    return max(0.0, min(upto, 0.9) - max(below, 0.1)) / (upto - below)


def brier(probabilities: Floats, happened: Bools) -> float:
    """The mean squared distance of probabilities from what happened (1 or 0); shapes (cases,)."""
    return float(((probabilities - happened) ** 2).mean())


@dataclass(frozen=True, kw_only=True)
class Reliability:
    """Forecasts of about the same probability.

    Attributes:
        said: their mean.
        happened: the share that came true.
        count: how many there are.
    """

    said: float
    happened: float
    count: int


def reliability(probabilities: Floats, happened: Bools, bin_count: int = 10) -> list[Reliability]:
    """How often what was called so likely came true, by even bins of probability; empty ones are left out."""
    bins = np.minimum((probabilities * bin_count).astype(np.int64), bin_count - 1)
    return [
        Reliability(
            said=float(probabilities[inside].mean()),
            happened=float(happened[inside].mean()),
            count=int(inside.sum()),
        )
        for inside in (bins == place for place in range(bin_count))
        if inside.any()
    ]
