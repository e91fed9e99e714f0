"""How right past forecasts have been."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import fsum
from typing import Final

from services.commitment.domain.checkin import Checkin, Verdict
from services.commitment.domain.commitment import Commitment
from services.commitment.domain.past_forecast import (
    SHARES,
    ForecastKey,
    Said,
    closed_checkins,
    occasions,
    recalled,
)

_STEP_COUNT: Final = 5
_HALF_CENT: Final = 5_000_000  # nano-units


@dataclass(frozen=True, kw_only=True, slots=True)
class Score:
    """The scores of some forecasts, beside those of the straight line. The smaller, the better.

    Attributes:
        share_percent: the part of the period that had passed; 0 for all together.
        forecast_count: how many they are; at least one.
        inside_range_count: how many actuals lay in the 80 % range.
        brier: the mean square of the distance of the probability from 1 if met, from 0 if missed.
        line_brier: the same for the straight line, which says 1 or 0.
        mean_error_nanos: the mean distance of the expected from the final actual.
        line_mean_error_nanos: the same for the straight line.
    """

    share_percent: int
    forecast_count: int
    inside_range_count: int
    brier: float
    line_brier: float
    mean_error_nanos: int
    line_mean_error_nanos: int


@dataclass(frozen=True, kw_only=True, slots=True)
class ReliabilityStep:
    """Forecasts with similar probabilities.

    Attributes:
        from_probability: the smallest of the step.
        to_probability: where the next one starts; the last step includes it.
        forecast_count: how many they are; at least one.
        mean_probability: the mean of what they said.
        met_count: how many of their check-ins were met.
    """

    from_probability: float
    to_probability: float
    forecast_count: int
    mean_probability: float
    met_count: int


@dataclass(frozen=True, kw_only=True, slots=True)
class TrackRecord:
    """How right the forecasts of closed check-ins have been.

    Attributes:
        closed_checkin_count: the number of closed check-ins with data.
        insufficient_history_count: the number of forecasts that history was too short for.
        pending_count: the number that is not worked out yet.
        overall: the scores of all forecasts; None without any.
        by_share: those at each part of the period with forecasts.
        reliability: what was said against what happened, by probability; empty steps are left out.
    """

    closed_checkin_count: int
    insufficient_history_count: int
    pending_count: int
    overall: Score | None
    by_share: Sequence[Score]
    reliability: Sequence[ReliabilityStep]


@dataclass(frozen=True, kw_only=True, slots=True)
class _Trial:
    """A forecast and what came of it."""

    checkin: Checkin
    share_percent: int
    said: Said

    @property
    def is_met(self) -> bool:
        return self.checkin.verdict is Verdict.MET

    @property
    def is_inside(self) -> bool:
        """The ends of the range are rounded to cents: what rounds to them is inside."""
        reach, actual = self.said.actual_range, self.checkin.measurement.actual_nanos
        return reach.low_nanos - _HALF_CENT <= actual <= reach.high_nanos + _HALF_CENT

    @property
    def squared_error(self) -> float:
        return (self.said.probability - self.is_met) ** 2

    @property
    def line_squared_error(self) -> int:
        says_met = self.said.line_actual_nanos >= self.checkin.measurement.amount_nanos
        return int(says_met != self.is_met)

    @property
    def error_nanos(self) -> int:
        return abs(self.said.actual_nanos - self.checkin.measurement.actual_nanos)

    @property
    def line_error_nanos(self) -> int:
        return abs(self.said.line_actual_nanos - self.checkin.measurement.actual_nanos)

    @property
    def step(self) -> int:
        return min(_STEP_COUNT * self.said.met_path_count // self.said.path_count, _STEP_COUNT - 1)


def track_record(commitments: Sequence[Commitment], known: Mapping[ForecastKey, Said | None]) -> TrackRecord:
    """The record of some commitments.

    Args:
        commitments: judged at the moment that decides which check-ins are closed.
        known: the forecasts that are worked out, None where history was too short; others may be among them.
    """
    asked = occasions(commitments)
    answered = recalled(asked, known)
    trials = [
        _Trial(checkin=past.occasion.checkin, share_percent=past.occasion.share_percent, said=past.said)
        for past in answered
        if past.said
    ]
    by_share = {share: [trial for trial in trials if trial.share_percent == share] for share in SHARES}
    by_step = {step: [trial for trial in trials if trial.step == step] for step in range(_STEP_COUNT)}
    return TrackRecord(
        closed_checkin_count=sum(len(closed_checkins(commitment)) for commitment in commitments),
        insufficient_history_count=len(answered) - len(trials),
        pending_count=len(asked) - len(answered),
        overall=_score(0, trials) if trials else None,
        by_share=[_score(share, some) for share, some in by_share.items() if some],
        reliability=[_reliability(step, some) for step, some in by_step.items() if some],
    )


def _score(share_percent: int, trials: Sequence[_Trial]) -> Score:
    count = len(trials)
    return Score(
        share_percent=share_percent,
        forecast_count=count,
        inside_range_count=sum(trial.is_inside for trial in trials),
        brier=fsum(trial.squared_error for trial in trials) / count,
        line_brier=sum(trial.line_squared_error for trial in trials) / count,
        mean_error_nanos=round(Fraction(sum(trial.error_nanos for trial in trials), count)),
        line_mean_error_nanos=round(Fraction(sum(trial.line_error_nanos for trial in trials), count)),
    )


def _reliability(step: int, trials: Sequence[_Trial]) -> ReliabilityStep:
    return ReliabilityStep(
        from_probability=step / _STEP_COUNT,
        to_probability=(step + 1) / _STEP_COUNT,
        forecast_count=len(trials),
        mean_probability=fsum(trial.said.probability for trial in trials) / len(trials),
        met_count=sum(trial.is_met for trial in trials),
    )
