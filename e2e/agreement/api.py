"""One question over two protocols: the generated Connect clients, and native gRPC."""

import asyncio
import re
from collections.abc import Callable, Coroutine, Generator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Final, Generic, Protocol, TypeVar

import grpc
from billing.v1 import billing_service_pb2 as billing
from billing.v1.billing_service_connect import BillingServiceClient
from commitment.v1 import commitment_service_pb2 as commitment
from commitment.v1.commitment_service_connect import CommitmentServiceClient
from google.protobuf.message import Message

Answer = TypeVar("Answer", bound=Message)


@dataclass(frozen=True)
class Rpc(Generic[Answer]):
    """A method of a service, and what it answers with."""

    service: str
    method: str
    answer: type[Answer]


BILLING: Final = "billing.v1.BillingService"
COMMITMENT: Final = "commitment.v1.CommitmentService"

LIST_COMPANIES: Final = Rpc(BILLING, "ListCompanies", billing.ListCompaniesResponse)
LIST_LINE_ITEMS: Final = Rpc(BILLING, "ListLineItems", billing.ListLineItemsResponse)
GET_SPEND: Final = Rpc(BILLING, "GetSpend", billing.GetSpendResponse)
LIST_SUMMARIES: Final = Rpc(COMMITMENT, "ListCompanySummaries", commitment.ListCompanySummariesResponse)
LIST_COMMITMENTS: Final = Rpc(COMMITMENT, "ListCommitments", commitment.ListCommitmentsResponse)
GET_COMMITMENT: Final = Rpc(COMMITMENT, "GetCommitment", commitment.GetCommitmentResponse)
GET_CHECKIN: Final = Rpc(COMMITMENT, "GetCheckin", commitment.GetCheckinResponse)


class Ask(Protocol):
    """Calls an RPC."""

    def __call__(self, rpc: Rpc[Answer], request: Message, /) -> Answer:
        """Returns the answer to a request."""
        ...


@contextmanager
def over_connect(addresses: Mapping[str, str]) -> Generator[Ask]:
    """Asks with the generated Connect clients, of services by address."""
    clients = {
        BILLING: BillingServiceClient(addresses["billing"]),
        COMMITMENT: CommitmentServiceClient(addresses["commitment"]),
    }
    with asyncio.Runner() as runner:

        def ask(rpc: Rpc[Answer], request: Message, /) -> Answer:
            name = re.sub(r"(?<!^)(?=[A-Z])", "_", rpc.method).lower()
            method: Callable[[Any], Coroutine[Any, Any, Answer]] = getattr(clients[rpc.service], name)
            return runner.run(method(request))

        yield ask


@contextmanager
def over_grpc(addresses: Mapping[str, str]) -> Generator[Ask]:
    """Asks over native gRPC, of services by address."""
    with (
        grpc.insecure_channel(addresses["billing"]) as of_billing,
        grpc.insecure_channel(addresses["commitment"]) as of_commitment,
    ):
        channels = {BILLING: of_billing, COMMITMENT: of_commitment}

        def ask(rpc: Rpc[Answer], request: Message, /) -> Answer:
            call = channels[rpc.service].unary_unary(
                f"/{rpc.service}/{rpc.method}",
                request_serializer=_serialized,
                response_deserializer=rpc.answer.FromString,
            )
            return call(request)

        yield ask


def _serialized(message: Message) -> bytes:
    return message.SerializeToString()
