"""What the paths say of a commitment, once the paths themselves are gone."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from services.commitment.domain.outlook import Estimate
from services.commitment.forecast.answers.outcome import Outcome
from services.commitment.forecast.answers.question import Asked
from services.commitment.forecast.arrays import Floats
from services.commitment.forecast.paths.cumulative import Paths
from services.commitment.forecast.paths.futures import Futures


@dataclass(frozen=True, kw_only=True, eq=False)
class Reading:
    """The check-ins of a commitment that are not closed.

    Attributes:
        estimates: of each, by number.
        shortfalls: the sum of theirs on each path; (paths,).
    """

    estimates: Mapping[int, Estimate]
    shortfalls: Floats

    @property
    def shortfall_nanos(self) -> int:
        """The sum of the mean shortfalls, each in whole cents."""
        return sum(estimate.shortfall_nanos for estimate in self.estimates.values())


def outcomes_of(asked: Asked, paths: Paths) -> list[Outcome]:
    """The check-ins of a commitment on the paths of its service."""
    return [Outcome(question, paths) for question in asked.questions]


def read(outcomes: Sequence[Outcome]) -> Reading:
    """Read the paths of a commitment; at least one check-in."""
    return Reading(
        estimates={outcome.question.number: outcome.estimate for outcome in outcomes},
        shortfalls=np.add.reduce([outcome.shortfalls for outcome in outcomes]),
    )


def read_all(asked: Sequence[Asked], futures: Futures) -> dict[str, Reading]:
    """What all paths say, by commitment, those with a forecast."""
    found = {
        each.id: read(outcomes_of(each, paths))
        for code, paths in futures.each()
        for each in asked
        if each.service_code == code
    }
    return {each.id: found[each.id] for each in asked if each.id in found}  # sums add up in this order
