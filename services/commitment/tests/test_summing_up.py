"""Commitments and companies, summed up."""

from datetime import UTC, datetime, timedelta

from services.commitment.domain.checkin import Measurement
from services.commitment.domain.commitment import Commitment, Counts, MeasuredCommitment, evaluate, id_order
from services.commitment.domain.moment import moment
from services.commitment.domain.spend import daily_rate
from services.commitment.domain.summary import summarize
from services.runtime.periods import Period

START = datetime(2024, 1, 1, tzinfo=UTC)
DAY = timedelta(days=1)


def _days(first: int, end: int) -> Period:
    return Period(start=START + first * DAY, end=START + end * DAY)


def _commitment(
    commitment_id: str,
    *checkins: tuple[Period, int],
    through: int = 20,
    as_of: int = 25,
    has_data: bool = True,
) -> Commitment:
    """A commitment of 100 per check-in, with the actual of each."""
    measured = MeasuredCommitment(
        id=commitment_id,
        name=commitment_id,
        service_code="s3",
        has_data=has_data,
        measurements=[
            Measurement(number=n, period=period, amount_nanos=100, actual_nanos=actual, line_item_count=1)
            for n, (period, actual) in enumerate(checkins, start=1)
        ],
        rate=None,
    )
    return evaluate(measured, moment(as_of=START + as_of * DAY, data_through=START + through * DAY))


def test_a_surplus_does_not_pay_for_another_checkin() -> None:
    commitment = _commitment("1", (_days(0, 10), 100_000), (_days(10, 20), 40))
    assert commitment.owed_nanos == 60


def test_every_checkin_is_counted_once() -> None:
    commitment = _commitment(
        "1",
        (_days(0, 10), 100),
        (_days(10, 20), 99),
        (_days(15, 24), 0),
        (_days(20, 30), 500),
        (_days(30, 40), 0),
    )
    assert commitment.counts == Counts(met=1, missed=1, awaiting_data=1, open=1, upcoming=1, no_data=0)


def test_without_data_checkins_are_counted_apart_in_whichever_state() -> None:
    commitment = _commitment("1", (_days(0, 10), 0), (_days(20, 30), 0), has_data=False)
    assert commitment.counts == Counts(met=0, missed=0, awaiting_data=0, open=0, upcoming=0, no_data=2)
    assert commitment.owed_nanos == 0


def test_the_next_checkin_is_the_one_that_ends_first_of_those_not_closed() -> None:
    overlapping = _commitment("1", (_days(0, 10), 0), (_days(5, 60), 0), (_days(20, 30), 0))
    assert overlapping.next_checkin is not None
    assert overlapping.next_checkin.number == 3
    assert _commitment("1", (_days(0, 10), 0)).next_checkin is None


def test_a_company_lists_what_it_missed_by_number_and_then_by_amount() -> None:
    summary = summarize(
        [
            _commitment("met", (_days(0, 10), 100)),
            _commitment("one small", (_days(0, 10), 99)),
            _commitment("two", (_days(0, 10), 99), (_days(10, 20), 99)),
            _commitment("one large", (_days(0, 10), 0), (_days(30, 40), 0)),
        ]
    )
    assert [commitment.measured.id for commitment in summary.missed] == ["two", "one large", "one small"]
    assert summary.owed_nanos == 1 + 2 + 100
    assert summary.period == _days(0, 40)
    assert summary.next_checkin is not None
    assert summary.next_checkin.commitment.measured.id == "one large"


def test_a_company_without_commitments_owes_nothing() -> None:
    summary = summarize([])
    assert (summary.commitment_count, summary.owed_nanos, summary.period) == (0, 0, None)


def test_ids_are_ordered_so_that_2_stands_before_10() -> None:
    assert sorted(["10", "b", "2", "aa", "1"], key=id_order) == ["1", "2", "b", "10", "aa"]


def test_a_rate_is_rounded_half_even() -> None:
    two_days = Period(start=START, end=START + 2 * DAY)
    assert [daily_rate(nanos, two_days).nanos for nanos in (1, 3, 5, -1, -3)] == [0, 2, 2, 0, -2]
