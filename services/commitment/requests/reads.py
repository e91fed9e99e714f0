"""Reads, checked."""

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from commitment.v1.commitment_service_pb2 import (
    GetCheckinRequest,
    GetCommitmentRequest,
    GetCompanySummaryRequest,
    ListCommitmentsRequest,
    ListCompanySummariesRequest,
)

from services.commitment.requests.moment import as_of_time, moment_text
from services.runtime.page_tokens import Value, read_page_token, write_page_token
from services.runtime.validation import Checks, checking

_LARGEST_PAGE: Final = 500
_PAGE: Final = 100
_LARGEST_NUMBER: Final = 2**31 - 1


@dataclass(frozen=True, kw_only=True, slots=True)
class CompanyQuery:
    """One company at a moment."""

    company_id: str
    as_of: datetime | None


@dataclass(frozen=True, kw_only=True, slots=True)
class CommitmentQuery(CompanyQuery):
    """One commitment at a moment."""

    commitment_id: str


@dataclass(frozen=True, kw_only=True, slots=True)
class CheckinQuery(CommitmentQuery):
    """One check-in at a moment."""

    checkin_number: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Page:
    """A page of a list in order of id.

    Attributes:
        after: the id that the page starts after; None for the first page.
        size: the most entries on it.
        scope: what its tokens are tied to.
    """

    after: str | None
    size: int
    scope: tuple[Value, ...]

    def token(self, last: str) -> str:
        """The token of the page after an id."""
        return write_page_token(self.scope, (last,))


@dataclass(frozen=True, kw_only=True, slots=True)
class CommitmentsQuery(CompanyQuery):
    """A page of a company's commitments at a moment."""

    page: Page


@dataclass(frozen=True, kw_only=True, slots=True)
class SummariesQuery:
    """A page of companies at a moment."""

    as_of: datetime | None
    page: Page
    with_outlook: bool


def company_query(request: GetCompanySummaryRequest) -> CompanyQuery:
    """Check a GetCompanySummaryRequest."""
    with checking() as check:
        return CompanyQuery(
            company_id=check.required_text("company_id", request.company_id), as_of=as_of_time(check, request)
        )


def summaries_query(request: ListCompanySummariesRequest) -> SummariesQuery:
    """Check a ListCompanySummariesRequest."""
    with checking() as check:
        as_of = as_of_time(check, request)
        return SummariesQuery(
            as_of=as_of,
            page=_page(check, request, ("Summaries", moment_text(as_of))),
            with_outlook=request.with_outlook,
        )


def commitments_query(request: ListCommitmentsRequest) -> CommitmentsQuery:
    """Check a ListCommitmentsRequest."""
    with checking() as check:
        company_id, as_of = check.required_text("company_id", request.company_id), as_of_time(check, request)
        return CommitmentsQuery(
            company_id=company_id,
            as_of=as_of,
            page=_page(check, request, ("Commitments", company_id, moment_text(as_of))),
        )


def commitment_query(request: GetCommitmentRequest) -> CommitmentQuery:
    """Check a GetCommitmentRequest."""
    with checking() as check:
        return CommitmentQuery(
            company_id=check.required_text("company_id", request.company_id),
            commitment_id=check.required_text("commitment_id", request.commitment_id),
            as_of=as_of_time(check, request),
        )


def checkin_query(request: GetCheckinRequest) -> CheckinQuery:
    """Check a GetCheckinRequest."""
    with checking() as check:
        return CheckinQuery(
            company_id=check.required_text("company_id", request.company_id),
            commitment_id=check.required_text("commitment_id", request.commitment_id),
            checkin_number=check.number(
                "checkin_number", request.checkin_number, least=1, most=_LARGEST_NUMBER
            ),
            as_of=as_of_time(check, request),
        )


def _page(
    check: Checks, request: ListCompanySummariesRequest | ListCommitmentsRequest, scope: tuple[Value, ...]
) -> Page:
    return Page(
        after=check.page_token(
            "page_token", request.page_token, lambda token: read_page_token(scope, token, ("",))[0]
        ),
        size=check.page_size("page_size", request.page_size, default=_PAGE, most=_LARGEST_PAGE),
        scope=scope,
    )
