"""Commitments on the wire."""

from collections.abc import Mapping

from commitment.v1 import commitment_pb2

from services.commitment.domain.commitment import Commitment, Counts
from services.commitment.domain.outlook import CommitmentOutlook, Outlook
from services.commitment.messages.checkin import checkin_message
from services.commitment.messages.outlook import basis_message, owed_message
from services.runtime.messages import money_message, period_message, timestamp_message


def commitment_message(
    commitment: Commitment, outlook: CommitmentOutlook | None, company_id: str
) -> commitment_pb2.Commitment:
    """A commitment with its check-ins on the wire."""
    message = commitment_message_alone(commitment, outlook, company_id)
    outlooks: Mapping[int, Outlook] = outlook.checkins if outlook else {}
    message.checkins.extend(
        checkin_message(checkin, outlooks.get(checkin.number)) for checkin in commitment.checkins
    )
    return message


def commitment_message_alone(
    commitment: Commitment, outlook: CommitmentOutlook | None, company_id: str
) -> commitment_pb2.Commitment:
    """A commitment without its check-ins on the wire."""
    measured, following = commitment.measured, commitment.next_checkin
    rate = measured.rate
    return commitment_pb2.Commitment(
        id=measured.id,
        display_name=measured.name,
        company_id=company_id,
        service_code=measured.service_code,
        period=period_message(commitment.period),
        counts=counts_message(commitment.counts),
        owed=money_message(commitment.owed_nanos),
        next_checkin_number=following.number if following else 0,
        current_daily_spend=money_message(rate.nanos) if rate else None,
        current_daily_spend_start_time=timestamp_message(rate.period.start) if rate else None,
        has_data=measured.has_data,
        outlook=owed_message(outlook.owed) if outlook else None,
        forecast_basis=basis_message(outlook.basis) if outlook else None,
    )


def counts_message(counts: Counts) -> commitment_pb2.CheckinCounts:
    """How many check-ins stand where, on the wire."""
    return commitment_pb2.CheckinCounts(
        met=counts.met,
        missed=counts.missed,
        awaiting_data=counts.awaiting_data,
        open=counts.open,
        upcoming=counts.upcoming,
        no_data=counts.no_data,
    )
