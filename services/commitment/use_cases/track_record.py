"""How right have the forecasts been?"""

from datetime import datetime

from services.commitment.domain.past_forecast import PastForecast, occasions, recalled
from services.commitment.domain.track_record import TrackRecord, track_record
from services.commitment.repository.past_forecasts import what_was_said
from services.commitment.use_cases.facts import facts_by_slug
from services.runtime.db import Database


async def answer_track_record(
    database: Database, *, company_id: str, commitment_id: str | None, as_of: datetime | None
) -> TrackRecord:
    """The record of one commitment, or of all of a company.

    Raises:
        ServiceError: there is no such company or commitment.
    """
    async with database.snapshot() as connection:
        facts = await facts_by_slug(connection, company_id, as_of)
        asked = facts.commitments if commitment_id is None else [facts.commitment(commitment_id)]
        known = await what_was_said(connection, facts.company, [one.measured.id for one in asked])
    return track_record(asked, known)


async def answer_past_forecasts(
    database: Database, *, company_id: str, commitment_id: str, as_of: datetime | None
) -> list[PastForecast]:
    """What was to be said of the closed check-ins of a commitment, in order of number, then of time.

    Raises:
        ServiceError: there is no such company or commitment.
    """
    async with database.snapshot() as connection:
        facts = await facts_by_slug(connection, company_id, as_of)
        commitment = facts.commitment(commitment_id)
        known = await what_was_said(connection, facts.company, [commitment_id])
    return recalled(occasions([commitment]), known)
