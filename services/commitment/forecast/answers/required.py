"""The reverse question: which spend meets a promise?"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property

import numpy as np

from services.commitment.domain.scenario import RequiredSpend
from services.commitment.forecast.answers.cutting import Course, course, deepest_cut
from services.commitment.forecast.answers.outcome import Outcome, changed_daily
from services.commitment.forecast.answers.sufficing import (
    EvenChange,
    Need,
    sufficient_factor,
    sufficient_raise,
    surely,
)
from services.commitment.forecast.arrays import Floats
from services.commitment.forecast.calendar import DAY
from services.commitment.forecast.money import to_cents, to_dollars, to_nanos


@dataclass(frozen=True, kw_only=True, eq=False)
class Aim:
    """A check-in that ends after spend changes: what can still be done for it.

    Attributes:
        outcome: the check-in on the paths of its service.
        changes_from: from when on spend changes; not before T.
    """

    outcome: Outcome
    changes_from: datetime

    @property
    def starts_at(self) -> datetime:
        """From when on the change counts for it."""
        return max(self.changes_from, self.outcome.question.starts_at)

    @property
    def ends_at(self) -> datetime:
        """The end of the check-in."""
        return self.outcome.question.ends_at

    @cached_property
    def need(self) -> Need:
        """What it needs of the days on which spend changes: what is missing when they begin."""
        outcome, question = self.outcome, self.outcome.question
        if self.changes_from <= question.starts_at:
            return outcome.need
        gains = outcome.paths.between(self._start, question.end)
        return Need(
            missing=question.missing - (outcome.gains - gains),
            gains=gains,
            days=(self.ends_at - self.starts_at) / DAY,
        )

    @cached_property
    def course(self) -> Course:
        """The same week by week."""
        return course(self.outcome.paths, self._start, self.outcome.question.end, self.need.missing)

    @property
    def _start(self) -> float:
        return self.outcome.question.clock.days(self.starts_at)


def aims(outcomes: Sequence[Outcome], changes_from: datetime) -> list[Aim]:
    """The check-ins that end after spend changes."""
    return [
        Aim(outcome=outcome, changes_from=changes_from)
        for outcome in outcomes
        if outcome.question.ends_at > changes_from
    ]


def required_spend(aims: Sequence[Aim], wanted_probability: float) -> RequiredSpend:
    """The smallest change of the spend of a service that meets check-ins together.

    Args:
        aims: the check-ins, all on one service; at least one.
        wanted_probability: that all of them are met.
    """
    start = min(aim.starts_at for aim in aims)
    length = (max(aim.ends_at for aim in aims) - start) / DAY
    daily = to_cents(to_nanos(_expected_from(aims, start) / length))
    needs = [aim.need for aim in aims]
    effect = _raise(needs, daily, wanted_probability) or _cut(aims, daily, wanted_probability)
    return RequiredSpend(
        start=start,
        daily_nanos=daily + effect.change_nanos,
        change_nanos=effect.change_nanos,
        factor=sufficient_factor(needs, wanted_probability),
        extra_nanos=to_cents(to_nanos(to_dollars(effect.change_nanos) * length)),
        avoided_nanos=sum(aim.outcome.shortfall_nanos for aim in aims)
        - sum(_mean_shortfall_nanos(each) for each in effect.left),
    )


@dataclass(frozen=True, kw_only=True, eq=False)
class _Effect:
    """A change of spend and what it leaves missing.

    Attributes:
        change_nanos: how much more is spent a day; in whole cents.
        left: of each check-in what each path still leaves missing, or less than nothing; (paths,).
    """

    change_nanos: int
    left: Sequence[Floats]


def _raise(needs: Sequence[Need], daily_nanos: int, probability: float) -> _Effect | None:
    """The smallest raise that suffices, the same for every path; None if none is needed."""
    if not sufficient_raise(needs, probability):
        return None
    more = sufficient_raise([replace(need, missing=surely(need.missing)) for need in needs], probability)
    change = changed_daily(daily_nanos, EvenChange(share=1.0, daily=more)) - daily_nanos
    return _Effect(
        change_nanos=change,
        left=[need.missing - need.gains - to_dollars(change) * need.days for need in needs],
    )


def _cut(aims: Sequence[Aim], daily_nanos: int, probability: float) -> _Effect:
    """The largest cut that leaves enough."""
    cut = deepest_cut([aim.course for aim in aims], probability, max(0, daily_nanos))
    return _Effect(
        change_nanos=-cut,
        left=[aim.need.missing - aim.course.gains_with(to_dollars(cut)) for aim in aims],
    )


def _expected_from(aims: Sequence[Aim], start: datetime) -> float:
    """The expected spend from a start to the last end of check-ins on one service."""
    clock, paths = aims[0].outcome.question.clock, aims[0].outcome.paths
    return float(paths.between(clock.days(start), max(aim.outcome.question.end for aim in aims)).mean())


def _mean_shortfall_nanos(left: Floats) -> int:
    return to_cents(to_nanos(float(np.maximum(left, 0.0).mean())))
