"""What callers can ask for in vain."""

from collections.abc import Mapping, Sequence
from typing import Final

from common.v1.error_reason_pb2 import ErrorReason

from services.runtime.errors import ServiceError, Violation, invalid_fields

_NAMED: Final = 20  # services that an error lists


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


def services_without_commitment(
    company_id: str, unknown: Mapping[int, str], committed: Sequence[str]
) -> ServiceError:
    """A scenario changes services that the company has no commitment on.

    Args:
        company_id: the company.
        unknown: the codes at fault, by their place among the changes.
        committed: the codes that it has commitments on.
    """
    named = ", ".join(map(repr, committed[:_NAMED])) + (", …" if len(committed) > _NAMED else "")
    remedy = f"send one of {named}, or leave it empty for all of them" if committed else "it has none at all"
    return invalid_fields(
        [
            Violation(
                field=f"changes[{place}].service_code",
                description=f"is {code!r}, which company {company_id!r} has no commitment on; {remedy}.",
            )
            for place, code in unknown.items()
        ]
    )
