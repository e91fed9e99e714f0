"""How right forecasts have been, on the wire."""

from commitment.v1 import track_record_pb2
from common.v1.money_pb2 import Money

from services.commitment.domain.checkin import Verdict
from services.commitment.domain.past_forecast import PastForecast
from services.commitment.domain.track_record import ReliabilityStep, Score, TrackRecord
from services.commitment.messages.outlook import STATUSES, range_message
from services.runtime.messages import LARGEST_NANOS, money_message, period_message, timestamp_message


def track_record_message(record: TrackRecord) -> track_record_pb2.TrackRecord:
    """A record on the wire."""
    return track_record_pb2.TrackRecord(
        closed_checkin_count=record.closed_checkin_count,
        forecast_count=record.overall.forecast_count if record.overall else 0,
        insufficient_history_count=record.insufficient_history_count,
        pending_count=record.pending_count,
        overall=_score_message(record.overall) if record.overall else None,
        by_share=[_score_message(score) for score in record.by_share],
        reliability=[_step_message(step) for step in record.reliability],
    )


def past_forecast_message(forecast: PastForecast) -> track_record_pb2.PastForecast:
    """What was to be said of a check-in, beside what came of it, on the wire."""
    occasion, said = forecast.occasion, forecast.said
    checkin = occasion.checkin
    message = track_record_pb2.PastForecast(
        checkin_number=checkin.number,
        period=period_message(checkin.period),
        amount=money_message(checkin.measurement.amount_nanos),
        actual=money_message(checkin.measurement.actual_nanos),
        met=checkin.verdict is Verdict.MET,
        share_percent=occasion.share_percent,
        forecast_time=timestamp_message(occasion.moment),
        status=STATUSES[forecast.status],
    )
    if said is not None:
        message.probability = said.probability
        message.expected_actual.CopyFrom(money_message(said.actual_nanos))
        message.actual_range.CopyFrom(range_message(said.actual_range))
        message.line_actual.CopyFrom(_bounded(said.line_actual_nanos))
    return message


def _score_message(score: Score) -> track_record_pb2.ForecastScore:
    return track_record_pb2.ForecastScore(
        share_percent=score.share_percent,
        forecast_count=score.forecast_count,
        inside_range_count=score.inside_range_count,
        brier_score=score.brier,
        line_brier_score=score.line_brier,
        mean_error=_bounded(score.mean_error_nanos),
        line_mean_error=_bounded(score.line_mean_error_nanos),
    )


def _step_message(step: ReliabilityStep) -> track_record_pb2.ReliabilityStep:
    return track_record_pb2.ReliabilityStep(
        from_probability=step.from_probability,
        to_probability=step.to_probability,
        forecast_count=step.forecast_count,
        mean_probability=step.mean_probability,
        met_count=step.met_count,
    )


def _bounded(nanos: int) -> Money:
    """Microseconds after the start, a straight line through a large bill leads beyond all money."""
    return money_message(max(-LARGEST_NANOS, min(nanos, LARGEST_NANOS)))
