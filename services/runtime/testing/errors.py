"""What an error on the wire says."""

from dataclasses import dataclass
from typing import TypeVar

import pytest
from connectrpc.code import Code
from connectrpc.errors import ConnectError
from google.protobuf.message import Message
from google.rpc.error_details_pb2 import BadRequest, ErrorInfo, RequestInfo, RetryInfo

Detail = TypeVar("Detail", bound=Message)


@dataclass(frozen=True, kw_only=True)
class Said:
    """An error as its caller can read it; details that are not there are empty."""

    code: Code
    message: str
    info: ErrorInfo
    bad_request: BadRequest
    request_info: RequestInfo
    retry_info: RetryInfo

    @property
    def fields(self) -> list[str]:
        """The paths of the fields at fault."""
        return [violation.field for violation in self.bad_request.field_violations]


def said(raised: pytest.ExceptionInfo[ConnectError]) -> Said:
    """Read an error."""
    error = raised.value
    return Said(
        code=error.code,
        message=error.message,
        info=_detail(error, ErrorInfo()),
        bad_request=_detail(error, BadRequest()),
        request_info=_detail(error, RequestInfo()),
        retry_info=_detail(error, RetryInfo()),
    )


def _detail(error: ConnectError, empty: Detail) -> Detail:
    for detail in error.details:
        if detail.type_name == empty.DESCRIPTOR.full_name:
            empty.ParseFromString(detail.message_bytes)
    return empty
