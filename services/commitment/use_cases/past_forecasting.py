"""What the outlook would have said of closed check-ins while they ran, worked out once after a load."""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import groupby

from services.commitment.domain.commitment import Commitment, evaluate
from services.commitment.domain.history import DailyHistory
from services.commitment.domain.moment import Moment
from services.commitment.domain.outlook import Estimate
from services.commitment.domain.past_forecast import (
    ForecastKey,
    Occasion,
    PastForecast,
    Said,
    occasions,
)
from services.commitment.forecast.calibration import ENGINE_VERSION
from services.commitment.forecast.company import forecast_company
from services.commitment.forecast.line import straight_line
from services.commitment.repository.companies import Company
from services.commitment.repository.histories import daily_histories
from services.commitment.repository.job import snapshot
from services.commitment.repository.part_days import PartDay, day_so_far, spent_in
from services.commitment.repository.past_forecasts import store_forecasts, stored_digests
from services.commitment.use_cases.facts import facts_by_slug
from services.runtime.db import Connection
from services.runtime.periods import DayParts, Period, day_parts


@dataclass(frozen=True, kw_only=True, slots=True)
class _Past:
    """What is known of a company now, read once.

    Attributes:
        company: the company.
        asked: the occasions of its closed check-ins in order of moment.
        histories: of all committed services up to the end of the data, by code.
        part_days: what was spent in the parts of days that occasions cut off.
        digests: what the forecasts that are worked out were made from.
    """

    company: Company
    asked: Sequence[Occasion]
    histories: Mapping[str, DailyHistory]
    part_days: Mapping[PartDay, int]
    digests: Mapping[ForecastKey, bytes]

    def histories_before(self, moment: datetime) -> dict[str, DailyHistory]:
        """What was known at a moment; of the day it cuts, of the services alone that are asked about then."""
        cut = {code: history.before(moment.date()) for code, history in self.histories.items()}
        return {
            code: replace(history, today_nanos=self._spent_today(code, moment))
            for code, history in cut.items()
            if history
        }

    def _spent_today(self, service_code: str, moment: datetime) -> int:
        today = day_so_far(service_code, moment)
        return self.part_days.get(today, 0) if today else 0

    def spent(self, occasion: Occasion) -> int:
        """What was spent in the period of a check-in up to the moment."""
        code, parts = occasion.commitment.service_code, _parts_so_far(occasion)
        history = self.histories.get(code)
        whole_days = history.spent(parts.first_day, parts.end_day) if history else 0
        return whole_days + sum(self.part_days[edge] for edge in _edges(occasion))


@dataclass(frozen=True, kw_only=True, slots=True)
class _Question:
    """An occasion with everything that decides the answer.

    Attributes:
        company: whose check-in.
        occasion: the check-in and the moment.
        spent_nanos: what was spent in the period so far.
        histories: of all committed services with a line item before the moment's midnight, by code.
    """

    company: Company
    occasion: Occasion
    spent_nanos: int
    histories: Mapping[str, DailyHistory]

    @property
    def digest(self) -> bytes:
        """SHA-256 of all that."""
        period, measured = self.occasion.checkin.period, self.occasion.checkin.measurement
        parts = [
            ENGINE_VERSION,
            self.company.slug,
            self.occasion.commitment.service_code,
            period.start.isoformat(),
            period.end.isoformat(),
            measured.amount_nanos,
            self.occasion.moment.isoformat(),
            self.spent_nanos,
            self._today_nanos,
            sorted((code, history.digest.hex()) for code, history in self.histories.items()),
        ]
        return hashlib.sha256(json.dumps(parts).encode()).digest()

    @property
    def _today_nanos(self) -> int:
        history = self.histories.get(self.occasion.commitment.service_code)
        return history.today_nanos if history else 0


