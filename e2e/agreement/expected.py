"""What the contract says the services answer, filled with the oracle's figures."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from decimal import Decimal
from math import ceil
from typing import Final

from commitment.v1 import checkin_pb2, commitment_pb2, commitment_service_pb2, company_summary_pb2
from common.v1.period_pb2 import Period

from e2e.agreement.messages import money, optional_timestamp, period, timestamp
from e2e.oracle import CheckinResult, CommitmentResult, CompanyResult
from e2e.oracle.evaluate import total
from e2e.oracle.files import LineItem
from e2e.oracle.rates import days

_BEFORE_ALL_TIME: Final = datetime.min.replace(tzinfo=UTC)
_STATES: Final = {
    "closed": checkin_pb2.CHECKIN_STATE_CLOSED,
    "awaiting data": checkin_pb2.CHECKIN_STATE_AWAITING_DATA,
    "open": checkin_pb2.CHECKIN_STATE_OPEN,
    "upcoming": checkin_pb2.CHECKIN_STATE_UPCOMING,
}
_VERDICTS: Final = {
    "met": checkin_pb2.VERDICT_MET,
    "missed": checkin_pb2.VERDICT_MISSED,
    "no data": checkin_pb2.VERDICT_NO_DATA,
}


def expected_summary(company: CompanyResult) -> company_summary_pb2.CompanySummary:
    """The summary of a company."""
    checkins = [checkin for commitment in company.commitments for checkin in commitment.checkins]
    return company_summary_pb2.CompanySummary(
        company_id=company.company,
        company_display_name=display_name(company.company),
        as_of_time=optional_timestamp(company.as_of),
        data_through_time=optional_timestamp(company.data_through),
        commitment_count=len(company.commitments),
        period=_span(checkins) if checkins else None,
        counts=_counts(checkins),
        owed=money(company.owed),
        next_checkin=_next(in_order(company.commitments)),
        missed_commitments=_missed(in_order(company.commitments)),
    )


def expected_commitments(company: CompanyResult) -> list[commitment_pb2.Commitment]:
    """The commitments of a company, in the order of the contract."""
    return [_commitment(commitment, company) for commitment in in_order(company.commitments)]


def expected_working(
    checkin: CheckinResult, rows: Sequence[LineItem], t: datetime
) -> commitment_service_pb2.CheckinWorking:
    """The working of a check-in, all but the files; `rows` are those of its company and service."""
    until = max(checkin.start, min(checkin.end, t))
    counted = [row for row in rows if checkin.start <= row.usage_at < until]
    by_day: defaultdict[datetime, list[Decimal]] = defaultdict(list)
    for row in counted:
        by_day[row.usage_at.replace(hour=0, minute=0, second=0, microsecond=0)].append(row.cost)
    refunds = [row.cost for row in counted if row.cost < 0]
    return commitment_service_pb2.CheckinWorking(
        counted_until_time=timestamp(until),
        daily_spend=[
            commitment_service_pb2.DailySpend(day_start_time=timestamp(day), cost=money(total(costs)))
            for day, costs in sorted(by_day.items())
        ],
        refund_count=len(refunds),
        refund_total=money(total(refunds)),
        at_start_count=sum(row.usage_at == checkin.start for row in counted),
        at_end_count=sum(row.usage_at == checkin.end for row in rows),
    )


def in_order(commitments: Iterable[CommitmentResult]) -> list[CommitmentResult]:
    """Shorter ids first, then alphabetically."""
    return sorted(commitments, key=lambda commitment: (len(commitment.id), commitment.id))


def t_of(company: CompanyResult) -> datetime:
    """T: rows at or after it do not count."""
    return min(company.as_of or _BEFORE_ALL_TIME, company.data_through or _BEFORE_ALL_TIME)


def display_name(slug: str) -> str:
    """Words of an all-lower-case slug begin with a capital."""
    if slug != slug.lower():
        return slug
    name = ""
    for place, character in enumerate(slug):
        name += character.upper() if place == 0 or slug[place - 1] in "-_ " else character
    return name


def _commitment(commitment: CommitmentResult, company: CompanyResult) -> commitment_pb2.Commitment:
    ahead = [checkin for checkin in commitment.checkins if checkin.state != "closed"]
    has_data = all(checkin.verdict != "no data" for checkin in commitment.checkins)
    current = commitment.current_daily
    return commitment_pb2.Commitment(
        id=commitment.id,
        display_name=commitment.name,
        company_id=company.company,
        service_code=commitment.service,
        period=_span(commitment.checkins),
        checkins=[_checkin(checkin, company) for checkin in commitment.checkins],
        counts=_counts(commitment.checkins),
        owed=money(commitment.owed),
        next_checkin_number=min(ahead, key=lambda checkin: checkin.end).number if ahead else 0,
        current_daily_spend=None if current is None else money(current),
        current_daily_spend_start_time=optional_timestamp(commitment.current_daily_since),
        has_data=has_data,
    )


def _checkin(checkin: CheckinResult, company: CompanyResult) -> checkin_pb2.Checkin:
    ahead = checkin.ahead
    left = days(max(t_of(company), checkin.start), checkin.end)
    return checkin_pb2.Checkin(
        number=checkin.number,
        period=period(checkin.start, checkin.end),
        amount=money(checkin.amount),
        actual=money(checkin.actual),
        line_item_count=checkin.line_items,
        state=_STATES[checkin.state],
        verdict=_verdict(checkin),
        shortfall=money(checkin.shortfall or total([])),
        needed_daily_spend=None if ahead is None else money(ahead.needed_daily),
        days_left=0 if ahead is None else ceil(left),
    )


def _verdict(checkin: CheckinResult) -> checkin_pb2.Verdict:
    if checkin.verdict is not None:
        return _VERDICTS[checkin.verdict]
    reached = checkin.ahead is not None and checkin.ahead.already_met
    return checkin_pb2.VERDICT_ALREADY_MET if reached else checkin_pb2.VERDICT_UNDECIDED


def _counts(checkins: Iterable[CheckinResult]) -> commitment_pb2.CheckinCounts:
    places = Counter(checkin.verdict or checkin.state for checkin in checkins)
    return commitment_pb2.CheckinCounts(
        met=places["met"],
        missed=places["missed"],
        awaiting_data=places["awaiting data"],
        open=places["open"],
        upcoming=places["upcoming"],
        no_data=places["no data"],
    )


def _next(commitments: Sequence[CommitmentResult]) -> company_summary_pb2.NextCheckin | None:
    ahead = [(c, k) for c in commitments for k in c.checkins if k.state != "closed"]
    if not ahead:
        return None
    commitment, checkin = min(ahead, key=lambda pair: pair[1].end)
    return company_summary_pb2.NextCheckin(
        commitment_id=commitment.id,
        commitment_display_name=commitment.name,
        checkin_number=checkin.number,
        period=period(checkin.start, checkin.end),
        state=_STATES[checkin.state],
        verdict=_verdict(checkin),
    )


def _missed(commitments: Sequence[CommitmentResult]) -> list[company_summary_pb2.MissedCommitment]:
    missed = [(c, [k for k in c.checkins if k.verdict == "missed"]) for c in commitments]
    missed.sort(key=lambda pair: (-len(pair[1]), -pair[0].owed))
    return [
        company_summary_pb2.MissedCommitment(
            commitment_id=commitment.id,
            commitment_display_name=commitment.name,
            missed_count=len(checkins),
            owed=money(commitment.owed),
        )
        for commitment, checkins in missed
        if checkins
    ]


def _span(checkins: Sequence[CheckinResult]) -> Period:
    return period(min(k.start for k in checkins), max(k.end for k in checkins))
