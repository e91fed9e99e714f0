"""What callers ask of billing, checked."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from billing.v1.billing_service_pb2 import (
    ExportLineItemsRequest,
    GetSpendRequest,
    ListCompaniesRequest,
    ListLineItemsRequest,
    ListLoadsRequest,
)
from billing.v1.spend_pb2 import GRANULARITY_MONTH, Granularity

from services.billing.repository.line_items import Position
from services.runtime.page_tokens import PageTokenError, Value, read_page_token, write_page_token
from services.runtime.periods import EPOCH, Period
from services.runtime.validation import checking

_LARGEST_PAGE: Final = 1000
_LONGEST_SPEND: Final = timedelta(days=3700)
_MICROSECOND: Final = timedelta(microseconds=1)


@dataclass(frozen=True, kw_only=True, slots=True)
class CompaniesQuery:
    """A page of companies, from after a slug."""

    after: str
    page_size: int

    def token(self, last: str) -> str:
        """The token of the page after a slug."""
        return write_page_token(("ListCompanies",), (last,))


@dataclass(frozen=True, kw_only=True, slots=True)
class LineItemsQuery:
    """Line items of a company in a period; an empty service code stands for all services."""

    company_id: str
    service_code: str
    period: Period
    page_size: int
    after: Position | None

    def token(self, last: Position) -> str:
        """The token of what follows a line item; good for both RPCs that walk them."""
        position = (_micros(last.usage_at), last.load_id, last.line_number)
        return write_page_token(_scope(self.company_id, self.service_code, self.period), position)


@dataclass(frozen=True, kw_only=True, slots=True)
class SpendQuery:
    """The spend of a company in a period by day or month; an empty service code stands for all services."""

    company_id: str
    service_code: str
    period: Period
    by_month: bool


@dataclass(frozen=True, kw_only=True, slots=True)
class LoadsQuery:
    """A page of loads, from before one; an empty company id stands for all companies."""

    company_id: str
    page_size: int
    before: int | None

    def token(self, last: int) -> str:
        """The token of the page after a load."""
        return write_page_token(("ListLoads", self.company_id), (last,))


def companies_query(request: ListCompaniesRequest) -> CompaniesQuery:
    """Check a ListCompaniesRequest."""
    with checking() as check:
        return CompaniesQuery(
            page_size=check.page_size(
                "page_size", request.page_size, default=_LARGEST_PAGE, most=_LARGEST_PAGE
            ),
            after=check.page_token(
                "page_token",
                request.page_token,
                lambda token: read_page_token(("ListCompanies",), token, ("",))[0],
            )
            or "",
        )


def spend_query(request: GetSpendRequest) -> SpendQuery:
    """Check a GetSpendRequest."""
    with checking() as check:
        if request.granularity not in Granularity.values():
            check.report("granularity", f"is {request.granularity}; send a value of Granularity.")
        return SpendQuery(
            company_id=check.required_text("company_id", request.company_id),
            service_code=check.text("service_code", request.service_code),
            period=check.period("period", request.period, longest=_LONGEST_SPEND),
            by_month=request.granularity == GRANULARITY_MONTH,
        )


def line_items_query(request: ListLineItemsRequest) -> LineItemsQuery:
    """Check a ListLineItemsRequest."""
    return _line_items_query(request, page_size=request.page_size, default=100)


def export_query(request: ExportLineItemsRequest) -> LineItemsQuery:
    """Check an ExportLineItemsRequest."""
    return _line_items_query(request, page_size=0, default=_LARGEST_PAGE)


def loads_query(request: ListLoadsRequest) -> LoadsQuery:
    """Check a ListLoadsRequest."""
    with checking() as check:
        return LoadsQuery(
            company_id=check.text("company_id", request.company_id),
            page_size=check.page_size("page_size", request.page_size, default=100, most=_LARGEST_PAGE),
            before=check.page_token(
                "page_token",
                request.page_token,
                lambda token: read_page_token(("ListLoads", request.company_id), token, (0,))[0],
            ),
        )


def _line_items_query(
    request: ListLineItemsRequest | ExportLineItemsRequest, *, page_size: int, default: int
) -> LineItemsQuery:
    with checking() as check:
        company_id = check.required_text("company_id", request.company_id)
        service_code = check.text("service_code", request.service_code)
        period = check.period("period", request.period)
        return LineItemsQuery(
            company_id=company_id,
            service_code=service_code,
            period=period,
            page_size=check.page_size("page_size", page_size, default=default, most=_LARGEST_PAGE),
            after=check.page_token(
                "page_token", request.page_token, _read_position(_scope(company_id, service_code, period))
            ),
        )


def _scope(company_id: str, service_code: str, period: Period) -> tuple[Value, ...]:
    return "LineItems", company_id, service_code, _micros(period.start), _micros(period.end)


def _read_position(scope: tuple[Value, ...]) -> Callable[[str], Position]:
    def read(token: str) -> Position:
        micros, load_id, line_number = read_page_token(scope, token, (0, 0, 0))
        try:
            return Position(
                usage_at=EPOCH + timedelta(microseconds=micros), load_id=load_id, line_number=line_number
            )
        except OverflowError:
            raise PageTokenError from None

    return read


def _micros(instant: datetime) -> int:
    return (instant - EPOCH) // _MICROSECOND
