"""Errors on the wire: a code, a sentence, and details a program can act on."""

import logging
from datetime import timedelta
from typing import Final

from common.v1.error_reason_pb2 import ErrorReason
from connectrpc.code import Code
from connectrpc.errors import ConnectError, ErrorDetail
from google.protobuf.message import Message
from google.rpc.error_details_pb2 import BadRequest, ErrorInfo, RequestInfo, RetryInfo
from protobuf.wkt import Any as AnyDetail

from services.runtime.errors import ServiceError, Violation, deadline_exceeded, invalid_fields
from services.runtime.logs import REQUEST_ID
from services.runtime.rpc.call import Context
from services.runtime.rpc.json_faults import REQUEST

_CODES: Final = {
    ErrorReason.ERROR_REASON_INVALID_FIELD: Code.INVALID_ARGUMENT,
    ErrorReason.ERROR_REASON_COMPANY_NOT_FOUND: Code.NOT_FOUND,
    ErrorReason.ERROR_REASON_COMMITMENT_NOT_FOUND: Code.NOT_FOUND,
    ErrorReason.ERROR_REASON_CHECKIN_NOT_FOUND: Code.NOT_FOUND,
    ErrorReason.ERROR_REASON_DATABASE_UNAVAILABLE: Code.UNAVAILABLE,
    ErrorReason.ERROR_REASON_OVERLOADED: Code.RESOURCE_EXHAUSTED,
    ErrorReason.ERROR_REASON_DEADLINE: Code.DEADLINE_EXCEEDED,
    ErrorReason.ERROR_REASON_MESSAGE_TOO_LARGE: Code.RESOURCE_EXHAUSTED,
}
_PREFIX: Final = "ERROR_REASON_"
# After a database is back it takes about a second until calls are let through; load is gone sooner.
_RETRY_AFTER: Final = {
    ErrorReason.ERROR_REASON_DATABASE_UNAVAILABLE: timedelta(seconds=2),
    ErrorReason.ERROR_REASON_OVERLOADED: timedelta(seconds=1),
}

_log = logging.getLogger(__name__)


def connect_error(error: Exception, context: Context) -> ConnectError:
    """The error that a caller sees. The text of an unexpected exception goes to the log alone."""
    match error:
        case ConnectError():
            return error
        case ServiceError():
            _log_cause(error, context)
            return _from_service_error(error, context)
        case TimeoutError():
            return _from_service_error(deadline_exceeded(), context)
        case _:
            method = context.method
            _log.error("unexpected exception in %s/%s", method.service_name, method.name, exc_info=error)
            return ConnectError(
                Code.INTERNAL,
                "The service failed in a way it did not expect. Its log tells more under the request id.",
                details=_request_info(),
            )


def completed(error: Exception, context: Context) -> ConnectError:
    """An error of the library that reads requests, with the details that every error of the contract has."""
    if not isinstance(error, ConnectError):
        return connect_error(error, context)
    match error.code:
        case Code.INVALID_ARGUMENT:
            violation = Violation(field=REQUEST, description=error.message)
            return _from_service_error(invalid_fields([violation]), context)
        case Code.DEADLINE_EXCEEDED:
            return _from_service_error(deadline_exceeded(), context)
        case _:
            return ConnectError(error.code, error.message, details=_request_info())


def _log_cause(error: ServiceError, context: Context) -> None:
    """Say what the database said; when it is away anyway, its probe has said so, and there is no cause."""
    if error.reason == ErrorReason.ERROR_REASON_DATABASE_UNAVAILABLE and error.__cause__:
        method = context.method
        _log.warning(
            "the database broke off a call: %s",
            " ".join(str(error.__cause__).split()),
            extra={
                "method": f"{method.service_name}/{method.name}",
                "code": _CODES[error.reason].value,
            },
        )


def _violations(error: ServiceError) -> list[ErrorDetail]:
    violations = [
        BadRequest.FieldViolation(field=violation.field, description=violation.description)
        for violation in error.violations
    ]
    return [_detail(BadRequest(field_violations=violations))] if violations else []


def _from_service_error(error: ServiceError, context: Context) -> ConnectError:
    details = _violations(error)
    info = ErrorInfo(
        reason=ErrorReason.Name(error.reason).removeprefix(_PREFIX),
        domain=context.method.service_name,
        metadata=error.metadata,
    )
    details += [_detail(info), *_retry_info(error), *_request_info()]
    return ConnectError(_CODES[error.reason], str(error), details=details)


def _retry_info(error: ServiceError) -> list[ErrorDetail]:
    delay = _RETRY_AFTER.get(error.reason)
    return [_detail(RetryInfo(retry_delay=delay))] if delay else []


def _request_info() -> list[ErrorDetail]:
    request_id = REQUEST_ID.get()
    return [_detail(RequestInfo(request_id=request_id))] if request_id else []


def _detail(message: Message) -> ErrorDetail:
    type_url = f"type.googleapis.com/{message.DESCRIPTOR.full_name}"
    return ErrorDetail(AnyDetail(type_url=type_url, value=message.SerializeToString()))
