"""How right have the forecasts been?"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from services.commitment.domain.commitment import Commitment
from services.commitment.domain.past_forecast import ForecastKey, PastForecast, Said, occasions, recalled
from services.commitment.domain.track_record import TrackRecord, track_record
from services.commitment.repository.past_forecasts import what_was_said
from services.commitment.use_cases.facts import facts_by_slug
from services.runtime.db import Database


@dataclass(frozen=True, kw_only=True, slots=True)
class RecordQuestion:
    """Whose forecasts are looked back at.

    Attributes:
        company_id: the company.
        commitment_id: one commitment of it; None for all.
        as_of: only check-ins that are closed at this moment; None leaves it to the data.
    """

    company_id: str
    commitment_id: str | None
    as_of: datetime | None


async def answer_track_record(database: Database, question: RecordQuestion) -> TrackRecord:
    """The record of one commitment, or of all of a company.

    Raises:
        ServiceError: there is no such company or commitment.
    """
    return track_record(*await _known(database, question))


async def answer_past_forecasts(database: Database, question: RecordQuestion) -> list[PastForecast]:
    """What was to be said of closed check-ins, in order of number, then of time.

    Raises:
        ServiceError: there is no such company or commitment.
    """
    asked, known = await _known(database, question)
    return recalled(occasions(asked), known)


async def _known(
    database: Database, question: RecordQuestion
) -> tuple[Sequence[Commitment], Mapping[ForecastKey, Said | None]]:
    """The commitments in question, and what is known of their past forecasts."""
    async with database.snapshot() as connection:
        facts = await facts_by_slug(connection, question.company_id, question.as_of)
        only = question.commitment_id
        asked = facts.commitments if only is None else [facts.commitment(only)]
        known = await what_was_said(connection, facts.company, [one.measured.id for one in asked])
    return asked, known
