"""Workings of check-ins on the wire."""

from commitment.v1.commitment_service_pb2 import CheckinWorking, DailySpend
from commitment.v1.commitment_service_pb2 import SourceFile as SourceFileMessage

from services.commitment.domain.working import SourceShare, Working
from services.runtime.messages import money_message, timestamp_message
from services.runtime.periods import start_of_day


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


def _source_file_message(share: SourceShare) -> SourceFileMessage:
    return SourceFileMessage(
        load_id=str(share.file.load_id),
        file_name=share.file.file_name,
        sha256=share.file.sha256.hex(),
        load_time=timestamp_message(share.file.loaded_at),
        line_item_count=share.line_item_count,
        cost=money_message(share.nanos),
    )
