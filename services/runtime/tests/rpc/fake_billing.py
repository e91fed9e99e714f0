"""A billing service that does what its requests tell it to: it stands in for any service."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import aclosing
from typing import Final

from billing.v1 import billing_service_pb2
from billing.v1.billing_service_connect import BillingService
from billing.v1.billing_service_pb2 import (
    ExportLineItemsRequest,
    ExportLineItemsResponse,
    ListCompaniesResponse,
    ListLoadsRequest,
    ListLoadsResponse,
)
from billing.v1.company_pb2 import Company
from connectrpc.request import RequestContext

from services.runtime.db import Database
from services.runtime.errors import company_not_found, database_unavailable, overloaded
from services.runtime.rpc.registration import Registration
from services.runtime.settings import Settings
from services.runtime.validation import checking

SERVICE: Final = "billing.v1.BillingService"
LIST_LOADS: Final = f"/{SERVICE}/ListLoads"
CANARY: Final = "postgresql://owner:secret@database"


class FakeBilling(BillingService):
    """Obeys the company id of a request."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self.began = asyncio.Event()
        self.may_end = asyncio.Event()
        self.cancelled = asyncio.Event()

    async def list_loads(
        self, request: ListLoadsRequest, _ctx: RequestContext[ListLoadsRequest, ListLoadsResponse], /
    ) -> ListLoadsResponse:
        """Answer, fail, leave the contract, or take as long as the test wants."""
        match request.company_id:
            case "canary":
                raise RuntimeError(CANARY)
            case "unknown":
                raise company_not_found("unknown")
            case "another message":
                return ListCompaniesResponse(companies=[Company(id=CANARY)])  # pyright: ignore[reportReturnType]
            case "away":
                raise database_unavailable()
            case "crowded":
                raise overloaded()
            case "faulty":
                with checking() as check:
                    check.page_size("page_size", request.page_size, default=1, most=2)
            case "slow":
                await self._linger()
            case "locked":
                async with self._database.connection() as connection:
                    await connection.execute("select count(*) from billing.company")
            case size:
                return ListLoadsResponse(next_page_token="x" * int(size or 0))
        return ListLoadsResponse(next_page_token="late")

    async def export_line_items(
        self,
        request: ExportLineItemsRequest,
        _ctx: RequestContext[ExportLineItemsRequest, ExportLineItemsResponse],
        /,
    ) -> AsyncGenerator[ExportLineItemsResponse, None]:
        """Two messages, and in between what the request says."""
        yield ExportLineItemsResponse(page_token="1")
        match request.company_id:
            case "canary":
                raise RuntimeError(CANARY)
            case "unknown":
                raise company_not_found("unknown")
            case "away":
                raise database_unavailable()
            case "slow":
                await self._linger()
            case "endless":
                async with aclosing(self._without_end()) as messages:
                    async for message in messages:
                        yield message
            case _:
                pass
        yield ExportLineItemsResponse(page_token="2")

    async def _without_end(self) -> AsyncGenerator[ExportLineItemsResponse, None]:
        try:
            while True:
                yield ExportLineItemsResponse(page_token="x" * 100_000)
        finally:
            self.cancelled.set()

    async def _linger(self) -> None:
        self.began.set()
        try:
            await self.may_end.wait()
        except asyncio.CancelledError:
            self.cancelled.set()
            raise


def fake_registration(settings: Settings) -> tuple[Registration, FakeBilling]:
    """The fake, ready to be served, and itself."""
    database = Database(settings, role="billing_service", table="billing.company")
    fake = FakeBilling(database)
    descriptor = billing_service_pb2.DESCRIPTOR.services_by_name["BillingService"]
    return Registration(descriptor=descriptor, implementation=fake, database=database), fake
