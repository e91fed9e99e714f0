"""The rules of the evaluation, each on its own."""

from datetime import UTC, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path

from e2e.oracle.files import EXACT, Checkin, Commitment, LineItem, read_billing, read_commitments
from e2e.oracle.rates import days, per_day, per_day_rounded_up
from e2e.oracle.results import Ahead, CheckinResult, CommitmentResult, CompanyResult, State, Verdict

# The data_through of a company without billing: nothing of it is known, at any time.
BEFORE_ALL_TIME = datetime.min.replace(tzinfo=UTC)
CURRENT_DAYS = timedelta(days=28)


def evaluate(billing_csv: Path, commitments_json: Path, as_of: datetime | None) -> list[CompanyResult]:
    """Every company of either file, by name, as of an instant with a zone (None: its data_through)."""
    line_items = read_billing(billing_csv)
    commitments = read_commitments(commitments_json)
    companies = {item.company for item in line_items} | {c.company for c in commitments}
    # The file speaks for every company in it, also for one that was quiet in the last days.
    covered_until = _midnight_after(max((item.usage_at for item in line_items), default=BEFORE_ALL_TIME))
    return [
        _company(
            name,
            [item for item in line_items if item.company == name],
            [commitment for commitment in commitments if commitment.company == name],
            covered_until=covered_until,
            as_of=as_of,
        )
        for name in sorted(companies)
    ]


def _company(
    name: str,
    line_items: list[LineItem],
    commitments: list[Commitment],
    *,
    covered_until: datetime,
    as_of: datetime | None,
) -> CompanyResult:
    data_through = covered_until if line_items else None
    asked = as_of or data_through
    results = [
        _commitment(
            commitment,
            [item for item in line_items if item.service == commitment.service],
            as_of=asked or BEFORE_ALL_TIME,
            data_through=data_through or BEFORE_ALL_TIME,
        )
        for commitment in commitments
    ]
    return CompanyResult(
        company=name,
        data_through=data_through,
        as_of=asked,
        owed=total([result.owed for result in results]),
        commitments=results,
    )


def _commitment(
    commitment: Commitment, line_items: list[LineItem], *, as_of: datetime, data_through: datetime
) -> CommitmentResult:
    t = min(as_of, data_through)
    checkins = [
        _checkin(number, checkin, line_items, as_of=as_of, t=t)
        for number, checkin in enumerate(commitment.checkins, start=1)
    ]
    return CommitmentResult(
        id=commitment.id,
        name=commitment.name,
        service=commitment.service,
        owed=total([checkin.shortfall for checkin in checkins if checkin.shortfall is not None]),
        current_daily=_current_daily(line_items, t),
        current_daily_since=_window_start(line_items, t),
        checkins=checkins,
    )


def _checkin(
    number: int, checkin: Checkin, line_items: list[LineItem], *, as_of: datetime, t: datetime
) -> CheckinResult:
    state = _state(checkin, as_of=as_of, t=t)
    counted = _between(line_items, checkin.start, min(checkin.end, t))
    actual = total([item.cost for item in counted])
    verdict = _verdict(state, actual, checkin.amount, has_data=bool(line_items))
    return CheckinResult(
        number=number,
        start=checkin.start,
        end=checkin.end,
        amount=checkin.amount,
        state=state,
        verdict=verdict,
        actual=actual,
        line_items=len(counted),
        shortfall=_missing(checkin.amount, actual) if verdict in ("met", "missed") else None,
        ahead=None if state == "closed" else _ahead(checkin, actual, line_items, t=t),
    )


def _state(checkin: Checkin, *, as_of: datetime, t: datetime) -> State:
    if checkin.end <= t:
        return "closed"
    if checkin.end <= as_of:
        return "awaiting data"
    return "open" if checkin.start < as_of else "upcoming"


def _verdict(state: State, actual: Decimal, amount: Decimal, *, has_data: bool) -> Verdict | None:
    if not has_data:
        return "no data"
    if state != "closed":
        return None
    return "met" if actual >= amount else "missed"


def _ahead(checkin: Checkin, actual: Decimal, line_items: list[LineItem], *, t: datetime) -> Ahead:
    missing = _missing(checkin.amount, actual)
    return Ahead(
        already_met=bool(line_items) and actual >= checkin.amount,
        current_daily=_current_daily(line_items, t),
        needed_daily=per_day_rounded_up(missing, days(max(t, checkin.start), checkin.end)),
    )


def _current_daily(line_items: list[LineItem], t: datetime) -> Decimal | None:
    """Spend a day over the window before T, None before the first row."""
    start = _window_start(line_items, t)
    if start is None:
        return None
    return per_day(total([item.cost for item in _between(line_items, start, t)]), days(start, t))


def _window_start(line_items: list[LineItem], t: datetime) -> datetime | None:
    """28 days before T, or the midnight of the first row's day if that is later."""
    first = min((item.usage_at for item in line_items if item.usage_at < t), default=None)
    return None if first is None else max(_midnight_of(first), t - CURRENT_DAYS)


def _between(line_items: list[LineItem], start: datetime, end: datetime) -> list[LineItem]:
    return [item for item in line_items if start <= item.usage_at < end]


def _missing(amount: Decimal, actual: Decimal) -> Decimal:
    return max(Decimal(0), EXACT.subtract(amount, actual))


def _midnight_of(moment: datetime) -> datetime:
    return datetime.combine(moment.date(), time(), tzinfo=UTC)


def _midnight_after(moment: datetime) -> datetime:
    # A row exactly at midnight belongs to the day that starts then.
    return _midnight_of(moment) + timedelta(days=1)


def total(amounts: list[Decimal]) -> Decimal:
    """The exact sum."""
    result = Decimal(0)
    for amount in amounts:
        result = EXACT.add(result, amount)
    return result
