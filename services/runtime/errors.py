"""What can go wrong with a call in a way that its caller can act on: the closed list of the contract.

Everything else that is raised is a defect, and its text stays in the log.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from common.v1.error_reason_pb2 import ErrorReason

_NOTHING: Final[Mapping[str, str]] = MappingProxyType({})


@dataclass(frozen=True, kw_only=True, slots=True)
class Violation:
    """One field of a request that breaks its rules.

    Attributes:
        field: the path of the field in the request, such as ``period.end``.
        description: what is wrong with which value, and the remedy; a sentence.
    """

    field: str
    description: str


class ServiceError(Exception):
    """A call that failed for a reason of the contract; its text is for the caller.

    Attributes:
        reason: the reason in the contract, which decides the code.
        metadata: what the contract promises to name with that reason.
        violations: the fields at fault, for bad input.
    """

    def __init__(
        self,
        message: str,
        *,
        reason: ErrorReason,
        metadata: Mapping[str, str] = _NOTHING,
        violations: Sequence[Violation] = (),
    ) -> None:
        super().__init__(message)
        self.reason: Final = reason
        self.metadata: Final = metadata
        self.violations: Final = tuple(violations)


def invalid_fields(violations: Sequence[Violation]) -> ServiceError:
    """Bad input: one or more fields break their rules."""
    return ServiceError(
        " ".join(f"{violation.field}: {violation.description}" for violation in violations),
        reason=ErrorReason.ERROR_REASON_INVALID_FIELD,
        violations=violations,
    )


def company_not_found(company_id: str) -> ServiceError:
    """No such company."""
    return ServiceError(
        f"No company {company_id!r} is known. ListCompanies lists those that are; ids are compared exactly.",
        reason=ErrorReason.ERROR_REASON_COMPANY_NOT_FOUND,
        metadata={"company_id": company_id},
    )


def database_unavailable() -> ServiceError:
    """The database is away; the read may be sent again."""
    return ServiceError(
        "The database cannot be reached at the moment. Send the request again in a few seconds.",
        reason=ErrorReason.ERROR_REASON_DATABASE_UNAVAILABLE,
    )


def overloaded() -> ServiceError:
    """More calls wait than the service takes on."""
    return ServiceError(
        "The service has more work than it can take on. Send the request again in a few seconds.",
        reason=ErrorReason.ERROR_REASON_OVERLOADED,
    )


def message_too_large(*, limit: int, size: int | None) -> ServiceError:
    """A request that is refused unread.

    Args:
        limit: most bytes of a request, before and after decompression.
        size: its bytes as it travels, unless only decompression shows how large it is.
    """
    shown = "" if size is None else f" of {size} bytes"
    return ServiceError(
        f"The request{shown} is larger than the {limit} bytes that are taken, decompressed. "
        "Ask for less at once.",
        reason=ErrorReason.ERROR_REASON_MESSAGE_TOO_LARGE,
        metadata={"limit_bytes": str(limit)} | ({} if size is None else {"size_bytes": str(size)}),
    )


def deadline_exceeded() -> ServiceError:
    """The answer was not ready in time."""
    return ServiceError(
        "The answer was not ready in time. Ask for less at once, or allow more time.",
        reason=ErrorReason.ERROR_REASON_DEADLINE,
    )
