"""What a series may do next: the candidates of the mixture."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log
from typing import Final

from services.commitment.domain.outlook import Method
from services.commitment.forecast.calendar import weekdays
from services.commitment.forecast.parts.bills import recurring_bills
from services.commitment.forecast.parts.drifting import Drifting, drifting_parts
from services.commitment.forecast.parts.noise import clustering, local_ratios, long_run, ratios
from services.commitment.forecast.parts.part import Drift, Part
from services.commitment.forecast.parts.plain import Plain, plain_of
from services.commitment.forecast.parts.runs import runs_of
from services.commitment.forecast.parts.steps import last_step
from services.commitment.forecast.series import Series

_FEWEST_NOISE_DAYS: Final = 28
_SMALLEST_LEVEL: Final = 0.05


@dataclass(frozen=True, kw_only=True, eq=False)
class Candidates:
    """The candidates of one series.

    Attributes:
        parts: by method; methods that the series does not admit are left out.
        step_age: the days since the last step in its level; 0 without one.
    """

    parts: Mapping[Method, Sequence[Part]]
    step_age: int


def candidates(histories: Sequence[Series]) -> list[Candidates]:
    """The candidates of each series; every one of them has spend."""
    found = [_Prepared.of(series) for series in histories]
    followed = iter(drifting_parts([item for prepared in found for item in prepared.followed]))
    return [
        Candidates(
            parts={
                **{part.method: [part] for part in prepared.resampled},
                **{item.outline.method: next(followed) for item in prepared.followed},
            },
            step_age=prepared.step_age,
        )
        for prepared in found
    ]


@dataclass(frozen=True, kw_only=True, eq=False)
class _Prepared:
    resampled: Sequence[Part]
    followed: Sequence[Drifting]
    step_age: int

    @staticmethod
    def of(series: Series) -> "_Prepared":
        plain = plain_of(series)
        assert plain is not None, "a series without spend has no candidates"
        step = last_step(plain.even)
        has_step = step > 0 and bool(plain.even[step:].any())
        bills = recurring_bills(series.spend, series.days)
        beside = plain_of(series, bills) if bills else None
        resampled = [_resampled(series, plain)]
        if has_step:
            resampled.append(_last_level(series, plain, step))
        if beside:
            resampled.append(_resampled(series, beside))
        followed = [_drifting(series, rest) for rest in (plain, beside) if rest]
        return _Prepared(
            resampled=resampled, followed=followed, step_age=series.day_count - step if has_step else 0
        )


def _resampled(series: Series, plain: Plain) -> Part:
    """The days ahead resemble all days so far, and bills the bills so far; spend that pauses does so again.

    Resampling keeps what a sparse or lumpy series is made of (Willemain & Smart, US 6205431; Boylan & Babai
    2022, Int. J. Prod. Econ. 252).
    """
    noise = ratios(plain.even[plain.others])
    variance = float(noise.var())
    runs = None if plain.bills else runs_of(noise, plain.shape[weekdays(series.days)])
    of_mean = runs.mean_variance(len(noise)) if runs else variance / len(noise) * long_run(plain.even)
    return Part(
        method=Method.MONTHLY_BILLS if plain.bills else Method.WHOLE_HISTORY,
        weight=1.0,
        level=plain.level,
        drift=Drift(variance=of_mean),
        weekdays=plain.shape,
        noise=noise,
        noise_variance=variance,
        clustering=clustering(noise),
        runs=runs,
        bills=plain.bills,
        refunds=series.drawn_refunds,
    )


def _last_level(series: Series, plain: Plain, step: int) -> Part:
    """The days ahead resemble those since the last step; what stepped once may step again."""
    days = plain.even[step:]
    factors = plain.shape[weekdays(series.days[step:])]
    level = float(series.spend[step:].sum() / factors.sum())
    before = float(plain.even[max(0, step - max(_FEWEST_NOISE_DAYS, len(days))) : step].mean())
    smallest = _SMALLEST_LEVEL * plain.level
    jump = log(max(level, smallest) / max(before, smallest))
    since = ratios(days)
    variance = float(since.var())
    noise = since if len(days) >= _FEWEST_NOISE_DAYS else local_ratios(plain.even)
    return Part(
        method=Method.LAST_LEVEL,
        weight=1.0,
        level=level,
        drift=Drift(variance=variance / len(days) * long_run(days), walk=0.5 * jump**2 / series.day_count),
        weekdays=plain.shape,
        noise=noise,
        noise_variance=variance,
        clustering=clustering(noise),
        runs=None,
        bills=None,
        refunds=series.drawn_refunds,
    )


def _drifting(series: Series, plain: Plain) -> Drifting:
    """The level keeps moving as it did, and days scatter around it as they did around their month."""
    noise = ratios(local_ratios(plain.even)[plain.others])
    outline = Part(
        method=Method.MONTHLY_BILLS_DRIFTING if plain.bills else Method.DRIFTING_LEVEL,
        weight=1.0,
        level=plain.level,
        drift=Drift(),
        weekdays=plain.shape,
        noise=noise,
        noise_variance=float(noise.var()),
        clustering=clustering(noise),
        runs=None,
        bills=plain.bills,
        refunds=series.drawn_refunds,
    )
    return Drifting(days=plain.spend, outline=outline)