async def forecast_the_past(connection: Connection, company_id: str) -> int:
    """Work out what is missing, or was made from other data than there are now.

    What belongs to a moment is kept as soon as it is worked out: to be stopped costs one moment at most.

    Returns:
        How many forecasts that were.
    """
    async with snapshot(connection):
        past = await _read(connection, company_id)
    count = 0
    for moment, together in groupby(past.asked, key=lambda occasion: occasion.moment):
        asked = _outdated(past, moment, together)
        if asked:
            made_from = [question.digest for question in asked]
            found = zip(_answers(past.company, moment, asked), made_from, strict=True)
            await store_forecasts(connection, past.company, found)
            count += len(asked)
    return count


async def _read(connection: Connection, company_id: str) -> _Past:
    facts = await facts_by_slug(connection, company_id, None)
    asked = sorted(occasions(facts.commitments), key=lambda occasion: occasion.moment)
    cut_off = {part for occasion in asked for part in (*_edges(occasion), *_today(occasion))}
    return _Past(
        company=facts.company,
        asked=asked,
        histories=await daily_histories(connection, facts.company, until=facts.moment.counted_until),
        part_days=await spent_in(connection, facts.company, cut_off),
        digests=await stored_digests(connection, facts.company),
    )


def _parts_so_far(occasion: Occasion) -> DayParts:
    return day_parts(Period(start=occasion.checkin.period.start, end=occasion.moment))


def _edges(occasion: Occasion) -> list[PartDay]:
    """The parts of days at the edges of the period so far; none between two midnights."""
    parts = _parts_so_far(occasion)
    return [
        PartDay(occasion.commitment.service_code, part)
        for part in (parts.head, parts.tail)
        if part.start < part.end
    ]


def _today(occasion: Occasion) -> list[PartDay]:
    """The part of the day of the moment that is over; none at a midnight."""
    today = day_so_far(occasion.commitment.service_code, occasion.moment)
    return [today] if today else []


def _outdated(past: _Past, moment: datetime, together: Iterable[Occasion]) -> list[_Question]:
    """The questions of one moment to which the answer is not kept, or was made from something else."""
    histories = past.histories_before(moment)
    questions = [
        _Question(
            company=past.company,
            occasion=occasion,
            spent_nanos=past.spent(occasion),
            histories=histories,
        )
        for occasion in together
    ]
    return [question for question in questions if past.digests.get(question.occasion.key) != question.digest]


def _answers(company: Company, moment: datetime, asked: Sequence[_Question]) -> list[PastForecast]:
    """What was to be said at one moment, all from the same paths."""
    then = Moment(as_of=moment, data_through=company.data_through)
    commitments = _commitments(asked, then)
    outlook = forecast_company(company.slug, then, commitments, asked[0].histories, {}).outlook
    return [
        PastForecast(
            occasion=question.occasion,
            said=_said(
                question,
                outlook.commitments[question.occasion.commitment.id]
                .checkins[question.occasion.checkin.number]
                .estimate,
            ),
        )
        for question in asked
    ]


def _commitments(asked: Sequence[_Question], then: Moment) -> list[Commitment]:
    """The commitments asked about, judged by what was spent so far.

    Of their check-ins those asked about are enough: the others change nothing of the answer.
    """
    measured = {question.occasion.commitment.id: question.occasion.commitment for question in asked}
    # Two shares of a short period may fall on one moment.
    so_far = {
        (question.occasion.commitment.id, question.occasion.checkin.number): replace(
            question.occasion.checkin.measurement, actual_nanos=question.spent_nanos
        )
        for question in asked
    }
    return [
        evaluate(
            replace(commitment, measurements=[found for (of, _), found in so_far.items() if of == identity]),
            then,
        )
        for identity, commitment in measured.items()
    ]


def _said(question: _Question, estimate: Estimate | None) -> Said | None:
    if estimate is None:
        return None
    period, moment = question.occasion.checkin.period, question.occasion.moment
    return Said(
        path_count=estimate.path_count,
        met_path_count=estimate.met_path_count,
        actual_nanos=estimate.actual_nanos,
        actual_range=estimate.actual_range,
        line_actual_nanos=straight_line(
            question.spent_nanos, moment - period.start, period.end - period.start
        ),
    )
