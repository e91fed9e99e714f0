"""The RPCs of billing: a checked question, one state of the data, an answer in messages."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import aclosing
from decimal import Decimal
from typing import Final

from billing.v1.billing_service_connect import BillingService
from billing.v1.billing_service_pb2 import (
    ExportLineItemsRequest,
    ExportLineItemsResponse,
    GetSpendRequest,
    GetSpendResponse,
    ListCompaniesRequest,
    ListCompaniesResponse,
    ListLineItemsRequest,
    ListLineItemsResponse,
    ListLoadsRequest,
    ListLoadsResponse,
)
from connectrpc.request import RequestContext

from services.billing import requests
from services.billing.messages import bucket_messages, company_message, line_item_messages, load_message
from services.billing.repository.companies import company_key, page_of_companies, service_codes
from services.billing.repository.line_items import page_of_line_items, stream_line_items, total_until
from services.billing.repository.loads import page_of_loads
from services.billing.repository.spend import Scope, Total, buckets_of, total_of
from services.runtime.db import Connection, Database
from services.runtime.errors import overloaded
from services.runtime.messages import money_message
from services.runtime.periods import Period

_NOTHING: Final = Total(cost_nanos=Decimal(0), line_item_count=0)


class BillingHandlers(BillingService):
    """Implements ``billing.v1.BillingService``."""

    def __init__(self, database: Database) -> None:
        self._database = database
        # An export holds its connection as long as its reader takes: the others have to leave some over.
        self._exports = asyncio.Semaphore(max(1, database.size // 2))

    async def list_companies(
        self,
        request: ListCompaniesRequest,
        _ctx: RequestContext[ListCompaniesRequest, ListCompaniesResponse],
        /,
    ) -> ListCompaniesResponse:
        """The companies, with what is loaded of them."""
        query = requests.companies_query(request)
        async with self._database.connection() as connection:
            rows = await page_of_companies(connection, after=query.after, limit=query.page_size + 1)
        page, more = rows[: query.page_size], len(rows) > query.page_size
        return ListCompaniesResponse(
            companies=[company_message(row) for row in page],
            next_page_token=query.token(page[-1].slug) if more else "",
        )

    async def get_spend(
        self, request: GetSpendRequest, _ctx: RequestContext[GetSpendRequest, GetSpendResponse], /
    ) -> GetSpendResponse:
        """The spend by service and by day or month."""
        query = requests.spend_query(request)
        async with self._database.snapshot() as connection:
            scope, codes = await _scope(connection, query.company_id, query.service_code, query.period)
            rows = await buckets_of(connection, scope, bucket="month" if query.by_month else "day")
        return GetSpendResponse(
            buckets=bucket_messages(rows, codes, query.period, by_month=query.by_month),
            total_cost=money_message(sum(int(row.cost_nanos) for row in rows)),
        )

    async def list_line_items(
        self,
        request: ListLineItemsRequest,
        _ctx: RequestContext[ListLineItemsRequest, ListLineItemsResponse],
        /,
    ) -> ListLineItemsResponse:
        """A page of line items, with the totals that it is part of."""
        query = requests.line_items_query(request)
        async with self._database.snapshot() as connection:
            scope, codes = await _scope(connection, query.company_id, query.service_code, query.period)
            rows = await page_of_line_items(connection, scope, after=query.after, limit=query.page_size + 1)
            total = await total_of(connection, scope)
            preceding = await total_until(connection, scope, query.after) if query.after else _NOTHING
        page, more = rows[: query.page_size], len(rows) > query.page_size
        return ListLineItemsResponse(
            line_items=line_item_messages(page, codes),
            next_page_token=query.token(page[-1].position) if more else "",
            total_size=total.line_item_count,
            total_cost=money_message(int(total.cost_nanos)),
            preceding_size=preceding.line_item_count,
            preceding_cost=money_message(int(preceding.cost_nanos)),
        )

    async def export_line_items(
        self,
        request: ExportLineItemsRequest,
        _ctx: RequestContext[ExportLineItemsRequest, ExportLineItemsResponse],
        /,
    ) -> AsyncGenerator[ExportLineItemsResponse, None]:
        """All line items, block by block, as fast as the caller takes them."""
        query = requests.export_query(request)
        if self._exports.locked():
            raise overloaded()
        async with self._exports, self._database.snapshot() as connection:
            scope, codes = await _scope(connection, query.company_id, query.service_code, query.period)
            blocks = stream_line_items(connection, scope, after=query.after, block=query.page_size)
            async with aclosing(blocks):
                async for rows in blocks:
                    yield ExportLineItemsResponse(
                        line_items=line_item_messages(rows, codes),
                        page_token=query.token(rows[-1].position),
                    )

    async def list_loads(
        self, request: ListLoadsRequest, _ctx: RequestContext[ListLoadsRequest, ListLoadsResponse], /
    ) -> ListLoadsResponse:
        """The ledger of files."""
        query = requests.loads_query(request)
        async with self._database.snapshot() as connection:
            company = await company_key(connection, query.company_id) if query.company_id else None
            rows = await page_of_loads(
                connection, company=company, before=query.before, limit=query.page_size + 1
            )
        page, more = rows[: query.page_size], len(rows) > query.page_size
        return ListLoadsResponse(
            loads=[load_message(row) for row in page],
            next_page_token=query.token(page[-1].id) if more else "",
        )


async def _scope(
    connection: Connection, company_id: str, service_code: str, period: Period
) -> tuple[Scope, dict[int, str]]:
    """The line items in question, by keys, and the codes of their services.

    Raises:
        ServiceError: there is no such company.
    """
    company = await company_key(connection, company_id)
    codes = await service_codes(connection, service_code)
    return Scope(company=company, services=tuple(codes), period=period), codes
