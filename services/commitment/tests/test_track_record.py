"""How right forecasts have been: which moments count, and scores on cases worked out by hand."""

from collections.abc import Sequence
from datetime import datetime, timedelta

import pytest

from services.commitment.domain.checkin import Measurement
from services.commitment.domain.commitment import Commitment, MeasuredCommitment, evaluate
from services.commitment.domain.moment import Moment
from services.commitment.domain.outlook import Range
from services.commitment.domain.past_forecast import ForecastKey, Said, moment_at, occasions
from services.commitment.domain.track_record import track_record
from services.commitment.tests.promises import DAY, START
from services.commitment.tests.spending import DOLLAR
from services.runtime.periods import Period

HOUR = DAY / 24
NOW = Moment(as_of=START + 50 * DAY, data_through=START + 50 * DAY)


def _commitment(*actuals: float, has_data: bool = True) -> Commitment:
    """A promise of 100 dollars in each of some periods of 20 days."""
    measurements = [
        Measurement(
            number=place + 1,
            period=Period(start=START + 20 * place * DAY, end=START + 20 * (place + 1) * DAY),
            amount_nanos=100 * DOLLAR,
            actual_nanos=round(actual * DOLLAR),
            line_item_count=1,
        )
        for place, actual in enumerate(actuals)
    ]
    measured = MeasuredCommitment(
        id="1", name="One", service_code="s3", has_data=has_data, measurements=measurements, rate=None
    )
    return evaluate(measured, NOW)


def _said(met: int, expected: int, low: int, high: int, line: int) -> Said:
    return Said(
        path_count=100,
        met_path_count=met,
        actual_nanos=expected * DOLLAR,
        actual_range=Range(low_nanos=low * DOLLAR, high_nanos=high * DOLLAR),
        line_actual_nanos=line * DOLLAR,
    )


def _known(commitment: Commitment, answers: Sequence[Said | None]) -> dict[ForecastKey, Said | None]:
    return dict(zip((one.key for one in occasions([commitment])), answers, strict=False))


def test_scores_are_those_worked_out_by_hand() -> None:
    commitment = _commitment(110, 80)
    record = track_record(
        [commitment],
        _known(
            commitment,
            [
                _said(70, 105, 90, 110, 99),  # met, inside on the edge; the line says missed
                None,
                _said(100, 112, 111, 115, 100),  # met, outside; the line says met
                _said(40, 95, 70, 120, 130),  # missed, inside; the line says met
            ],
        ),
    )
    assert (record.closed_checkin_count, record.insufficient_history_count, record.pending_count) == (2, 1, 2)
    overall = record.overall
    assert overall is not None
    assert (overall.share_percent, overall.forecast_count, overall.inside_range_count) == (0, 3, 2)
    assert overall.brier == pytest.approx((0.3**2 + 0**2 + 0.4**2) / 3)
    assert overall.line_brier == pytest.approx(2 / 3)
    assert overall.mean_error_nanos == round((5 + 2 + 15) * DOLLAR / 3)
    assert overall.line_mean_error_nanos == round((11 + 10 + 50) * DOLLAR / 3)
    assert [(one.share_percent, one.forecast_count) for one in record.by_share] == [(25, 2), (75, 1)]
    assert [
        (one.from_probability, one.to_probability, one.forecast_count, one.mean_probability, one.met_count)
        for one in record.reliability
    ] == [(0.4, 0.6, 1, 0.4, 0), (0.6, 0.8, 1, 0.7, 1), (0.8, 1.0, 1, 1.0, 1)]


def test_an_actual_that_rounds_to_the_end_of_a_range_is_inside() -> None:
    judged = _commitment(100 + 0.004_999_999)
    record = track_record([judged], _known(judged, [_said(100, 100, 100, 100, 100)]))
    assert record.overall is not None
    assert record.overall.inside_range_count == 1


def test_what_is_not_closed_or_has_no_data_is_not_looked_back_on() -> None:
    without_data = track_record([_commitment(0, 0, has_data=False)], {})
    assert (without_data.closed_checkin_count, without_data.pending_count) == (0, 0)
    third_runs = track_record([_commitment(1, 2, 3)], {})
    assert (third_runs.closed_checkin_count, third_runs.pending_count) == (2, 6)


def test_what_was_said_of_another_period_does_not_count() -> None:
    commitment = _commitment(110)
    key = ForecastKey("1", 1, 25, START + 4 * DAY)
    assert track_record([commitment], {key: _said(1, 1, 1, 1, 1)}).overall is None


MOMENTS = {
    "a midnight": (START, 20 * DAY, 25, START + 5 * DAY),
    "the midnight before": (START, 30 * DAY, 25, START + 7 * DAY),
    "the midnight before, of a period that starts in a day": (START + HOUR, 30 * DAY, 50, START + 15 * DAY),
    "the instant, on the first day": (START, 2 * DAY, 25, START + DAY / 2),
    "the instant, in a period of one hour": (START + HOUR, HOUR, 75, START + 1.75 * HOUR),
    "in whole milliseconds": (START, timedelta(milliseconds=5), 25, START + timedelta(milliseconds=1)),
}


@pytest.mark.parametrize(("start", "length", "share", "moment"), MOMENTS.values(), ids=MOMENTS)
def test_a_part_of_a_period_has_passed_at(
    start: datetime, length: timedelta, share: int, moment: datetime
) -> None:
    assert moment_at(Period(start=start, end=start + length), share) == moment


def test_a_period_without_a_whole_millisecond_inside_is_not_forecast() -> None:
    start = START + timedelta(microseconds=300)
    assert moment_at(Period(start=start, end=start + timedelta(microseconds=900)), 50) is None
