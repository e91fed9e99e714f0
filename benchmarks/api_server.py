"""The server that bench_api measures: the commitment service beside a billing service that does nothing.

    python benchmarks/api_server.py

Reads the same settings as any service; prints "HTTP_URL GRPC_TARGET" once both listeners accept calls.
"""

import uvloop
from billing.v1.billing_service_connect import BillingService
from billing.v1.billing_service_pb2 import DESCRIPTOR, ListCompaniesRequest, ListCompaniesResponse
from connectrpc.request import RequestContext

from services.commitment.app import registration
from services.runtime import heap
from services.runtime.db import Database
from services.runtime.rpc.addresses import Addresses
from services.runtime.rpc.registration import Registration
from services.runtime.rpc.server import serve
from services.runtime.settings import read_settings


class NoOp(BillingService):
    """Answers ListCompanies with nothing: what an RPC costs before it does any work."""

    async def list_companies(
        self,
        _request: ListCompaniesRequest,
        _ctx: RequestContext[ListCompaniesRequest, ListCompaniesResponse],
        /,
    ) -> ListCompaniesResponse:
        """An empty page."""
        return ListCompaniesResponse()


def main() -> None:
    """Serves until told to stop."""
    settings = read_settings()
    no_op = Registration(
        descriptor=DESCRIPTOR.services_by_name["BillingService"],
        implementation=NoOp(),
        database=Database(settings, role="billing_service", table="billing.company"),
    )
    uvloop.run(
        serve(
            [registration(settings), no_op],
            settings,
            on_ready=_announce,
        )
    )


def _announce(addresses: Addresses) -> None:
    heap.set_aside()  # as every server of the product does
    print(addresses.http_url, addresses.grpc_target, flush=True)


if __name__ == "__main__":
    main()
