"""What a forecast rests on, in words and figures."""

from services.commitment.domain.history import DailyHistory
from services.commitment.domain.outlook import ForecastBasis
from services.commitment.forecast.calendar import date_of
from services.commitment.forecast.mixture import Mixture
from services.commitment.forecast.readiness import enough_from, readiness


def forecast_basis(history: DailyHistory | None, mixture: Mixture | None) -> ForecastBasis:
    """The basis of the forecast of a service.

    Args:
        history: its history; None if there is no line item before T.
        mixture: what its future is drawn from; None without a forecast.
    """
    return ForecastBasis(
        readiness=readiness(history),
        first_day=history.first_day if history else None,
        end_day=history.end_day if history else None,
        day_count=len(history.nanos) if history else 0,
        spend_day_count=history.spend_day_count if history else 0,
        enough_from=enough_from(history),
        weights=mixture.weights if mixture else {},
        step_day=date_of(mixture.series.end_day - mixture.step_age) if mixture and mixture.step_age else None,
        width_factor=max(1.0, mixture.own_width) if mixture else 1.0,
    )
