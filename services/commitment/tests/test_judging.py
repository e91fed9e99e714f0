"""The verdict on a check-in, case by case and in general."""

from datetime import UTC, datetime, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.commitment.domain.checkin import Checkin, Measurement, State, Verdict, judge
from services.commitment.domain.moment import moment
from services.runtime.periods import Period

JANUARY = Period(start=datetime(2024, 1, 1, tzinfo=UTC), end=datetime(2024, 2, 1, tzinfo=UTC))
DAY = timedelta(days=1)


def _judged(
    actual: int,
    *,
    amount: int = 1000,
    as_of: datetime | None = None,
    data_through: datetime | None = JANUARY.end,
    has_data: bool = True,
    period: Period = JANUARY,
) -> Checkin:
    measurement = Measurement(
        number=1, period=period, amount_nanos=amount, actual_nanos=actual, line_item_count=1
    )
    return judge(measurement, moment(as_of=as_of, data_through=data_through), has_data=has_data)


@pytest.mark.parametrize(
    ("as_of", "data_through", "state"),
    [
        (None, JANUARY.end, State.CLOSED),
        (None, JANUARY.end - timedelta(microseconds=1), State.OPEN),
        (None, JANUARY.start + timedelta(microseconds=1), State.OPEN),
        (None, JANUARY.start, State.UPCOMING),
        (JANUARY.end, JANUARY.end - DAY, State.AWAITING_DATA),
        (JANUARY.end + 99 * DAY, JANUARY.start, State.AWAITING_DATA),
        (JANUARY.end - timedelta(microseconds=1), JANUARY.end + DAY, State.OPEN),
        (JANUARY.start, JANUARY.end, State.UPCOMING),
        (JANUARY.end, JANUARY.end + DAY, State.CLOSED),
        (None, None, State.UPCOMING),
        (JANUARY.start + DAY, None, State.OPEN),
        (JANUARY.end, None, State.AWAITING_DATA),
    ],
)
def test_where_a_checkin_stands(as_of: datetime | None, data_through: datetime | None, state: State) -> None:
    assert _judged(0, as_of=as_of, data_through=data_through).state is state


@pytest.mark.parametrize(
    ("actual", "verdict", "shortfall"),
    [
        (1000, Verdict.MET, 0),
        (1001, Verdict.MET, 0),
        (999, Verdict.MISSED, 1),
        (0, Verdict.MISSED, 1000),
        (-5, Verdict.MISSED, 1005),
    ],
)
def test_a_closed_checkin_is_met_to_the_nano_or_missed(actual: int, verdict: Verdict, shortfall: int) -> None:
    checkin = _judged(actual)
    assert (checkin.verdict, checkin.shortfall_nanos) == (verdict, shortfall)
    assert checkin.needed_daily_nanos is None
    assert checkin.days_left == 0


def test_an_amount_of_zero_is_met_without_spend_but_not_without_data() -> None:
    assert _judged(0, amount=0).verdict is Verdict.MET
    assert _judged(0, amount=0, has_data=False).verdict is Verdict.NO_DATA


def test_without_any_data_nothing_is_owed() -> None:
    checkin = _judged(0, has_data=False)
    assert (checkin.verdict, checkin.shortfall_nanos) == (Verdict.NO_DATA, 0)


def test_data_that_end_in_2024_leave_2025_upcoming_and_not_missed() -> None:
    checkin = _judged(0, data_through=JANUARY.start - DAY)
    assert (checkin.state, checkin.verdict, checkin.shortfall_nanos) == (
        State.UPCOMING,
        Verdict.UNDECIDED,
        0,
    )


def test_the_needed_spend_starts_where_the_data_end() -> None:
    checkin = _judged(400, data_through=JANUARY.start + 25 * DAY)
    assert (checkin.days_left, checkin.needed_daily_nanos) == (6, 100)


def test_the_needed_spend_of_a_later_checkin_starts_with_it() -> None:
    checkin = _judged(0, data_through=JANUARY.start - 99 * DAY)
    assert (checkin.days_left, checkin.needed_daily_nanos) == (31, 33)  # 1000 / 31, rounded up


def test_a_checkin_that_is_reached_early_needs_nothing_more() -> None:
    checkin = _judged(1000, data_through=JANUARY.start + DAY)
    assert (checkin.verdict, checkin.needed_daily_nanos) == (Verdict.ALREADY_MET, 0)


def test_part_days_count_exactly() -> None:
    checkin = _judged(0, data_through=JANUARY.end - timedelta(hours=36))
    assert checkin.days_left == 2
    assert checkin.needed_daily_nanos == 667  # 1000 in a day and a half


instants = st.timedeltas(timedelta(0), 3650 * DAY).map(JANUARY.start.__add__)
optional = st.none() | instants
amounts = st.integers(min_value=0, max_value=10**22)
spends = st.integers(min_value=-(10**22), max_value=10**22)


@given(
    start=instants,
    length=st.timedeltas(timedelta(microseconds=1), 400 * DAY),
    amount=amounts,
    actual=spends,
    as_of=optional,
    data_through=optional,
)
def test_every_checkin_is_judged_consistently(
    *,
    start: datetime,
    length: timedelta,
    amount: int,
    actual: int,
    as_of: datetime | None,
    data_through: datetime | None,
) -> None:
    checkin = _judged(
        actual,
        amount=amount,
        as_of=as_of,
        data_through=data_through,
        period=Period(start=start, end=start + length),
    )
    closed = checkin.state is State.CLOSED
    assert closed == (checkin.verdict in (Verdict.MET, Verdict.MISSED))
    assert closed == (checkin.needed_daily_nanos is None)
    assert (checkin.shortfall_nanos > 0) == (checkin.verdict is Verdict.MISSED)
    if checkin.needed_daily_nanos is not None:
        left = checkin.period.end - max(start, moment(as_of=as_of, data_through=data_through).counted_until)
        exact = Fraction(max(0, amount - actual)) * (DAY // timedelta(microseconds=1))
        per_day = exact / (left // timedelta(microseconds=1))
        assert per_day <= checkin.needed_daily_nanos < per_day + 1
        assert timedelta(0) <= timedelta(days=checkin.days_left) - left < DAY


@given(amounts, spends, spends, st.booleans())
def test_more_spend_never_makes_a_checkin_worse(amount: int, one: int, other: int, is_closed: bool) -> None:
    through = JANUARY.end if is_closed else JANUARY.start + DAY
    less = _judged(min(one, other), amount=amount, data_through=through)
    more = _judged(max(one, other), amount=amount, data_through=through)
    assert more.shortfall_nanos <= less.shortfall_nanos
    assert (more.needed_daily_nanos or 0) <= (less.needed_daily_nanos or 0)
