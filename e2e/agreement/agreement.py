"""The questions that prove the chain: every figure of every answer against the oracle."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final, cast

from billing.v1 import billing_service_pb2 as billing
from billing.v1.line_item_pb2 import LineItem as LineItemMessage
from commitment.v1 import checkin_pb2, commitment_pb2
from commitment.v1 import commitment_service_pb2 as commitment
from google.protobuf.json_format import MessageToDict
from google.protobuf.message import Message

from e2e.agreement.api import (
    GET_CHECKIN,
    GET_COMMITMENT,
    GET_SPEND,
    LIST_COMMITMENTS,
    LIST_LINE_ITEMS,
    LIST_SUMMARIES,
    Ask,
)
from e2e.agreement.expected import (
    display_name,
    expected_commitments,
    expected_summary,
    expected_working,
    t_of,
)
from e2e.agreement.messages import amount_of, moment_of, money, optional_timestamp, period
from e2e.oracle import CheckinResult, CompanyResult
from e2e.oracle.evaluate import total
from e2e.oracle.files import LineItem

_ESTIMATES: Final = {"outlook", "forecastBasis", "fan"}


@dataclass(frozen=True, kw_only=True)
class Question:
    """One company at one moment.

    Attributes:
        company: the oracle's answer.
        as_of: the moment that is sent; None leaves it to the data.
        rows: all rows of the company in all files.
    """

    company: CompanyResult
    as_of: datetime | None
    rows: Sequence[LineItem]

    def rows_in(self, service: str, start: datetime, end: datetime) -> list[LineItem]:
        """The rows of a service in a period."""
        return [row for row in self.rows if row.service == service and start <= row.usage_at < end]


def check_summaries(ask: Ask, companies: Iterable[CompanyResult], as_of: datetime | None) -> None:
    """The list of all companies."""
    request = commitment.ListCompanySummariesRequest(as_of_time=optional_timestamp(as_of), page_size=500)
    answer = ask(LIST_SUMMARIES, request)
    assert _plain(answer.summaries) == _plain(expected_summary(c) for c in companies if c.commitments)


def check_company(ask: Ask, question: Question, *, page_size: int = 500) -> None:
    """The company's commitments, page by page, and the summary that comes with each page."""
    listed: list[commitment_pb2.Commitment] = []
    token = None
    while token != "":
        request = commitment.ListCommitmentsRequest(
            company_id=question.company.company,
            as_of_time=optional_timestamp(question.as_of),
            page_size=page_size,
            page_token=token or "",
        )
        answer = ask(LIST_COMMITMENTS, request)
        assert _plain([answer.summary]) == _plain([expected_summary(question.company)])
        listed += answer.commitments
        token = answer.next_page_token
    assert _plain(listed) == _plain(expected_commitments(question.company))
    for checkin in (checkin for one in listed for checkin in one.checkins):
        is_final = checkin.state == checkin_pb2.CHECKIN_STATE_CLOSED
        is_expected = not is_final and checkin.verdict != checkin_pb2.VERDICT_NO_DATA
        assert checkin.HasField("outlook") == is_expected


def check_commitment(ask: Ask, question: Question, wanted: commitment_pb2.Commitment) -> None:
    """One commitment by itself."""
    company = question.company
    request = commitment.GetCommitmentRequest(
        company_id=company.company, commitment_id=wanted.id, as_of_time=optional_timestamp(question.as_of)
    )
    expected = commitment.GetCommitmentResponse(
        commitment=wanted,
        company_display_name=display_name(company.company),
        as_of_time=optional_timestamp(company.as_of),
        data_through_time=optional_timestamp(company.data_through),
    )
    assert _plain([ask(GET_COMMITMENT, request)]) == _plain([expected])


def check_checkin(
    ask: Ask, question: Question, wanted: commitment_pb2.Commitment, checkin: CheckinResult
) -> None:
    """One check-in with its working."""
    company = question.company
    request = commitment.GetCheckinRequest(
        company_id=company.company,
        commitment_id=wanted.id,
        checkin_number=checkin.number,
        as_of_time=optional_timestamp(question.as_of),
    )
    answer = ask(GET_CHECKIN, request)
    files = answer.working.source_files
    assert sum(file.line_item_count for file in files) == checkin.line_items
    assert total([amount_of(file.cost) for file in files]) == checkin.actual
    answer.working.ClearField("source_files")
    expected = commitment.GetCheckinResponse(
        checkin=wanted.checkins[checkin.number - 1],
        commitment=_without_checkins(wanted),
        checkin_count=len(wanted.checkins),
        working=expected_working(
            checkin, [row for row in question.rows if row.service == wanted.service_code], t_of(company)
        ),
        company_display_name=display_name(company.company),
        as_of_time=optional_timestamp(company.as_of),
        data_through_time=optional_timestamp(company.data_through),
    )
    assert _plain([answer]) == _plain([expected])


def check_rows(ask: Ask, question: Question, service: str, checkin: CheckinResult, *, page_size: int) -> None:
    """The rows behind a check-in: complete, in order, with running totals that end at its actual."""
    end = min(checkin.end, t_of(question.company))
    if end <= checkin.start:
        return  # nothing counts yet, so there is no period to ask for
    listed: list[LineItemMessage] = []
    token = None
    while token != "":
        request = billing.ListLineItemsRequest(
            company_id=question.company.company,
            service_code=service,
            period=period(checkin.start, end),
            page_size=page_size,
            page_token=token or "",
        )
        answer = ask(LIST_LINE_ITEMS, request)
        assert answer.preceding_size == len(listed)
        assert amount_of(answer.preceding_cost) == total([amount_of(row.cost) for row in listed])
        assert (answer.total_size, amount_of(answer.total_cost)) == (checkin.line_items, checkin.actual)
        listed += answer.line_items
        token = answer.next_page_token
    rows = [(moment_of(row.usage_time), amount_of(row.cost)) for row in listed]
    assert [moment for moment, _ in rows] == sorted(moment for moment, _ in rows)
    wanted = question.rows_in(service, checkin.start, end)
    assert sorted(rows) == sorted((row.usage_at, row.cost) for row in wanted)


def check_spend(ask: Ask, question: Question, service: str, checkin: CheckinResult) -> None:
    """What billing says was spent in a period is what the check-in counted, to the nano."""
    end = min(checkin.end, t_of(question.company))
    if end <= checkin.start:
        return
    request = billing.GetSpendRequest(
        company_id=question.company.company, service_code=service, period=period(checkin.start, end)
    )
    answer = ask(GET_SPEND, request)
    assert answer.total_cost == money(checkin.actual)
    assert total([amount_of(bucket.cost) for bucket in answer.buckets]) == checkin.actual
    assert sum(bucket.line_item_count for bucket in answer.buckets) == checkin.line_items


def _without_checkins(whole: commitment_pb2.Commitment) -> commitment_pb2.Commitment:
    part = commitment_pb2.Commitment()
    part.CopyFrom(whole)
    part.ClearField("checkins")
    return part


def _plain(messages: Iterable[Message]) -> list[object]:
    """The facts as dictionaries, so that a difference is shown field by field."""
    return [_facts(MessageToDict(message)) for message in messages]


def _facts(value: object) -> object:
    """Without what is only estimated: no second opinion says what that should be."""
    if isinstance(value, dict):
        fields = cast("dict[str, object]", value)
        return {name: _facts(inner) for name, inner in fields.items() if name not in _ESTIMATES}
    if isinstance(value, list):
        return [_facts(inner) for inner in cast("list[object]", value)]
    return value
