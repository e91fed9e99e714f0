"""Both services over one channel."""

from collections.abc import Sequence
from dataclasses import dataclass
from types import TracebackType

import grpc

from contract_commitments.options import DEFAULT_OPTIONS, Option
from contract_commitments.services import BillingService, CommitmentService


@dataclass(frozen=True, kw_only=True, slots=True)
class Api:
    """A channel and the clients that share it; as a context manager it closes the channel.

    Attributes:
        channel: the channel.
        billing: ``billing.v1.BillingService``: spend, line items, loads.
        commitments: ``commitment.v1.CommitmentService``: check-ins, what is owed, what is to be expected.
    """

    channel: grpc.Channel
    billing: BillingService
    commitments: CommitmentService

    def __enter__(self) -> "Api":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.channel.close()


def connect(
    target: str, *, credentials: grpc.ChannelCredentials | None = None, options: Sequence[Option] = ()
) -> Api:
    """Opens a channel; it connects with the first call.

    Args:
        target: host and port, such as ``127.0.0.1:50051``, or any other gRPC target.
        credentials: such as ``grpc.ssl_channel_credentials()``; without them the channel is not encrypted.
        options: of the channel, beside the retry policy of the contract; they win over it.
    """
    combined = (*DEFAULT_OPTIONS, *options)
    channel = (
        grpc.secure_channel(target, credentials, combined)
        if credentials
        else grpc.insecure_channel(target, combined)
    )
    return Api(channel=channel, billing=BillingService(channel), commitments=CommitmentService(channel))
