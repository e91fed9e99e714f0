"""Rows of the database as messages of the contract."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from billing.v1.company_pb2 import Company
from billing.v1.line_item_pb2 import LineItem
from billing.v1.load_pb2 import Load
from billing.v1.spend_pb2 import SpendBucket

from services.billing.repository.companies import CompanyRow
from services.billing.repository.line_items import LineItemRow
from services.billing.repository.loads import LoadRow
from services.billing.repository.spend import BucketRow
from services.runtime.messages import money_message, optional_timestamp, period_message, timestamp_message
from services.runtime.names import display_name
from services.runtime.periods import Period, start_of_day


def company_message(row: CompanyRow) -> Company:
    """A company on the wire."""
    return Company(
        id=row.slug,
        display_name=display_name(row.slug),
        data_through_time=optional_timestamp(row.data_through),
        line_item_count=row.line_item_count,
        service_codes=row.service_codes,
    )


def line_item_messages(rows: Sequence[LineItemRow], codes: Mapping[int, str]) -> list[LineItem]:
    """Line items on the wire."""
    return [
        LineItem(
            service_code=codes[row.service_id],
            usage_time=timestamp_message(row.usage_at),
            cost=money_message(row.cost_nanos),
            load_id=str(row.load_id),
            file_name=row.file_name,
            line_number=row.line_number,
        )
        for row in rows
    ]


def load_message(row: LoadRow) -> Load:
    """A load on the wire."""
    return Load(
        id=str(row.id),
        file_name=row.file_name,
        sha256=row.sha256.hex(),
        byte_size=row.byte_size,
        line_item_count=row.line_item_count,
        rejected_count=row.rejected_count,
        company_count=row.company_count,
        total_cost=money_message(int(row.cost_nanos)),
        first_usage_time=timestamp_message(row.first_usage_at),
        last_usage_time=timestamp_message(row.last_usage_at),
        covers_through_time=timestamp_message(row.covers_through),
        load_time=timestamp_message(row.loaded_at),
    )


def bucket_messages(
    rows: Sequence[BucketRow], codes: Mapping[int, str], asked: Period, *, by_month: bool
) -> list[SpendBucket]:
    """Buckets on the wire, in order of time, then of service; each within the period that was asked for."""
    ordered = sorted(rows, key=lambda row: (row.bucket, codes[row.service_id]))
    return [
        SpendBucket(
            period=period_message(
                Period(
                    start=max(asked.start, start_of_day(row.bucket)),
                    end=min(asked.end, _end_of_bucket(row.bucket, asked.end, by_month=by_month)),
                )
            ),
            service_code=codes[row.service_id],
            cost=money_message(int(row.cost_nanos)),
            line_item_count=row.line_item_count,
        )
        for row in ordered
    ]


def _end_of_bucket(bucket: date, asked_end: datetime, *, by_month: bool) -> datetime:
    """The midnight after the bucket; the calendar itself ends with the year 9999."""
    try:
        if not by_month:
            return start_of_day(date.fromordinal(bucket.toordinal() + 1))
        return start_of_day(date(bucket.year + bucket.month // 12, bucket.month % 12 + 1, 1))
    except ValueError:
        return asked_end
