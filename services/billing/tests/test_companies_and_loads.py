"""Who is in the data, and which files brought it."""

from datetime import UTC, datetime, timedelta

import psycopg
import pytest
from billing.v1.billing_service_connect import BillingServiceClient
from billing.v1.billing_service_pb2 import ListCompaniesRequest, ListLoadsRequest
from connectrpc.code import Code
from connectrpc.errors import ConnectError
from connectrpc.protocol import ProtocolType

from services.runtime.testing.billing_data import Row, company_key, load_rows
from services.runtime.testing.errors import said
from services.runtime.testing.serving import PROTOCOLS, Served, http_client

NOON = datetime(2024, 3, 5, 12, tzinfo=UTC)


@pytest.mark.parametrize("protocol", PROTOCOLS, ids=lambda protocol: protocol.name.lower())
async def test_a_company_tells_what_is_loaded_of_it(
    data: psycopg.Connection, server: Served, protocol: ProtocolType
) -> None:
    load_rows(data, [Row(usage_at=NOON, nanos=1), Row(usage_at=NOON, nanos=2, service="ec2")])
    load_rows(data, [Row(usage_at=NOON - timedelta(days=9), nanos=3, service="ec2")])
    async with http_client(protocol) as http:
        client = BillingServiceClient(server.address(protocol), protocol=protocol, http_client=http)
        (company,) = (await client.list_companies(ListCompaniesRequest())).companies
    assert (company.id, company.display_name, company.line_item_count) == ("acme", "Acme", 3)
    assert list(company.service_codes) == ["ec2", "s3"]
    assert company.data_through_time.ToDatetime(tzinfo=UTC) == datetime(2024, 3, 6, tzinfo=UTC)


async def test_a_company_that_only_a_commitment_names_has_no_data(
    data: psycopg.Connection, client: BillingServiceClient
) -> None:
    company_key(data, "initech")
    (company,) = (await client.list_companies(ListCompaniesRequest())).companies
    assert not company.HasField("data_through_time")
    assert company.line_item_count == 0
    assert not company.service_codes


async def test_pages_of_companies_join_to_the_whole_list(
    data: psycopg.Connection, client: BillingServiceClient
) -> None:
    slugs = sorted(["b", "B", "a", "ä", "a-b", "a_b", "zz"])
    for slug in reversed(slugs):
        company_key(data, slug)
    found: list[str] = []
    token = ""
    while True:
        page = await client.list_companies(ListCompaniesRequest(page_size=2, page_token=token))
        found += [company.id for company in page.companies]
        if not (token := page.next_page_token):
            break
    assert found == slugs


async def test_the_ledger_shows_the_newest_file_first_and_can_be_limited_to_a_company(
    data: psycopg.Connection, client: BillingServiceClient
) -> None:
    load_rows(data, [Row(usage_at=NOON, nanos=1_500_000_000)], file_name="march.csv")
    load_rows(data, [Row(usage_at=NOON, nanos=-7, company="initech")], file_name="other.csv")
    loads = (await client.list_loads(ListLoadsRequest())).loads
    assert [load.file_name for load in loads] == ["other.csv", "march.csv"]
    (march,) = (await client.list_loads(ListLoadsRequest(company_id="acme"))).loads
    assert (march.total_cost.units, march.total_cost.nanos) == (1, 500_000_000)
    assert march.line_item_count == 1
    assert len(march.sha256) == 64
    assert march.covers_through_time.ToDatetime(tzinfo=UTC) == datetime(2024, 3, 6, tzinfo=UTC)


async def test_pages_of_loads_join_to_the_whole_ledger(
    data: psycopg.Connection, client: BillingServiceClient
) -> None:
    for number in range(5):
        load_rows(data, [Row(usage_at=NOON, nanos=number)], file_name=f"{number}.csv")
    found: list[str] = []
    token = ""
    while True:
        page = await client.list_loads(ListLoadsRequest(page_size=2, page_token=token))
        found += [load.file_name for load in page.loads]
        if not (token := page.next_page_token):
            break
    assert found == ["4.csv", "3.csv", "2.csv", "1.csv", "0.csv"]


async def test_the_ledger_of_an_unknown_company_is_not_found(client: BillingServiceClient) -> None:
    with pytest.raises(ConnectError) as raised:
        await client.list_loads(ListLoadsRequest(company_id="ACME"))
    assert said(raised).code is Code.NOT_FOUND
    assert said(raised).info.metadata == {"company_id": "ACME"}


@pytest.mark.parametrize("token", ["x", "é", "WyJ4Il0", "e30"])
async def test_a_token_from_nowhere_is_refused(client: BillingServiceClient, token: str) -> None:
    with pytest.raises(ConnectError) as raised:
        await client.list_companies(ListCompaniesRequest(page_token=token))
    assert said(raised).fields == ["page_token"]
    assert "belongs to another request" in said(raised).message
