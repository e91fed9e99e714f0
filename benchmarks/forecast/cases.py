"""Cases by kind, and means over them."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final

import numpy as np

from benchmarks.forecast.arrays import Bools, Floats
from benchmarks.forecast.ets import CHOSEN
from benchmarks.forecast.sample import FAMILY as SAMPLE
from benchmarks.forecast.scores import brier
from benchmarks.forecast.trial import Case, Score

Cases = Sequence[Case]
Measure = Callable[[Cases, str], float]
HORIZONS: Final[Mapping[str, tuple[int, int]]] = {
    "≤ 31 d": (1, 31),
    "32–92 d": (32, 92),
    "> 92 d": (93, 1_000_000),
}


def by_family(cases: Iterable[Case]) -> dict[str, list[Case]]:
    """The cases of each family, in their order."""
    groups: dict[str, list[Case]] = {}
    for case in cases:
        groups.setdefault(case.family, []).append(case)
    return groups


def generated(cases: Cases) -> dict[str, list[Case]]:
    """The cases of each generated family."""
    return by_family(case for case in cases if case.family != SAMPLE)


def ending_within(cases: Cases, horizon: str) -> list[Case]:
    """Those whose periods end so many days after T."""
    first, last = HORIZONS[horizon]
    return [case for case in cases if first <= case.window.end <= last]


def at_percent(cases: Cases, percent: int | None) -> list[Case]:
    """Those with so much of the period elapsed; None for months ahead."""
    return [case for case in cases if case.window.elapsed_percent == percent]


def mean(cases: Cases, method: str, value: Callable[[Score], float]) -> float:
    """The mean of a score of a method; NaN without cases."""
    return float(np.mean([value(case.scores[method]) for case in cases])) if cases else float("nan")


def error(cases: Cases, method: str) -> float:
    """The normalized mean absolute error."""
    return mean(cases, method, lambda score: score.error)


def crps(cases: Cases, method: str) -> float:
    """The normalized continuous ranked probability score."""
    return mean(cases, method, lambda score: score.crps)


def coverage(cases: Cases, method: str) -> float:
    """The share inside the 80 % range, an outcome at its edge in part."""
    return mean(cases, method, lambda score: score.inside)


def closed_coverage(cases: Cases, method: str) -> float:
    """The share inside the 80 % range, edges counted as inside."""
    return mean(cases, method, lambda score: score.is_covered)


def coverage_error(cases: Cases, method: str) -> float:
    """The standard error of the coverage: cases of one series are alike, series are not."""
    series: dict[int, list[Case]] = {}
    for case in cases:
        series.setdefault(case.series, []).append(case)
    if len(series) < 2:
        return float("nan")
    means = [coverage(own, method) for own in series.values()]
    return float(np.std(means, ddof=1) / np.sqrt(len(means)))


def promises(cases: Cases, method: str) -> tuple[Floats, Bools]:
    """What was said about meeting the amounts, and what happened; shapes (cases,)."""
    said = np.array([case.scores[method].probability for case in cases])
    return said, np.array([case.is_met for case in cases], dtype=np.bool_)


def brier_score(cases: Cases, method: str) -> float:
    """Of the probabilities of meeting the amounts."""
    return brier(*promises(cases, method))


def pinball_of(place: int) -> Measure:
    """The mean pinball loss of the 10, 50 or 90 % quantile: place 0, 1 or 2."""
    return lambda cases, method: mean(cases, method, lambda score: score.pinball[place])


def family_mean(groups: Mapping[str, Cases], measure: Measure, method: str) -> float:
    """The mean over families, each with the same weight; those without cases left out."""
    return float(np.mean([measure(cases, method) for cases in groups.values() if cases]))


def with_ets(cases: Cases) -> list[Case]:
    """Those that the library joined in."""
    return [case for case in cases if CHOSEN in case.scores]
