"""What the forecast promises over the generated families, and whether it keeps it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import inf
from typing import Final

from benchmarks.forecast import ets
from benchmarks.forecast.cases import (
    HORIZONS,
    Cases,
    at_percent,
    coverage,
    crps,
    ending_within,
    error,
    family_mean,
    generated,
    with_ets,
)
from benchmarks.forecast.trial import ENGINE, LINE, POINT_RIVALS

INTERMITTENT: Final = ("sparse", "lumpy")


@dataclass(frozen=True, kw_only=True)
class Bar:
    """One promise.

    Attributes:
        promise: in words.
        low: the least of each figure that keeps it.
        high: the most.
        found: the figures, by what they are of.
    """

    promise: str
    low: float = -inf
    high: float = inf
    found: Mapping[str, float]

    @property
    def misses(self) -> Sequence[str]:
        """What does not keep it."""
        return [
            f"{name} {value:.3f}"
            for name, value in self.found.items()
            if not self.low <= round(value, 3) <= self.high
        ]

    def __str__(self) -> str:
        verdict = f"MISSED by {', '.join(self.misses)}" if self.misses else "kept"
        values = [f"{value:.3f}" for value in sorted(self.found.values())]
        return f"- {self.promise}: {' to '.join([*values[:-1][:1], values[-1]])}; {verdict}"


def bars(cases: Cases) -> Iterator[Bar]:
    """The promises on accuracy that these cases can tell about."""
    groups = generated(cases)
    yield from _coverage_bars(groups)
    gains = {
        family: 1 - error(quarter, ENGINE) / error(quarter, LINE)
        for family in INTERMITTENT
        for quarter in [at_percent(groups.get(family, []), 25)]
        if quarter
    }
    if gains:
        yield Bar(promise="sparse series at 25 %: ≥ 35 % less error than the line", low=0.35, found=gains)
    yield Bar(
        promise="nMAE of each family within 3 % of the best of line, linear fit and seasonal naive",
        high=1.03,
        found={
            family: error(own, ENGINE) / min(error(own, rival) for rival in POINT_RIVALS)
            for family, own in groups.items()
        },
    )
    yield from _library_bars(generated(with_ets(cases)))


def _coverage_bars(groups: Mapping[str, Cases]) -> Iterator[Bar]:
    yield Bar(
        promise="coverage of the 80 % range, mean of the families: 0.77 to 0.83",
        low=0.77,
        high=0.83,
        found={"mean": family_mean(groups, coverage, ENGINE)},
    )
    month, *_ = HORIZONS
    yield Bar(
        promise="coverage of each family, ends within 31 days: 0.76 to 0.90",
        low=0.76,
        high=0.90,
        found={family: coverage(ending_within(own, month), ENGINE) for family, own in groups.items()},
    )
    foreseeable = {name: [case for case in own if not case.has_take_off] for name, own in groups.items()}
    yield Bar(
        promise="coverage of each family, never under 0.72 but where spend takes off for the first time",
        low=0.72,
        found={family: coverage(own, ENGINE) for family, own in foreseeable.items()},
    )
    yield Bar(
        promise="the same at each horizon",
        low=0.72,
        found={
            f"{family} {horizon}": coverage(ending_within(own, horizon), ENGINE)
            for family, own in foreseeable.items()
            for horizon in HORIZONS
        },
    )


def _library_bars(groups: Mapping[str, Cases]) -> Iterator[Bar]:
    if not groups:
        return
    for name, measure in (("nMAE", error), ("CRPS", crps)):
        ours = family_mean(groups, measure, ENGINE)
        yield Bar(
            promise=f"{name} relative to exponential smoothing, mean of the families: under 1",
            high=0.999,
            found={model: ours / family_mean(groups, measure, model) for model in (*ets.MODELS, ets.CHOSEN)},
        )
