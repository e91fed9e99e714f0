"""Is one commitment met, and how did one of its check-ins come about?

The outlook is that of the whole company, so that the same figures stand on every screen.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from services.commitment.domain.checkin import Checkin
from services.commitment.domain.commitment import Commitment
from services.commitment.domain.outlook import CommitmentOutlook, CompanyOutlook, FanPoint
from services.commitment.domain.working import Working, counted_period, work_out
from services.commitment.errors import checkin_not_found
from services.commitment.repository.working import counted_cells, oddities, source_files
from services.commitment.use_cases.facts import Facts, facts_by_slug
from services.commitment.use_cases.forecasts import Forecasts
from services.runtime.db import Connection, Database


@dataclass(frozen=True, kw_only=True, slots=True)
class CommitmentAnswer:
    """A commitment, judged.

    Attributes:
        facts: what the data say of its company.
        commitment: the commitment.
        outlook: None if nothing of it is ahead.
    """

    facts: Facts
    commitment: Commitment
    outlook: CommitmentOutlook | None


@dataclass(frozen=True, kw_only=True, slots=True)
class CheckinAnswer(CommitmentAnswer):
    """A check-in, judged, with its working, and with its forecast from T to its end."""

    checkin: Checkin
    working: Working
    fan: Sequence[FanPoint]


async def answer_commitment(
    database: Database, forecasts: Forecasts, company_id: str, commitment_id: str, as_of: datetime | None
) -> CommitmentAnswer:
    """The answer for one commitment.

    Raises:
        ServiceError: there is no such company or commitment.
    """
    async with database.snapshot() as connection:
        facts = await facts_by_slug(connection, company_id, as_of)
        commitment = facts.commitment(commitment_id)
        pending = await forecasts.begin_expecting(connection, facts)
    expected = await pending.get() if pending else None
    return CommitmentAnswer(
        facts=facts,
        commitment=commitment,
        outlook=_outlook(expected.outlook if expected else None, commitment_id),
    )


async def answer_checkin(
    database: Database,
    forecasts: Forecasts,
    *,
    company_id: str,
    commitment_id: str,
    number: int,
    as_of: datetime | None,
) -> CheckinAnswer:
    """The answer for one check-in.

    Raises:
        ServiceError: there is no such company, commitment or check-in.
    """
    async with database.snapshot() as connection:
        facts = await facts_by_slug(connection, company_id, as_of)
        commitment = facts.commitment(commitment_id)
        checkin = _checkin(facts, commitment, number)
        pending = await forecasts.begin(connection, facts)
        working = await _working(connection, facts, commitment, checkin)
    forecast = await pending.get() if pending else None
    return CheckinAnswer(
        facts=facts,
        commitment=commitment,
        outlook=_outlook(forecast.outlook if forecast else None, commitment_id),
        checkin=checkin,
        working=working,
        fan=await forecasts.fan(forecast, commitment_id, number) if forecast else [],
    )


def _checkin(facts: Facts, commitment: Commitment, number: int) -> Checkin:
    found = next((checkin for checkin in commitment.checkins if checkin.number == number), None)
    if found is None:
        raise checkin_not_found(facts.company.slug, commitment.measured.id, number, len(commitment.checkins))
    return found


def _outlook(company: CompanyOutlook | None, commitment_id: str) -> CommitmentOutlook | None:
    return company.commitments.get(commitment_id) if company else None


async def _working(connection: Connection, facts: Facts, commitment: Commitment, checkin: Checkin) -> Working:
    company, service = facts.company, commitment.measured.service_code
    counted = counted_period(checkin.period, facts.moment)
    cells = await counted_cells(connection, company, service, counted)
    return work_out(
        counted,
        cells,
        await source_files(connection, {cell.load_id for cell in cells}),
        await oddities(connection, company, service, checkin.period, until=counted.end),
    )
