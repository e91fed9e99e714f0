"""What the paths say of one check-in."""

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from typing import Final

import numpy as np

from services.commitment.domain.outlook import ON_TRACK_FROM, Estimate, Range
from services.commitment.forecast.answers.question import Question
from services.commitment.forecast.answers.reach import reached_after
from services.commitment.forecast.answers.sufficing import EvenChange, Need, sufficient_change, wanted_paths
from services.commitment.forecast.arrays import Floats
from services.commitment.forecast.money import to_cents, to_dollars, to_nanos, up_to_cents
from services.commitment.forecast.paths.cumulative import Paths

_TAIL: Final = 0.1


@dataclass(frozen=True, eq=False)
class Outcome:
    """A check-in and the paths of its series: every figure is counted or averaged over the same paths."""

    question: Question
    paths: Paths

    @cached_property
    def gains(self) -> Floats:
        """What each path spends from T, or from a later start, to the end; (paths,)."""
        return self.paths.between(self.question.start, self.question.end)

    @cached_property
    def shortfalls(self) -> Floats:
        """What each path leaves missing; (paths,)."""
        return np.maximum(self.question.missing - self.gains, 0.0)

    @cached_property
    def shortfall_nanos(self) -> int:
        """The mean of those."""
        return to_cents(to_nanos(float(self.shortfalls.mean())))

    @property
    def need(self) -> Need:
        """What the check-in needs of all the time that is left."""
        return self._need_of(self.gains)

    @cached_property
    def estimate(self) -> Estimate:
        """All figures of the check-in."""
        asked, gains = self.question, np.sort(self.gains)
        expected = float(gains.mean())
        low, high = tails(gains)
        daily = to_cents(to_nanos(expected / asked.length))
        deciding = len(gains) - wanted_paths(
            len(gains), ON_TRACK_FROM
        )  # what it needs, the wanted share does
        safe = sufficient_change([self._need_of(gains[[deciding]])], 1.0)
        return Estimate(
            path_count=len(gains),
            met_path_count=int(np.count_nonzero(gains >= asked.missing)),
            actual_nanos=to_cents(asked.actual_nanos + to_nanos(expected)),
            actual_range=Range(
                low_nanos=to_cents(asked.actual_nanos + to_nanos(low)),
                high_nanos=to_cents(asked.actual_nanos + to_nanos(high)),
            ),
            shortfall_nanos=self.shortfall_nanos,
            shortfall_range=Range(
                low_nanos=to_cents(to_nanos(max(asked.missing - high, 0.0))),
                high_nanos=to_cents(to_nanos(max(asked.missing - low, 0.0))),
            ),
            daily_nanos=daily,
            safe_daily_nanos=changed_daily(daily, safe),
            reached_at=self._reached_at(),
        )

    def _need_of(self, gains: Floats) -> Need:
        return Need(missing=np.array([self.question.missing]), gains=gains, days=self.question.length)

    def _reached_at(self) -> datetime | None:
        asked = self.question
        days = reached_after(self.paths, asked.start, asked.end, asked.missing)
        return None if days is None else min(max(asked.clock.time(days), asked.starts_at), asked.ends_at)


def tails(ordered: Floats) -> tuple[float, float]:
    """The ends of the 80 % range of ordered values: a tenth lies below, a tenth above.

    Values that occur, not points between two: ranges of a spend and of the shortfall it leaves then agree
    exactly.
    """
    outside = round(_TAIL * len(ordered))
    return float(ordered[outside]), float(ordered[-1 - outside])


def changed_daily(daily_nanos: int, change: EvenChange) -> int:
    """What a spend a day comes to with a change, to the cent that suffices; at least 0."""
    kept = daily_nanos if change.share == 1 else to_nanos(to_dollars(daily_nanos) * change.share)
    return max(0, up_to_cents(kept + to_nanos(change.daily)))
