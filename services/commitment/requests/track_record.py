"""Questions about past forecasts, checked."""

from dataclasses import dataclass
from typing import Final

from commitment.v1.track_record_pb2 import GetTrackRecordRequest, ListPastForecastsRequest

from services.commitment.requests.moment import as_of_time, moment_text
from services.commitment.use_cases.track_record import RecordQuestion
from services.runtime.page_tokens import Value, read_page_token, write_page_token
from services.runtime.validation import checking

_LARGEST_PAGE: Final = 500
_PAGE: Final = 100


@dataclass(frozen=True, kw_only=True, slots=True)
class PastForecastsQuery:
    """A page of the past forecasts of one commitment.

    Attributes:
        question: whose.
        after: the check-in number and the share that the page starts after; None for the first page.
        size: the most forecasts on it.
    """

    question: RecordQuestion
    after: tuple[int, int] | None
    size: int

    def token(self, number: int, share_percent: int) -> str:
        """The token of the page after a forecast."""
        return write_page_token(_scope(self.question), (number, share_percent))


def track_record_question(request: GetTrackRecordRequest) -> RecordQuestion:
    """Check a GetTrackRecordRequest."""
    with checking() as check:
        return RecordQuestion(
            company_id=check.required_text("company_id", request.company_id),
            commitment_id=check.text("commitment_id", request.commitment_id) or None,
            as_of=as_of_time(check, request),
        )


def past_forecasts_query(request: ListPastForecastsRequest) -> PastForecastsQuery:
    """Check a ListPastForecastsRequest."""
    with checking() as check:
        question = RecordQuestion(
            company_id=check.required_text("company_id", request.company_id),
            commitment_id=check.required_text("commitment_id", request.commitment_id),
            as_of=as_of_time(check, request),
        )
        scope = _scope(question)
        return PastForecastsQuery(
            question=question,
            after=check.page_token(
                "page_token", request.page_token, lambda token: read_page_token(scope, token, (0, 0))
            ),
            size=check.page_size("page_size", request.page_size, default=_PAGE, most=_LARGEST_PAGE),
        )


def _scope(question: RecordQuestion) -> tuple[Value, ...]:
    return "PastForecasts", question.company_id, question.commitment_id, moment_text(question.as_of)
