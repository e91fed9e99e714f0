"""The reverse question: which spend meets a promise?"""

from collections.abc import Sequence
from datetime import datetime

import numpy as np

from services.commitment.domain.scenario import RequiredSpend
from services.commitment.forecast.answers.outcome import Outcome, changed_daily
from services.commitment.forecast.answers.sufficing import EvenChange, Need, sufficient_change
from services.commitment.forecast.calendar import DAY
from services.commitment.forecast.money import to_cents, to_dollars, to_nanos


def required_spend(
    outcomes: Sequence[Outcome], changes_from: datetime, wanted_probability: float
) -> RequiredSpend | None:
    """The smallest change of the spend of a service that meets check-ins together.

    Args:
        outcomes: the check-ins, all on one service.
        changes_from: from when on spend changes; not before T.
        wanted_probability: that all of them are met.

    Returns:
        None if all of them end before spend changes.
    """
    concerned = [outcome for outcome in outcomes if outcome.question.ends_at > changes_from]
    if not concerned:
        return None
    start = max(changes_from, min(outcome.question.starts_at for outcome in concerned))
    length = (max(outcome.question.ends_at for outcome in concerned) - start) / DAY
    expected = _expected_between(concerned, start)
    daily = to_cents(to_nanos(expected / length))
    needs = [_need(outcome, start) for outcome in concerned]
    change = sufficient_change(needs, wanted_probability)
    required = changed_daily(daily, change)
    return RequiredSpend(
        start=start,
        daily_nanos=required,
        change_nanos=required - daily,
        factor=required / daily if daily > 0 else None,
        extra_nanos=to_cents(to_nanos(to_dollars(required - daily) * length)),
        avoided_nanos=sum(
            outcome.estimate.shortfall_nanos - _shortfall_nanos(need, change)
            for outcome, need in zip(concerned, needs, strict=True)
        ),
    )


def _expected_between(outcomes: Sequence[Outcome], start: datetime) -> float:
    """The expected spend from a start to the last end of check-ins on one service."""
    clock, paths = outcomes[0].question.clock, outcomes[0].paths
    return float(paths.between(clock.days(start), max(outcome.question.end for outcome in outcomes)).mean())


def _need(outcome: Outcome, start: datetime) -> Need:
    """What a check-in needs of the days on which spend changes: what is missing when they begin."""
    question = outcome.question
    if start <= question.starts_at:
        return outcome.need
    gains = outcome.paths.between(question.clock.days(start), question.end)
    return Need(
        missing=question.missing - (outcome.gains - gains), gains=gains, days=(question.ends_at - start) / DAY
    )


def _shortfall_nanos(need: Need, change: EvenChange) -> int:
    missing = need.missing - change.gains(need)
    return to_cents(to_nanos(float(np.maximum(missing, 0.0).mean())))
