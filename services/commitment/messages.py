"""Answers as messages of the contract."""

from typing import Final

from commitment.v1 import checkin_pb2, commitment_pb2, company_summary_pb2
from commitment.v1.commitment_service_pb2 import CheckinWorking, DailySpend
from commitment.v1.commitment_service_pb2 import SourceFile as SourceFileMessage

from services.commitment.domain.checkin import Checkin, State, Verdict
from services.commitment.domain.commitment import Commitment, Counts
from services.commitment.domain.summary import NextCheckin
from services.commitment.domain.working import SourceShare, Working
from services.commitment.use_cases.company import CompanyAnswer
from services.runtime.messages import (
    LARGEST_NANOS,
    money_message,
    optional_timestamp,
    period_message,
    timestamp_message,
)
from services.runtime.names import display_name
from services.runtime.periods import start_of_day

_STATES: Final = {
    State.CLOSED: checkin_pb2.CHECKIN_STATE_CLOSED,
    State.AWAITING_DATA: checkin_pb2.CHECKIN_STATE_AWAITING_DATA,
    State.OPEN: checkin_pb2.CHECKIN_STATE_OPEN,
    State.UPCOMING: checkin_pb2.CHECKIN_STATE_UPCOMING,
}
_VERDICTS: Final = {
    Verdict.MET: checkin_pb2.VERDICT_MET,
    Verdict.MISSED: checkin_pb2.VERDICT_MISSED,
    Verdict.ALREADY_MET: checkin_pb2.VERDICT_ALREADY_MET,
    Verdict.UNDECIDED: checkin_pb2.VERDICT_UNDECIDED,
    Verdict.NO_DATA: checkin_pb2.VERDICT_NO_DATA,
}


def checkin_message(checkin: Checkin) -> checkin_pb2.Checkin:
    """A check-in on the wire."""
    measured, needed = checkin.measurement, checkin.needed_daily_nanos
    return checkin_pb2.Checkin(
        number=measured.number,
        period=period_message(measured.period),
        amount=money_message(measured.amount_nanos),
        actual=money_message(measured.actual_nanos),
        line_item_count=measured.line_item_count,
        state=_STATES[checkin.state],
        verdict=_VERDICTS[checkin.verdict],
        shortfall=money_message(checkin.shortfall_nanos),
        # Microseconds before the end, the rate of a large promise is beyond all money.
        needed_daily_spend=None if needed is None else money_message(min(needed, LARGEST_NANOS)),
        days_left=checkin.days_left,
    )


def commitment_message(
    commitment: Commitment, company_id: str, *, with_checkins: bool = True
) -> commitment_pb2.Commitment:
    """A commitment on the wire."""
    measured, following = commitment.measured, commitment.next_checkin
    rate = measured.rate
    return commitment_pb2.Commitment(
        id=measured.id,
        display_name=measured.name,
        company_id=company_id,
        service_code=measured.service_code,
        period=period_message(commitment.period),
        checkins=[checkin_message(checkin) for checkin in commitment.checkins] if with_checkins else (),
        counts=_counts_message(commitment.counts),
        owed=money_message(commitment.owed_nanos),
        next_checkin_number=following.number if following else 0,
        current_daily_spend=money_message(rate.nanos) if rate else None,
        current_daily_spend_start_time=timestamp_message(rate.period.start) if rate else None,
        has_data=measured.has_data,
    )


def summary_message(answer: CompanyAnswer) -> company_summary_pb2.CompanySummary:
    """The summary of a company on the wire."""
    summary = answer.summary
    return company_summary_pb2.CompanySummary(
        company_id=answer.company_id,
        company_display_name=display_name(answer.company_id),
        as_of_time=optional_timestamp(answer.moment.as_of),
        data_through_time=optional_timestamp(answer.moment.data_through),
        commitment_count=summary.commitment_count,
        period=period_message(summary.period) if summary.period else None,
        counts=_counts_message(summary.counts),
        owed=money_message(summary.owed_nanos),
        next_checkin=_next_checkin_message(summary.next_checkin) if summary.next_checkin else None,
        missed_commitments=[_missed_message(commitment) for commitment in summary.missed],
    )


def working_message(working: Working) -> CheckinWorking:
    """The working of a check-in on the wire."""
    oddities = working.oddities
    return CheckinWorking(
        counted_until_time=timestamp_message(working.counted_until),
        daily_spend=[
            DailySpend(day_start_time=timestamp_message(start_of_day(day)), cost=money_message(nanos))
            for day, nanos in working.daily_nanos.items()
        ],
        source_files=[_source_file_message(share) for share in working.shares],
        refund_count=oddities.refund_count,
        refund_total=money_message(oddities.refund_nanos),
        at_start_count=oddities.at_start_count,
        at_end_count=oddities.at_end_count,
    )


def _counts_message(counts: Counts) -> commitment_pb2.CheckinCounts:
    return commitment_pb2.CheckinCounts(
        met=counts.met,
        missed=counts.missed,
        awaiting_data=counts.awaiting_data,
        open=counts.open,
        upcoming=counts.upcoming,
        no_data=counts.no_data,
    )


def _next_checkin_message(following: NextCheckin) -> company_summary_pb2.NextCheckin:
    return company_summary_pb2.NextCheckin(
        commitment_id=following.commitment.measured.id,
        commitment_display_name=following.commitment.measured.name,
        checkin_number=following.checkin.number,
        period=period_message(following.checkin.period),
    )


def _missed_message(commitment: Commitment) -> company_summary_pb2.MissedCommitment:
    return company_summary_pb2.MissedCommitment(
        commitment_id=commitment.measured.id,
        commitment_display_name=commitment.measured.name,
        missed_count=commitment.counts.missed,
        owed=money_message(commitment.owed_nanos),
    )


def _source_file_message(share: SourceShare) -> SourceFileMessage:
    return SourceFileMessage(
        load_id=str(share.file.load_id),
        file_name=share.file.file_name,
        sha256=share.file.sha256.hex(),
        load_time=timestamp_message(share.file.loaded_at),
        line_item_count=share.line_item_count,
        cost=money_message(share.nanos),
    )
