"""Both services over one channel of asyncio."""

from collections.abc import Sequence
from dataclasses import dataclass
from types import TracebackType

import grpc
import grpc.aio

from contract_commitments.options import DEFAULT_OPTIONS, Option
from contract_commitments.services import AioBillingService, AioCommitmentService


@dataclass(frozen=True, kw_only=True, slots=True)
class Api:
    """A channel and the clients that share it; as an async context manager it closes the channel.

    Attributes:
        channel: the channel.
        billing: ``billing.v1.BillingService``: spend, line items, loads.
        commitments: ``commitment.v1.CommitmentService``: check-ins, what is owed, what is to be expected.
    """

    channel: grpc.aio.Channel
    billing: AioBillingService
    commitments: AioCommitmentService

    async def __aenter__(self) -> "Api":
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.channel.close()


def connect(
    target: str, *, credentials: grpc.ChannelCredentials | None = None, options: Sequence[Option] = ()
) -> Api:
    """Opens a channel; it connects with the first call. Takes what the synchronous ``connect`` takes."""
    combined = (*DEFAULT_OPTIONS, *options)
    channel = (
        grpc.aio.secure_channel(target, credentials, combined)
        if credentials
        else grpc.aio.insecure_channel(target, combined)
    )
    return Api(channel=channel, billing=AioBillingService(channel), commitments=AioCommitmentService(channel))
