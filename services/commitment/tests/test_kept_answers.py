"""Answers that are kept: the same bytes for who asks again, and never older than the question."""

import asyncio
import gzip
import json
from dataclasses import dataclass

import psycopg
import pytest
from commitment.v1.commitment_service_connect import CommitmentServiceClient
from commitment.v1.commitment_service_pb2 import (
    GetCommitmentRequest,
    GetCompanySummaryRequest,
    ListCommitmentsRequest,
    ListCommitmentsResponse,
    ListCompanySummariesRequest,
)
from connectrpc.code import Code
from connectrpc.errors import ConnectError
from google.protobuf.json_format import Parse

from services.commitment import handlers
from services.commitment.app import registration
from services.commitment.tests.promises import DAY, START, over_days, promise
from services.commitment.tests.spending import nanos, spend_daily
from services.commitment.use_cases.company import CompanyAnswer
from services.runtime.settings import Settings
from services.runtime.testing.billing_data import Row, load_rows
from services.runtime.testing.serving import PROTOCOLS, Served, http_client, served

LIST = "/commitment.v1.CommitmentService/ListCommitments"
REQUEST = ListCommitmentsRequest(company_id="acme")


@dataclass(kw_only=True)
class Counted:
    """How often an answer was worked out."""

    count: int = 0


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> Counted:
    found, answer_company = Counted(), handlers.answer_company

    async def counting(*arguments: object) -> CompanyAnswer:
        found.count += 1
        return await answer_company(*arguments)  # pyright: ignore[reportArgumentType]

    monkeypatch.setattr(handlers, "answer_company", counting)
    return found


@pytest.fixture
def acme(data: psycopg.Connection) -> None:
    spend_daily(data)
    promise(data, "1", [over_days(0, 60, "7000"), over_days(100, 160, "6000")])


@pytest.mark.usefixtures("acme")
async def test_who_asks_again_gets_the_same_over_every_protocol(server: Served, counted: Counted) -> None:
    answers: list[ListCommitmentsResponse] = []
    for protocol in (*PROTOCOLS, *PROTOCOLS):
        async with http_client(protocol) as http:
            client = CommitmentServiceClient(server.address(protocol), protocol=protocol, http_client=http)
            answers.append(await client.list_commitments(REQUEST))
    assert answers[0].commitments[0].checkins[1].outlook.path_count
    assert answers == [answers[0]] * 6
    assert counted.count == 1


@pytest.mark.usefixtures("acme")
async def test_json_and_compressed_bodies_are_the_same_answer(
    server: Served, client: CommitmentServiceClient, counted: Counted
) -> None:
    answer = await client.list_commitments(REQUEST)
    for _ in range(2):
        assert Parse(await _body(server, "json", ""), ListCommitmentsResponse()) == answer
        compressed = gzip.decompress(await _body(server, "json", "gzip"))
        assert json.loads(compressed) == json.loads(await _body(server, "json", ""))
        binary = gzip.decompress(await _body(server, "proto", "gzip"))
        assert ListCommitmentsResponse.FromString(binary) == answer
    assert counted.count == 1


async def test_a_load_that_was_committed_before_a_call_is_in_its_answer(
    data: psycopg.Connection, client: CommitmentServiceClient
) -> None:
    promise(data, "1", [over_days(0, 60, "7000")])
    request = GetCommitmentRequest(company_id="acme", commitment_id="1")
    others = asyncio.create_task(_ask_for_ever(client, request))
    for day in range(30):
        with data.transaction():
            load_rows(data, [Row(usage_at=START + day * DAY, nanos=10**9)])
        checkin = (await client.get_commitment(request)).commitment.checkins[0]
        assert nanos(checkin.actual) == (day + 1) * 10**9
    others.cancel()


async def _ask_for_ever(client: CommitmentServiceClient, request: GetCommitmentRequest) -> None:
    while True:
        await asyncio.gather(*[client.get_commitment(request) for _ in range(8)])


@pytest.mark.usefixtures("acme")
async def test_a_promise_that_changed_is_in_the_answers_of_all_methods(
    data: psycopg.Connection, client: CommitmentServiceClient
) -> None:
    summary = GetCompanySummaryRequest(company_id="acme")
    before = await client.get_company_summary(summary)
    assert (await client.list_company_summaries(ListCompanySummariesRequest())).summaries[0].owed == (
        before.summary.owed
    )
    data.execute("update commitment.checkin set amount = amount + 1 where number = 1")
    after = await client.get_company_summary(summary)
    assert nanos(after.summary.owed) == nanos(before.summary.owed) + 10**9
    assert (await client.list_company_summaries(ListCompanySummariesRequest())).summaries[0].owed == (
        after.summary.owed
    )


@pytest.mark.usefixtures("acme")
async def test_other_questions_have_other_answers(client: CommitmentServiceClient, counted: Counted) -> None:
    for size in (1, 2, 3):
        await client.list_commitments(ListCommitmentsRequest(company_id="acme", page_size=size))
    assert counted.count == 3


async def test_what_was_not_found_is_found_as_soon_as_it_is_there(
    data: psycopg.Connection, client: CommitmentServiceClient
) -> None:
    with pytest.raises(ConnectError) as raised:
        await client.list_commitments(REQUEST)
    assert raised.value.code is Code.NOT_FOUND
    promise(data, "1", [over_days(0, 60, "7000")])
    assert len((await client.list_commitments(REQUEST)).commitments) == 1


@pytest.mark.usefixtures("acme")
async def test_without_room_nothing_is_kept(database_url: str, counted: Counted) -> None:
    settings = Settings(database_url=database_url, portal_port=0, grpc_port=0, kept_answers_mib=0)
    async with (
        served(registration(settings), settings=settings) as server,
        CommitmentServiceClient(server.addresses.http_url) as client,
    ):
        assert await client.list_commitments(REQUEST) == await client.list_commitments(REQUEST)
    assert counted.count == 2


async def _body(server: Served, codec: str, encoding: str) -> bytes:
    """The body of an answer as it travels; the HTTP clients of these tests inflate it."""
    sent = REQUEST.SerializeToString() if codec == "proto" else b'{"companyId": "acme"}'
    head = (
        f"POST {LIST} HTTP/1.1\r\nhost: portal\r\ncontent-type: application/{codec}\r\n"
        f"accept-encoding: {encoding}\r\ncontent-length: {len(sent)}\r\n\r\n"
    )
    host, port = server.addresses.http_url.removeprefix("http://").split(":")
    reader, writer = await asyncio.open_connection(host, int(port))
    writer.write(head.encode() + sent)
    await reader.readuntil(b"\r\n\r\n")
    size = int(await reader.readuntil(b"\r\n"), 16)  # of the one chunk
    body = await reader.readexactly(size)
    writer.close()
    await writer.wait_closed()
    return body
