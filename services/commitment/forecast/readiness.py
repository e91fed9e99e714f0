"""Whether a history carries a forecast."""

from datetime import date, timedelta
from typing import Final

from services.commitment.domain.history import DailyHistory
from services.commitment.domain.outlook import Readiness

# With less than two months hardly a month of the past can be forecast to see how right that would have been.
_FEWEST_DAYS: Final = 28
_ENOUGH_DAYS: Final = 60
_FEWEST_SPEND_DAYS: Final = 5


def readiness(history: DailyHistory | None) -> Readiness:
    """Whether a history carries a forecast; None if there is no line item before T."""
    if history is None or not history.nanos:
        return Readiness.NO_HISTORY
    if len(history.nanos) < _FEWEST_DAYS:
        return Readiness.TOO_FEW_DAYS
    if history.spend_day_count < _FEWEST_SPEND_DAYS:
        return Readiness.TOO_FEW_DAYS_WITH_SPEND
    return Readiness.READY if len(history.nanos) >= _ENOUGH_DAYS else Readiness.LITTLE_HISTORY


def suffices(history: DailyHistory | None) -> bool:
    """Whether a forecast can be made."""
    return readiness(history) in {Readiness.READY, Readiness.LITTLE_HISTORY}


def enough_from(history: DailyHistory | None) -> date | None:
    """The day from which on the data suffice if they go on; None unless days alone are missing."""
    if history is None or readiness(history) is not Readiness.TOO_FEW_DAYS:
        return None
    return history.first_day + timedelta(days=_FEWEST_DAYS)
