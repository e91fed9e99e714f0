"""Summaries of companies on the wire."""

from commitment.v1 import company_summary_pb2

from services.commitment.domain.commitment import Commitment
from services.commitment.domain.outlook import CompanyOutlook, Outlook
from services.commitment.domain.summary import NextCheckin
from services.commitment.domain.total import TotalOutlook
from services.commitment.messages.checkin import STATES, VERDICTS
from services.commitment.messages.commitment import counts_message
from services.commitment.messages.outlook import outlook_message, owed_message
from services.commitment.use_cases.company import CompanyAnswer
from services.runtime.messages import money_message, optional_timestamp, period_message
from services.runtime.names import display_name


def summary_message(answer: CompanyAnswer) -> company_summary_pb2.CompanySummary:
    """The summary of a company on the wire."""
    summary, company, moment = answer.summary, answer.facts.company, answer.facts.moment
    following = summary.next_checkin
    return company_summary_pb2.CompanySummary(
        company_id=company.slug,
        company_display_name=display_name(company.slug),
        as_of_time=optional_timestamp(moment.as_of),
        data_through_time=optional_timestamp(moment.data_through),
        commitment_count=summary.commitment_count,
        period=period_message(summary.period) if summary.period else None,
        counts=counts_message(summary.counts),
        owed=money_message(summary.owed_nanos),
        next_checkin=_next_checkin_message(following, answer.outlook) if following else None,
        missed_commitments=[_missed_message(commitment) for commitment in summary.missed],
        outlook=owed_message(answer.outlook.owed) if answer.outlook else None,
    )


def total_message(total: TotalOutlook) -> company_summary_pb2.TotalOutlook:
    """All companies together, on the wire."""
    return company_summary_pb2.TotalOutlook(
        owed=owed_message(total.owed),
        forecast_company_count=total.forecast_company_count,
        left_out_company_count=total.left_out_company_count,
    )


def _next_checkin_message(
    following: NextCheckin, outlook: CompanyOutlook | None
) -> company_summary_pb2.NextCheckin:
    commitment, checkin = following.commitment.measured, following.checkin
    expected = _outlook_of(outlook, commitment.id, checkin.number)
    return company_summary_pb2.NextCheckin(
        commitment_id=commitment.id,
        commitment_display_name=commitment.name,
        checkin_number=checkin.number,
        period=period_message(checkin.period),
        state=STATES[checkin.state],
        verdict=VERDICTS[checkin.verdict],
        outlook=outlook_message(expected) if expected else None,
    )


def _outlook_of(company: CompanyOutlook | None, commitment_id: str, number: int) -> Outlook | None:
    commitment = company.commitments.get(commitment_id) if company else None
    return commitment.checkins.get(number) if commitment else None


def _missed_message(commitment: Commitment) -> company_summary_pb2.MissedCommitment:
    return company_summary_pb2.MissedCommitment(
        commitment_id=commitment.measured.id,
        commitment_display_name=commitment.measured.name,
        missed_count=commitment.counts.missed,
        owed=money_message(commitment.owed_nanos),
    )
