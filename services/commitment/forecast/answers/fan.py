"""The fan of a check-in: what it may have come to, from now to its end."""

from datetime import datetime
from math import ceil
from typing import Final

import numpy as np

from services.commitment.domain.outlook import FanPoint, Range
from services.commitment.forecast.answers.outcome import tails
from services.commitment.forecast.answers.question import Question
from services.commitment.forecast.money import to_cents, to_nanos
from services.commitment.forecast.paths.cumulative import Paths

_MOST_POINTS: Final = 62


def fan_times(question: Question) -> list[float]:
    """The moments of the fan in days: the start, every midnight between, or fewer if it is long, the end."""
    first = int(question.start) + 1
    step = max(1, ceil((question.end - question.start) / _MOST_POINTS))
    return [question.start, *(float(day) for day in range(first, ceil(question.end), step)), question.end]


def fan_points(question: Question, paths: Paths) -> list[FanPoint]:
    """The fan, from the paths of the outlook."""
    return [_point(question, paths, time) for time in fan_times(question)]


def _point(question: Question, paths: Paths, time: float) -> FanPoint:
    gains = np.sort(paths.between(question.start, time))
    low, high = tails(gains)
    actual = question.actual_nanos
    return FanPoint(
        time=_time(question, time),
        expected_nanos=to_cents(actual + to_nanos(float(gains.mean()))),
        range=Range(low_nanos=to_cents(actual + to_nanos(low)), high_nanos=to_cents(actual + to_nanos(high))),
    )


def _time(question: Question, time: float) -> datetime:
    """The ends exactly, what lies between at midnight."""
    if time == question.start:
        return question.starts_at
    return question.ends_at if time == question.end else question.clock.time(time)
