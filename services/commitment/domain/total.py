"""All companies together: what is to be expected of different customers at once."""

from dataclasses import dataclass

from services.commitment.domain.outlook import OwedOutlook


@dataclass(frozen=True, kw_only=True, slots=True)
class TotalOutlook:
    """The outlook of all companies with something ahead, summed up.

    Attributes:
        owed: all their check-ins together, and what every company owes already.
        forecast_company_count: the companies with a forecast of at least one check-in.
        left_out_company_count: those with something ahead and without any.
    """

    owed: OwedOutlook
    forecast_company_count: int
    left_out_company_count: int
