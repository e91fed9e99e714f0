"""Requests that cannot be read are answered as any bad input: by field, in words, with an id."""

import base64
import gzip
import json
from typing import cast

import grpc.aio
import pytest
from billing.v1.billing_service_pb2 import GetSpendRequest, ListLineItemsRequest
from commitment.v1.simulation_pb2 import SimulateCommitmentsRequest
from connectrpc.protocol import ProtocolType
from google.protobuf.message import Message
from google.rpc.error_details_pb2 import BadRequest, ErrorInfo
from google.rpc.status_pb2 import Status
from hypothesis import given
from hypothesis import strategies as st
from pyqwest import FullResponse

from services.runtime.rpc.malformed import Malformed, read_binary, read_json
from services.runtime.testing.serving import Served, http_client
from services.runtime.tests.rpc.fake_billing import LIST_LOADS, SERVICE, FakeBilling

INSTANT = "2024-01-31T00:00:00Z"
BAD_SPEND = {
    "": ["request"],
    "{": ["request"],
    "[]": ["request"],
    "null": ["request"],
    '"acme"': ["request"],
    '{"companyId": "a", "companyId": "b"}': ["request"],
    "[" * 100_000: ["request"],
    '{"companyId": 7}': ["company_id"],
    '{"companyId": "\\ud800"}': ["company_id"],
    '{"company_id": ["acme"]}': ["company_id"],
    '{"companyId": {"id": "acme"}}': ["company_id"],
    '{"period": "2024"}': ["period"],
    '{"period": {"start": "10000-01-01T00:00:00Z"}}': ["period.start"],
    '{"period": {"start": "0000-12-31T00:00:00Z"}}': ["period.start"],
    '{"period": {"start": "2024-02-30T00:00:00Z", "end": 5}}': ["period.start", "period.end"],
    '{"companyId": 7, "period": {"start": "tomorrow"}, "granularity": "HOURLY"}': [
        "company_id",
        "period.start",
        "granularity",
    ],
}
BAD_SCENARIOS = {
    '{"changes": {}}': ["changes"],
    '{"changes": [{"factor": 1}, {"factor": "much"}, 5, {"startTime": "x"}]}': [
        "changes[1].factor",
        "changes[2]",
        "changes[3].start_time",
    ],
    '{"changes": [{"factor": 1, "dailyAmount": {"units": 1}}]}': ["changes[0].change"],
    '{"changes": [{"dailyAmount": {"units": "9223372036854775808"}}]}': ["changes[0].daily_amount.units"],
    '{"wantedProbability": true}': ["wanted_probability"],
    '{"wantedProbability": 1e999}': ["wanted_probability"],
}


def _fields(message: Message) -> list[str]:
    assert isinstance(message, Malformed)
    return [violation.field for violation in message.violations]


@pytest.mark.parametrize("text", BAD_SPEND, ids=lambda text: text[:40])
def test_every_field_of_json_that_cannot_be_read_is_named(text: str) -> None:
    assert _fields(read_json(GetSpendRequest, text.encode())) == BAD_SPEND[text]


@pytest.mark.parametrize("text", BAD_SCENARIOS, ids=lambda text: text[:60])
def test_fields_inside_lists_are_named_by_their_place(text: str) -> None:
    assert _fields(read_json(SimulateCommitmentsRequest, text.encode())) == BAD_SCENARIOS[text]


def test_a_field_is_told_what_it_is_and_what_it_should_be() -> None:
    read = read_json(ListLineItemsRequest, b'{"pageSize": 2.5, "period": {"end": "10000-01-01T00:00:00Z"}}')
    assert isinstance(read, Malformed)
    assert [violation.description for violation in read.violations] == [
        "is 2.5; send a whole number from -2147483648 to 2147483647.",
        'is "10000-01-01T00:00:00Z"; send an instant of the years 1 to 9999, such as "2024-01-31T00:00:00Z".',
    ]


