"""Forecasts: worked out once, the same for everybody, and for no longer than the data stay as they are."""

import asyncio
import threading
from collections.abc import Callable

import psycopg
import pytest
from commitment.v1.commitment_service_connect import CommitmentServiceClient
from commitment.v1.commitment_service_pb2 import ListCommitmentsRequest

from services.commitment.app import registration
from services.commitment.forecast.company import CompanyForecast
from services.commitment.tests.promises import DAY, over_days, promise
from services.commitment.tests.spending import END, daily_rows
from services.commitment.use_cases import forecasts as module
from services.commitment.use_cases.facts import facts_by_slug
from services.commitment.use_cases.forecasts import Forecasts, Pending
from services.runtime.messages import timestamp_message
from services.runtime.settings import Settings
from services.runtime.testing.billing_data import load_rows
from services.runtime.testing.serving import served

LIST = ListCommitmentsRequest(company_id="acme")


class Counted:
    """Counts the forecasts that are worked out, and can hold them up."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.count = 0
        self.gate = threading.Event()
        self.gate.set()
        self._work_out: Callable[..., object] = module.forecast_company
        monkeypatch.setattr(module, "forecast_company", self)

    def __call__(self, *arguments: object) -> object:
        self.count += 1
        self.gate.wait()
        return self._work_out(*arguments)


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> Counted:
    return Counted(monkeypatch)


@pytest.mark.usefixtures("acme")
async def test_who_asks_again_gets_the_same_answer_without_new_work(
    client: CommitmentServiceClient, counted: Counted
) -> None:
    first = await client.list_commitments(LIST)
    assert await client.list_commitments(LIST) == first
    assert counted.count == 1


@pytest.mark.usefixtures("acme")
async def test_all_who_ask_the_same_at_once_get_one_answer(
    client: CommitmentServiceClient, counted: Counted
) -> None:
    first, *others = await asyncio.gather(*(client.list_commitments(LIST) for _ in range(8)))
    assert all(answer == first for answer in others)
    assert counted.count == 1


@pytest.mark.usefixtures("acme")
async def test_another_process_gives_the_same_answer(
    database_url: str, client: CommitmentServiceClient, counted: Counted
) -> None:
    first = await client.list_commitments(LIST)
    settings = Settings(database_url=database_url, portal_port=0, grpc_port=0, pool_size=1)
    async with (
        served(registration(settings), settings=settings) as other,
        CommitmentServiceClient(other.addresses.http_url) as elsewhere,
    ):
        assert await elsewhere.list_commitments(LIST) == first
    assert counted.count == 2


@pytest.mark.usefixtures("acme")
async def test_a_load_changes_the_answer_at_every_moment_that_it_adds_to(
    data: psycopg.Connection, client: CommitmentServiceClient
) -> None:
    past = ListCommitmentsRequest(company_id="acme", as_of_time=timestamp_message(END - 10 * DAY))
    before, before_past = await client.list_commitments(LIST), await client.list_commitments(past)
    load_rows(data, daily_rows(range(60, 80), mean=300))
    assert (await client.list_commitments(LIST)).summary.outlook != before.summary.outlook
    assert (await client.list_commitments(past)).summary.outlook != before_past.summary.outlook


@pytest.mark.usefixtures("acme")
async def test_an_amended_promise_has_another_outlook(
    data: psycopg.Connection, client: CommitmentServiceClient
) -> None:
    before = (await client.list_commitments(LIST)).commitments[0].checkins[3].outlook
    data.execute("update commitment.checkin set amount = 5000 where commitment_id = '1' and number = 4")
    after = (await client.list_commitments(LIST)).commitments[0].checkins[3].outlook
    assert after.probability > before.probability
    assert after.expected_actual == before.expected_actual


@pytest.mark.usefixtures("acme")
async def test_a_promise_on_another_service_changes_no_other_outlook_but_the_totals(
    data: psycopg.Connection, client: CommitmentServiceClient
) -> None:
    before = await client.list_commitments(LIST)
    promise(data, "3", [over_days(110, 200, "99999")], service="lambda")
    load_rows(data, daily_rows(range(1), service="lambda"))
    after = await client.list_commitments(LIST)
    assert after.summary.outlook.counts != before.summary.outlook.counts
    for one, other in zip(before.commitments, after.commitments, strict=False):
        assert one == other


async def _begun(url: str, forecasts: Forecasts) -> Pending[CompanyForecast]:
    async with await psycopg.AsyncConnection.connect(url, autocommit=True) as connection:
        pending = await forecasts.begin(connection, await facts_by_slug(connection, "acme", None))
    assert pending is not None
    return pending


@pytest.mark.usefixtures("acme")
async def test_who_stops_waiting_disturbs_nobody_else(database_url: str, counted: Counted) -> None:
    forecasts = Forecasts()
    counted.gate.clear()
    pending = [await _begun(database_url, forecasts) for _ in range(3)]
    waiting = [asyncio.create_task(one.get()) for one in pending]
    waiting[0].cancel()
    await asyncio.wait(waiting[:1])
    counted.gate.set()
    one, other = await asyncio.gather(*waiting[1:])
    assert waiting[0].cancelled()
    assert one is other
    assert counted.count == 1
    forecasts.close()


@pytest.mark.usefixtures("acme")
async def test_outlooks_are_kept_when_there_is_no_room_for_their_paths(
    database_url: str, counted: Counted, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_PATHS_ROOM", 0)
    forecasts = Forecasts()
    first = (await (await _begun(database_url, forecasts)).get()).outlook
    async with await psycopg.AsyncConnection.connect(database_url, autocommit=True) as connection:
        pending = await forecasts.begin_expecting(connection, await facts_by_slug(connection, "acme", None))
    assert pending is not None
    assert (await pending.get()).outlook is first
    assert counted.count == 1
    await (await _begun(database_url, forecasts)).get()
    assert counted.count == 2
    forecasts.close()


@pytest.mark.usefixtures("acme")
async def test_work_that_fails_is_told_to_all_who_wait_and_begun_anew_for_the_next(
    database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    forecasts = Forecasts()
    gate = threading.Event()

    def fail(*_arguments: object) -> object:
        gate.wait()
        raise ArithmeticError

    with monkeypatch.context() as patch:
        patch.setattr(module, "forecast_company", fail)
        pending = [await _begun(database_url, forecasts) for _ in range(2)]
        gate.set()
        for one in pending:
            with pytest.raises(ArithmeticError):
                await one.get()
    again = await _begun(database_url, forecasts)
    assert (await again.get()).outlook.commitments
    forecasts.close()


@pytest.mark.usefixtures("acme")
async def test_no_thread_is_left_when_the_service_has_stopped(database_url: str) -> None:
    before = set(threading.enumerate())
    settings = Settings(database_url=database_url, portal_port=0, grpc_port=0, pool_size=1)
    async with served(registration(settings), settings=settings) as running:
        async with CommitmentServiceClient(running.addresses.http_url) as client:
            await client.list_commitments(LIST)
        assert _forecasting() - before
    assert not _forecasting() - before


def _forecasting() -> set[threading.Thread]:
    return {thread for thread in threading.enumerate() if thread.name.startswith("forecast")}
