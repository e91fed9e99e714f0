"""Check-ins on the wire."""

from typing import Final

from commitment.v1 import checkin_pb2

from services.commitment.domain.checkin import Checkin, State, Verdict
from services.commitment.domain.outlook import Outlook
from services.commitment.messages.outlook import outlook_message
from services.runtime.messages import LARGEST_NANOS, money_message, period_message

STATES: Final = {
    State.CLOSED: checkin_pb2.CHECKIN_STATE_CLOSED,
    State.AWAITING_DATA: checkin_pb2.CHECKIN_STATE_AWAITING_DATA,
    State.OPEN: checkin_pb2.CHECKIN_STATE_OPEN,
    State.UPCOMING: checkin_pb2.CHECKIN_STATE_UPCOMING,
}
VERDICTS: Final = {
    Verdict.MET: checkin_pb2.VERDICT_MET,
    Verdict.MISSED: checkin_pb2.VERDICT_MISSED,
    Verdict.ALREADY_MET: checkin_pb2.VERDICT_ALREADY_MET,
    Verdict.UNDECIDED: checkin_pb2.VERDICT_UNDECIDED,
    Verdict.NO_DATA: checkin_pb2.VERDICT_NO_DATA,
}


def checkin_message(checkin: Checkin, outlook: Outlook | None) -> checkin_pb2.Checkin:
    """A check-in on the wire."""
    measured, needed = checkin.measurement, checkin.needed_daily_nanos
    return checkin_pb2.Checkin(
        number=measured.number,
        period=period_message(measured.period),
        amount=money_message(measured.amount_nanos),
        actual=money_message(measured.actual_nanos),
        line_item_count=measured.line_item_count,
        state=STATES[checkin.state],
        verdict=VERDICTS[checkin.verdict],
        shortfall=money_message(checkin.shortfall_nanos),
        # Microseconds before the end, the rate of a large promise is beyond all money.
        needed_daily_spend=None if needed is None else money_message(min(needed, LARGEST_NANOS)),
        days_left=checkin.days_left,
        outlook=outlook_message(outlook) if outlook else None,
    )
