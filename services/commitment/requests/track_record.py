"""Questions about past forecasts, checked."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from commitment.v1.track_record_pb2 import GetTrackRecordRequest, ListPastForecastsRequest

from services.commitment.requests.moment import as_of_time, moment_text
from services.commitment.requests.reads import CommitmentQuery, CompanyQuery
from services.runtime.page_tokens import Value, read_page_token, write_page_token
from services.runtime.validation import checking

_LARGEST_PAGE: Final = 500
_PAGE: Final = 100


@dataclass(frozen=True, kw_only=True, slots=True)
class TrackRecordQuery(CompanyQuery):
    """The record of a company, or of one commitment of it."""

    commitment_id: str | None


@dataclass(frozen=True, kw_only=True, slots=True)
class PastForecastsQuery(CommitmentQuery):
    """A page of the past forecasts of one commitment.

    Attributes:
        after: the check-in number and the share that the page starts after; None for the first page.
        size: the most forecasts on it.
    """

    after: tuple[int, int] | None
    size: int

    def token(self, number: int, share_percent: int) -> str:
        """The token of the page after a forecast."""
        scope = _scope(self.company_id, self.commitment_id, self.as_of)
        return write_page_token(scope, (number, share_percent))


def track_record_query(request: GetTrackRecordRequest) -> TrackRecordQuery:
    """Check a GetTrackRecordRequest."""
    with checking() as check:
        return TrackRecordQuery(
            company_id=check.required_text("company_id", request.company_id),
            commitment_id=check.text("commitment_id", request.commitment_id) or None,
            as_of=as_of_time(check, request),
        )


def past_forecasts_query(request: ListPastForecastsRequest) -> PastForecastsQuery:
    """Check a ListPastForecastsRequest."""
    with checking() as check:
        company_id = check.required_text("company_id", request.company_id)
        commitment_id = check.required_text("commitment_id", request.commitment_id)
        as_of = as_of_time(check, request)
        scope = _scope(company_id, commitment_id, as_of)
        return PastForecastsQuery(
            company_id=company_id,
            commitment_id=commitment_id,
            as_of=as_of,
            after=check.page_token(
                "page_token", request.page_token, lambda token: read_page_token(scope, token, (0, 0))
            ),
            size=check.page_size("page_size", request.page_size, default=_PAGE, most=_LARGEST_PAGE),
        )


def _scope(company_id: str, commitment_id: str, as_of: datetime | None) -> tuple[Value, ...]:
    return "PastForecasts", company_id, commitment_id, moment_text(as_of)
