"""The outlook of commitments and of the company: sums path by path."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np

from services.commitment.domain.outlook import (
    CommitmentOutlook,
    CompanyOutlook,
    ForecastBasis,
    Outlook,
    OwedOutlook,
    Range,
    count_outlooks,
)
from services.commitment.domain.rounding import apportioned, rounded
from services.commitment.forecast.answers.outcome import Outcome, tails
from services.commitment.forecast.answers.question import Question
from services.commitment.forecast.arrays import Floats
from services.commitment.forecast.money import to_cents, to_nanos
from services.commitment.forecast.paths.simulated import Paths


@dataclass(frozen=True, kw_only=True, eq=False)
class Asked:
    """A commitment with check-ins that are not closed.

    Attributes:
        service_code: whose spend counts.
        owed_nanos: what is owed already.
        basis: what its forecast rests on.
        questions: the check-ins, in order of number; at least one.
    """

    id: str
    service_code: str
    owed_nanos: int
    basis: ForecastBasis
    questions: Sequence[Question]

    @property
    def end(self) -> float:
        """The last end, in days."""
        return max(question.end for question in self.questions)


@dataclass(frozen=True, kw_only=True, eq=False)
class Totals:
    """Commitments and the paths of their services.

    Attributes:
        owed_nanos: what the company owes already, for all its commitments.
        asked: the commitments with check-ins that are not closed.
        paths: of each service with a forecast.
        kept: the rounded amounts of commitments that a scenario does not touch: they stay what they were.
    """

    owed_nanos: int
    asked: Sequence[Asked]
    paths: Mapping[str, Paths]
    kept: Mapping[str, int] = field(default_factory=dict[str, int])

    @property
    def byte_count(self) -> int:
        """The memory that they take once the outlook is known."""
        outcomes = [outcome for outcomes in self.outcomes.values() for outcome in outcomes]
        return sum(kept.byte_count for kept in (*self.paths.values(), *outcomes))

    @cached_property
    def outcomes(self) -> Mapping[str, Sequence[Outcome]]:
        """What the paths say of each check-in, by commitment; nothing without a forecast."""
        return {
            asked.id: [Outcome(question, self.paths[asked.service_code]) for question in asked.questions]
            for asked in self.asked
            if asked.service_code in self.paths
        }

    @cached_property
    def outlook(self) -> CompanyOutlook:
        """The outlook of the company."""
        commitments = {asked.id: self._commitment(asked) for asked in self.asked}
        outlooks = [
            outlook for commitment in commitments.values() for outlook in commitment.checkins.values()
        ]
        outcomes = [outcome for outcomes in self.outcomes.values() for outcome in outcomes]
        company = _owed(self.owed_nanos, outlooks, outcomes)
        return CompanyOutlook(owed=company, commitments=self._adding_up(company, commitments))

    def _adding_up(
        self, company: OwedOutlook, commitments: Mapping[str, CommitmentOutlook]
    ) -> dict[str, CommitmentOutlook]:
        """The commitments, rounded so that they add up to the company; without a forecast they keep cents."""
        owed = {key: commitments[key].owed.owed_nanos for key in commitments if key in self.outcomes}
        exact = company.owed_nanos - sum(owed.values())  # of the others, shown to the cent
        shared = {key: nanos for key, nanos in owed.items() if key not in self.kept}
        total = company.rounded_nanos - rounded(exact) - sum(self.kept.values())
        shares = dict(zip(shared, apportioned(total, list(shared.values())), strict=True))
        return {**commitments} | {
            key: replace(commitments[key], owed=replace(commitments[key].owed, rounded_nanos=share))
            for key, share in {**self.kept, **shares}.items()
        }

    def _commitment(self, asked: Asked) -> CommitmentOutlook:
        outcomes = self.outcomes.get(asked.id, [])
        estimates = {outcome.question.number: outcome.estimate for outcome in outcomes}
        checkins = {
            question.number: Outlook(estimate=estimates.get(question.number)) for question in asked.questions
        }
        return CommitmentOutlook(
            owed=_owed(asked.owed_nanos, list(checkins.values()), outcomes),
            basis=asked.basis,
            checkins=checkins,
        )


def _owed(owed_nanos: int, outlooks: Sequence[Outlook], outcomes: Sequence[Outcome]) -> OwedOutlook:
    """Expected shortfalls add up to the cent; the range is that of the sum."""
    expected = sum(outcome.estimate.shortfall_nanos for outcome in outcomes)
    low, high = tails(np.sort(_sum_by_path(outcomes))) if outcomes else (0.0, 0.0)
    return OwedOutlook(
        counts=count_outlooks(outlooks),
        shortfall_nanos=expected,
        owed_nanos=to_cents(owed_nanos + expected),
        rounded_nanos=rounded(owed_nanos + expected),
        owed_range=Range(
            low_nanos=to_cents(owed_nanos + to_nanos(low)), high_nanos=to_cents(owed_nanos + to_nanos(high))
        ),
    )


def _sum_by_path(outcomes: Sequence[Outcome]) -> Floats:
    return np.add.reduce([outcome.shortfalls for outcome in outcomes])
