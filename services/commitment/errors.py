"""What callers can ask for in vain."""

from common.v1.error_reason_pb2 import ErrorReason

from services.runtime.errors import ServiceError


def commitment_not_found(company_id: str, commitment_id: str) -> ServiceError:
    """The company has no such commitment."""
    return ServiceError(
        f"Company {company_id!r} has no commitment {commitment_id!r}. ListCommitments lists those it has; "
        "ids are compared exactly.",
        reason=ErrorReason.ERROR_REASON_COMMITMENT_NOT_FOUND,
        metadata={"company_id": company_id, "commitment_id": commitment_id},
    )


def checkin_not_found(
    company_id: str, commitment_id: str, checkin_number: int, checkin_count: int
) -> ServiceError:
    """The commitment has no such check-in."""
    return ServiceError(
        f"Commitment {commitment_id!r} of company {company_id!r} has no check-in {checkin_number}; "
        f"its check-ins are numbered from 1 to {checkin_count}.",
        reason=ErrorReason.ERROR_REASON_CHECKIN_NOT_FOUND,
        metadata={
            "company_id": company_id,
            "commitment_id": commitment_id,
            "checkin_number": str(checkin_number),
        },
    )