def test_what_the_contract_does_not_know_is_ignored() -> None:
    text = '{"companyId": "acme", "color": {"red": [1, "2"]}}'
    assert read_json(GetSpendRequest, text.encode()) == GetSpendRequest(company_id="acme")


ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["companyId", "changes", "factor", "dailyAmount", "startTime", "units"]),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@given(ANY_JSON)
def test_any_json_is_a_request_or_names_what_is_wrong_with_it(value: object) -> None:
    read = read_json(SimulateCommitmentsRequest, json.dumps(value).encode())
    assert type(read) is SimulateCommitmentsRequest or _fields(read)


@given(st.binary(max_size=60))
def test_any_bytes_are_a_request_or_named_as_none(data: bytes) -> None:
    for read in (read_binary(SimulateCommitmentsRequest, data), read_json(SimulateCommitmentsRequest, data)):
        assert type(read) is SimulateCommitmentsRequest or _fields(read)


@pytest.mark.parametrize(
    ("content_type", "body"),
    [
        ("application/json", b"{"),
        ("application/json", b'{"companyId": 7}'),
        ("application/json", b"\xff"),
        ("application/proto", b"\xff\xff"),
    ],
)
async def test_over_connect_it_is_an_error_of_the_contract(
    service: tuple[Served, FakeBilling], content_type: str, body: bytes
) -> None:
    async with http_client(ProtocolType.CONNECT) as http:
        response = await http.post(
            service[0].addresses.http_url + LIST_LOADS, headers={"content-type": content_type}, content=body
        )
    _assert_invalid(response)


async def test_a_body_that_cannot_be_unpacked_is_named_too(service: tuple[Served, FakeBilling]) -> None:
    packed = gzip.compress(b'{"companyId": "3"}')
    for body in (b"{}", packed[:-9], packed[:12] + b"x" + packed[13:]):
        async with http_client(ProtocolType.CONNECT) as http:
            response = await http.post(
                service[0].addresses.http_url + LIST_LOADS,
                headers={"content-type": "application/json", "content-encoding": "gzip"},
                content=body,
            )
        error = json.loads(response.content)
        assert error["message"].startswith("request: is not compressed as gzip; send it so")
        _assert_invalid(response)


async def test_a_get_is_answered_alike(service: tuple[Served, FakeBilling]) -> None:
    async with http_client(ProtocolType.CONNECT) as http:
        response = await http.get(
            f"{service[0].addresses.http_url}{LIST_LOADS}?connect=v1&encoding=json&message=%7B"
        )
    _assert_invalid(response)


def _assert_invalid(response: FullResponse) -> None:
    assert response.status == 400
    assert response.headers["x-request-id"]
    error = json.loads(response.content)
    assert error["code"] == "invalid_argument"
    details = {detail["type"]: base64.b64decode(detail["value"] + "==") for detail in error["details"]}
    assert BadRequest.FromString(details["google.rpc.BadRequest"]).field_violations[0].description
    assert ErrorInfo.FromString(details["google.rpc.ErrorInfo"]) == ErrorInfo(
        reason="INVALID_FIELD", domain=SERVICE
    )


async def test_over_native_grpc_it_is_the_same_error(service: tuple[Served, FakeBilling]) -> None:
    async with grpc.aio.insecure_channel(service[0].addresses.grpc_target) as channel:
        call: grpc.aio.UnaryUnaryMultiCallable[bytes, bytes] = channel.unary_unary(LIST_LOADS)
        with pytest.raises(grpc.aio.AioRpcError) as raised:
            await call(b"\xff\xff")
    error = raised.value
    assert error.code() is grpc.StatusCode.INVALID_ARGUMENT
    assert error.details() == (
        "request: is no billing.v1.ListLoadsRequest in the binary form of Protocol Buffers; send one."
    )
    trailers = dict(error.trailing_metadata())
    status = Status.FromString(cast("bytes", trailers["grpc-status-details-bin"]))
    bad = BadRequest()
    assert status.details[0].Unpack(bad)
    assert [violation.field for violation in bad.field_violations] == ["request"]
