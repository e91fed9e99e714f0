"""What would a change of spend mean, and which spend would meet the promises?"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from services.commitment.domain.scenario import Simulation, SpendChange
from services.commitment.errors import services_without_commitment
from services.commitment.use_cases.facts import Facts, facts_by_slug
from services.commitment.use_cases.forecasts import Forecasts
from services.runtime.db import Database


@dataclass(frozen=True, kw_only=True, slots=True)
class ScenarioAnswer:
    """A company under a scenario.

    Attributes:
        facts: what the data say.
        simulation: None if nothing is ahead.
    """

    facts: Facts
    simulation: Simulation | None


async def answer_scenario(
    database: Database,
    forecasts: Forecasts,
    *,
    company_id: str,
    as_of: datetime | None,
    changes: Sequence[SpendChange],
    wanted_probability: float,
) -> ScenarioAnswer:
    """The answer for a scenario.

    Raises:
        ServiceError: there is no such company, or it has no commitment on a service that is to change.
    """
    async with database.snapshot() as connection:
        facts = await facts_by_slug(connection, company_id, as_of)
        _require_commitments(facts, changes)
        pending = await forecasts.begin(connection, facts)
    if pending is None:
        return ScenarioAnswer(facts=facts, simulation=None)
    simulation = await forecasts.simulate(await pending.get(), changes, wanted_probability)
    return ScenarioAnswer(facts=facts, simulation=simulation)


def _require_commitments(facts: Facts, changes: Sequence[SpendChange]) -> None:
    committed = {commitment.measured.service_code for commitment in facts.commitments}
    asked = {place: change.service_code for place, change in enumerate(changes) if change.service_code}
    if unknown := {place: code for place, code in asked.items() if code not in committed}:
        raise services_without_commitment(facts.company.slug, unknown, sorted(committed))
