"""What a failed call says of itself, for programs."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import grpc
import grpc.aio
from google.rpc.error_details_pb2 import BadRequest, ErrorInfo, RequestInfo
from google.rpc.status_pb2 import Status

_DETAILS = "grpc-status-details-bin"


@dataclass(frozen=True, kw_only=True, slots=True)
class Problem:
    """A failed call.

    Attributes:
        code: of gRPC.
        message: a sentence for people.
        reason: a name of ``common.v1.ErrorReason`` without its prefix, such as ``INVALID_FIELD``; empty if
            the failure has none, as when the server was not reached.
        metadata: what the reason is about, such as ``company_id``.
        violations: for bad input, what is wrong with each field at fault, and the remedy.
        request_id: under which the logs of the service tell of the call.
    """

    code: grpc.StatusCode
    message: str
    reason: str = ""
    metadata: Mapping[str, str] = field(default_factory=dict[str, str])
    violations: Mapping[str, str] = field(default_factory=dict[str, str])
    request_id: str = ""


def problem_of(error: grpc.RpcError) -> Problem:
    """What an error of a call says, of either kind of client."""
    if not isinstance(error, grpc.Call | grpc.aio.AioRpcError):
        raise TypeError(f"{error!r} is not the error of a call.")
    details = _details(error)
    info, bad, request = ErrorInfo(), BadRequest(), RequestInfo()
    for detail in details.details:
        for known in (info, bad, request):
            detail.Unpack(known)
    return Problem(
        code=error.code(),
        message=error.details() or "",
        reason=info.reason,
        metadata=dict(info.metadata),
        violations={violation.field: violation.description for violation in bad.field_violations},
        request_id=request.request_id,
    )


def _details(error: grpc.Call | grpc.aio.AioRpcError) -> Status:
    for key, value in error.trailing_metadata() or ():
        if key == _DETAILS and isinstance(value, bytes):
            return Status.FromString(value)
    return Status()
