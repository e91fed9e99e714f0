"""What if: a company under a scenario, beside what is expected without it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from services.commitment.domain.scenario import RequiredSpend, SimulatedCommitment, Simulation, SpendChange
from services.commitment.forecast.answers.clock import Clock
from services.commitment.forecast.answers.question import Asked
from services.commitment.forecast.answers.reading import Reading, outcomes_of, read
from services.commitment.forecast.answers.required import aims, required_spend
from services.commitment.forecast.answers.scenario import Change, changed
from services.commitment.forecast.answers.totals import Totals
from services.commitment.forecast.money import to_cents, to_dollars, to_nanos
from services.commitment.forecast.paths.cumulative import Paths
from services.commitment.forecast.paths.futures import Futures


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


@dataclass(frozen=True, kw_only=True, eq=False)
class _Effect:
    """What a scenario means for one commitment.

    Attributes:
        after: what the paths say of it under the scenario.
        extra_nanos: what is spent beyond what is expected without it, up to the last end.
        required: by number, which spend meets each check-in that ends after the change.
        required_for_all: which spend meets all of these.
    """

    after: Reading
    extra_nanos: int
    required: Mapping[int, RequiredSpend]
    required_for_all: RequiredSpend | None


def simulation(before: Totals, futures: Futures, scenario: Scenario, wanted_probability: float) -> Simulation:
    """The company with and without a scenario, from the same paths."""
    effects: dict[str, _Effect] = {}
    extra_nanos = 0
    for code, paths in futures.each():
        concerned = [asked for asked in before.asked if asked.service_code == code]
        end = max(asked.end for asked in concerned)
        after = changed(paths, scenario.of_service(code), end)
        extra_nanos += _extra_nanos(paths, after, scenario.clock.now, end)
        for asked in concerned:
            effects[asked.id] = _effect(asked, before, (paths, after), scenario, wanted_probability)
    after_all = Totals(
        owed_nanos=before.owed_nanos,
        asked=before.asked,
        readings={key: effects[key].after for key in before.readings},
        kept={
            asked.id: before.outlook.commitments[asked.id].owed.rounded_nanos
            for asked in before.asked
            if asked.id in before.readings and not scenario.of_service(asked.service_code)
        },
    )
    return Simulation(
        before=before.outlook,
        after=after_all.outlook,
        extra_nanos=extra_nanos,
        commitments={
            asked.id: _commitment(asked, before, after_all, effects.get(asked.id)) for asked in before.asked
        },
    )


def _effect(
    asked: Asked, before: Totals, paths: tuple[Paths, Paths], scenario: Scenario, wanted_probability: float
) -> _Effect:
    """Read from the paths without the scenario, and with it."""
    without, after = paths
    aimed = aims(outcomes_of(asked, without), scenario.starts_at(asked.service_code))
    return _Effect(
        after=before.readings[asked.id] if after is without else read(outcomes_of(asked, after)),
        extra_nanos=_extra_nanos(without, after, scenario.clock.now, asked.end),
        required={aim.outcome.question.number: required_spend([aim], wanted_probability) for aim in aimed},
        required_for_all=required_spend(aimed, wanted_probability) if aimed else None,
    )


def _commitment(asked: Asked, before: Totals, after: Totals, effect: _Effect | None) -> SimulatedCommitment:
    return SimulatedCommitment(
        before=before.outlook.commitments[asked.id],
        after=after.outlook.commitments[asked.id],
        extra_nanos=effect.extra_nanos if effect else 0,
        required=effect.required if effect else {},
        required_for_all=effect.required_for_all if effect else None,
    )


def _extra_nanos(before: Paths, after: Paths, start: float, end: float) -> int:
    more = after.between(start, end).mean() - before.between(start, end).mean()
    return to_cents(to_nanos(float(more)))
