"""What the ledger says of a file that was taken in."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from loader.billing.rollup import CompanyTotal


@dataclass(frozen=True, kw_only=True, slots=True)
class Load:
    """A file to be entered into the ledger.

    Attributes:
        covers_through: the midnight after the last usage day: up to there the file is complete.
    """

    load_id: int
    sha256: bytes
    file_name: str
    byte_size: int
    rejected_count: int
    first_usage_at: datetime
    last_usage_at: datetime
    covers_through: datetime
    companies: Sequence[CompanyTotal]

    @property
    def row_count(self) -> int:
        """How many rows were loaded."""
        return sum(company.row_count for company in self.companies)

    @property
    def cost_nanos(self) -> int:
        """Their exact sum."""
        return sum(company.cost_nanos for company in self.companies)


@dataclass(frozen=True, kw_only=True, slots=True)
class EarlierLoad:
    """A file with the same bytes that is in the ledger already."""

    file_name: str
    row_count: int
    rejected_count: int
    loaded_at: datetime


@dataclass(frozen=True, kw_only=True, slots=True)
class Overlap:
    """Days of a company and service that an earlier file has rows of as well.

    Attributes:
        file_name: the earlier file.
        company: the slug of the first such company, by name.
        service_code: its first such service.
        first_day: of those that both files have, within that service.
        last_day: of the same.
        cell_count: how many days of any company and service both files have.
    """

    file_name: str
    company: str
    service_code: str
    first_day: date
    last_day: date
    cell_count: int
