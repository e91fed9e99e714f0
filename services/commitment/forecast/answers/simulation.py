"""What if: a company under a scenario, beside what is expected without it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from services.commitment.domain.scenario import RequiredSpend, SimulatedCommitment, Simulation, SpendChange
from services.commitment.forecast.answers.clock import Clock
from services.commitment.forecast.answers.required import required_spend
from services.commitment.forecast.answers.scenario import Change, changed
from services.commitment.forecast.answers.totals import Asked, Totals
from services.commitment.forecast.money import to_cents, to_dollars, to_nanos
from services.commitment.forecast.paths.simulated import Paths


@dataclass(frozen=True, kw_only=True, eq=False)
class Scenario:
    """Changes of the spend of a company.

    Attributes:
        changes: what changes.
        clock: how their starts are counted.
    """

    changes: Sequence[SpendChange]
    clock: Clock

    def of_service(self, service_code: str) -> list[Change]:
        """The changes of one service."""
        return [
            Change(
                start=self.clock.days(self._start(change)),
                factor=change.factor,
                daily=to_dollars(change.daily_nanos),
            )
            for change in self._concerning(service_code)
        ]

    def starts_at(self, service_code: str) -> datetime:
        """When the spend of a service changes first; T if nothing does."""
        return min(
            (self._start(change) for change in self._concerning(service_code)), default=self.clock.moment
        )

    def _concerning(self, service_code: str) -> list[SpendChange]:
        return [change for change in self.changes if change.service_code in {None, service_code}]

    def _start(self, change: SpendChange) -> datetime:
        return max(change.start or self.clock.moment, self.clock.moment)


def simulation(before: Totals, scenario: Scenario, wanted_probability: float) -> Simulation:
    """The company with and without a scenario, from the same paths."""
    ends = _ends(before)
    paths = {
        code: changed(paths, scenario.of_service(code), ends[code]) for code, paths in before.paths.items()
    }
    after = Totals(
        owed_nanos=before.owed_nanos,
        asked=before.asked,
        paths=paths,
        kept={
            asked.id: before.outlook.commitments[asked.id].owed.rounded_nanos
            for asked in before.asked
            if asked.id in before.outcomes and not scenario.of_service(asked.service_code)
        },
    )
    return Simulation(
        before=before.outlook,
        after=after.outlook,
        extra_nanos=sum(
            _extra_nanos(before.paths[code], paths[code], scenario.clock.now, ends[code]) for code in paths
        ),
        commitments={
            asked.id: _commitment(asked, before, after, scenario, wanted_probability)
            for asked in before.asked
        },
    )


def _commitment(
    asked: Asked, before: Totals, after: Totals, scenario: Scenario, wanted_probability: float
) -> SimulatedCommitment:
    code, outcomes = asked.service_code, before.outcomes.get(asked.id, [])
    changes_from = scenario.starts_at(code)
    required: dict[int, RequiredSpend] = {}
    for outcome in outcomes:
        spend = required_spend([outcome], changes_from, wanted_probability)
        if spend:
            required[outcome.question.number] = spend
    return SimulatedCommitment(
        before=before.outlook.commitments[asked.id],
        after=after.outlook.commitments[asked.id],
        extra_nanos=_extra_nanos(before.paths[code], after.paths[code], scenario.clock.now, asked.end)
        if outcomes
        else 0,
        required=required,
        required_for_all=required_spend(outcomes, changes_from, wanted_probability),
    )


def _ends(totals: Totals) -> Mapping[str, float]:
    """The last end of a check-in by service."""
    ends: dict[str, float] = {}
    for asked in totals.asked:
        ends[asked.service_code] = max(asked.end, ends.get(asked.service_code, 0.0))
    return ends


def _extra_nanos(before: Paths, after: Paths, start: float, end: float) -> int:
    more = after.between(start, end).mean() - before.between(start, end).mean()
    return to_cents(to_nanos(float(more)))
