"""Estimates on the wire."""

from datetime import date
from typing import Final

from commitment.v1 import outlook_pb2
from google.protobuf.timestamp_pb2 import Timestamp

from services.commitment.domain.outlook import (
    FanPoint,
    ForecastBasis,
    Method,
    Outlook,
    OutlookCounts,
    OutlookStatus,
    OwedOutlook,
    Range,
    Readiness,
)
from services.runtime.messages import money_message, optional_timestamp, timestamp_message
from services.runtime.periods import start_of_day

STATUSES: Final = {
    OutlookStatus.ON_TRACK: outlook_pb2.OUTLOOK_STATUS_ON_TRACK,
    OutlookStatus.AT_RISK: outlook_pb2.OUTLOOK_STATUS_AT_RISK,
    OutlookStatus.OFF_TRACK: outlook_pb2.OUTLOOK_STATUS_OFF_TRACK,
    OutlookStatus.INSUFFICIENT_HISTORY: outlook_pb2.OUTLOOK_STATUS_INSUFFICIENT_HISTORY,
}
_METHODS: Final = {
    Method.WHOLE_HISTORY: outlook_pb2.FORECAST_METHOD_WHOLE_HISTORY,
    Method.LAST_LEVEL: outlook_pb2.FORECAST_METHOD_LAST_LEVEL,
    Method.DRIFTING_LEVEL: outlook_pb2.FORECAST_METHOD_DRIFTING_LEVEL,
    Method.MONTHLY_BILLS: outlook_pb2.FORECAST_METHOD_MONTHLY_BILLS,
    Method.MONTHLY_BILLS_DRIFTING: outlook_pb2.FORECAST_METHOD_MONTHLY_BILLS_DRIFTING,
}
_READINESS: Final = {
    Readiness.READY: outlook_pb2.FORECAST_READINESS_READY,
    Readiness.LITTLE_HISTORY: outlook_pb2.FORECAST_READINESS_LITTLE_HISTORY,
    Readiness.TOO_FEW_DAYS: outlook_pb2.FORECAST_READINESS_TOO_FEW_DAYS,
    Readiness.TOO_FEW_DAYS_WITH_SPEND: outlook_pb2.FORECAST_READINESS_TOO_FEW_DAYS_WITH_SPEND,
    Readiness.NO_HISTORY: outlook_pb2.FORECAST_READINESS_NO_HISTORY,
}


def outlook_message(outlook: Outlook) -> outlook_pb2.Outlook:
    """What is to be expected of a check-in, on the wire."""
    status, estimate = STATUSES[outlook.status], outlook.estimate
    if estimate is None:
        return outlook_pb2.Outlook(status=status)
    return outlook_pb2.Outlook(
        status=status,
        probability=estimate.probability,
        path_count=estimate.path_count,
        met_path_count=estimate.met_path_count,
        expected_actual=money_message(estimate.actual_nanos),
        actual_range=range_message(estimate.actual_range),
        expected_shortfall=money_message(estimate.shortfall_nanos),
        shortfall_range=range_message(estimate.shortfall_range),
        expected_daily_spend=money_message(estimate.daily_nanos),
        safe_daily_spend=money_message(estimate.safe_daily_nanos),
        expected_reach_time=optional_timestamp(estimate.reached_at),
    )


def owed_message(owed: OwedOutlook) -> outlook_pb2.OwedOutlook:
    """What is to be expected of several check-ins together, on the wire; without a forecast no amount."""
    if not owed.counts.forecast:
        return outlook_pb2.OwedOutlook(counts=_counts_message(owed.counts))
    return outlook_pb2.OwedOutlook(
        counts=_counts_message(owed.counts),
        expected_shortfall=money_message(owed.shortfall_nanos),
        expected_owed=money_message(owed.owed_nanos),
        owed_range=range_message(owed.owed_range),
        rounded_owed=money_message(owed.rounded_nanos),
    )


def basis_message(basis: ForecastBasis) -> outlook_pb2.ForecastBasis:
    """What a forecast rests on, on the wire."""
    return outlook_pb2.ForecastBasis(
        readiness=_READINESS[basis.readiness],
        history_start_time=_midnight(basis.first_day),
        history_end_time=_midnight(basis.end_day),
        history_day_count=basis.day_count,
        spend_day_count=basis.spend_day_count,
        enough_history_time=_midnight(basis.enough_from),
        method=_METHODS[basis.method] if basis.method else outlook_pb2.FORECAST_METHOD_UNSPECIFIED,
        method_weights=[
            outlook_pb2.MethodWeight(method=_METHODS[method], weight=weight)
            for method, weight in basis.weights.items()
        ],
        step_time=_midnight(basis.step_day),
        width_factor=basis.width_factor,
    )


def fan_point_message(point: FanPoint) -> outlook_pb2.FanPoint:
    """The forecast up to one moment, on the wire."""
    return outlook_pb2.FanPoint(
        time=timestamp_message(point.time),
        expected=money_message(point.expected_nanos),
        range=range_message(point.range),
    )


def range_message(amounts: Range) -> outlook_pb2.MoneyRange:
    """A range of amounts on the wire."""
    low, high = money_message(amounts.low_nanos), money_message(amounts.high_nanos)
    return outlook_pb2.MoneyRange(low=low, high=high)


def _counts_message(counts: OutlookCounts) -> outlook_pb2.OutlookCounts:
    return outlook_pb2.OutlookCounts(
        on_track=counts.on_track,
        at_risk=counts.at_risk,
        off_track=counts.off_track,
        insufficient_history=counts.insufficient_history,
    )


def _midnight(day: date | None) -> Timestamp | None:
    return timestamp_message(start_of_day(day)) if day else None
