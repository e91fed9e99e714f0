"""What the data say of a company, before anything is estimated."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from services.commitment.domain.checkin import Verdict
from services.commitment.domain.commitment import Commitment, evaluate
from services.commitment.domain.moment import Moment, moment
from services.commitment.errors import commitment_not_found
from services.commitment.repository.companies import Company, company_by_slug
from services.commitment.repository.measured import measured_commitments
from services.runtime.db import Connection


@dataclass(frozen=True, kw_only=True, slots=True)
class Facts:
    """A company with every commitment judged, in order of id."""

    company: Company
    moment: Moment
    commitments: Sequence[Commitment]

    @property
    def has_something_ahead(self) -> bool:
        """Whether there is a check-in to forecast: not closed, and of a service with data."""
        return any(
            not checkin.is_closed and checkin.verdict is not Verdict.NO_DATA
            for commitment in self.commitments
            for checkin in commitment.checkins
        )

    def commitment(self, commitment_id: str) -> Commitment:
        """The commitment with an id.

        Raises:
            ServiceError: there is none.
        """
        found = next((one for one in self.commitments if one.measured.id == commitment_id), None)
        if found is None:
            raise commitment_not_found(self.company.slug, commitment_id)
        return found


async def facts_by_slug(connection: Connection, company_id: str, as_of: datetime | None) -> Facts:
    """The facts of the company with an id.

    Raises:
        ServiceError: there is no such company.
    """
    return await facts_of(connection, await company_by_slug(connection, company_id), as_of)


async def facts_of(connection: Connection, company: Company, as_of: datetime | None) -> Facts:
    """The facts of a company, from the state of the data that the company was read in."""
    asked = moment(as_of=as_of, data_through=company.data_through)
    measured = await measured_commitments(connection, company, until=asked.counted_until)
    return Facts(
        company=company,
        moment=asked,
        commitments=[evaluate(commitment, asked) for commitment in measured],
    )
