"""The wheel, installed where nothing of the checkout is: both kinds of clients, money, the retry policy."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import grpc
import pytest
from commitment.v1.commitment_service_pb2 import GetCompanySummaryRequest, GetCompanySummaryResponse
from commitment.v1.company_summary_pb2 import CompanySummary
from common.v1.money_pb2 import Money

from e2e.examples.figures import known_lines
from e2e.examples.languages import EXAMPLES, ROOT, Addresses, Python, run

ASK: Final = """
import sys
from contract_commitments import connect, decimal_of
from contract_commitments.messages import GetCompanySummaryRequest

with connect(sys.argv[1]) as api:
    answer = api.commitments.get_company_summary(GetCompanySummaryRequest(company_id="cyberdyne"), timeout=20)
    print(decimal_of(answer.summary.owed), answer.summary.owed.currency_code)
"""
ASK_AIO: Final = """
import asyncio
import sys
from contract_commitments import aio, decimal_of
from contract_commitments.messages import ExportLineItemsRequest, GetCompanySummaryRequest, Period

async def main():
    async with aio.connect(sys.argv[1]) as api:
        request = GetCompanySummaryRequest(company_id="cyberdyne")
        answer = await api.commitments.get_company_summary(request, timeout=5)
        print(decimal_of(answer.summary.owed), answer.summary.owed.currency_code)
        year = Period(start={"seconds": 1704067200}, end={"seconds": 1735689600})
        stream = api.billing.export_line_items(ExportLineItemsRequest(company_id="cyberdyne", period=year))
        print(sum([len(part.line_items) async for part in stream]))

asyncio.run(main())
"""
MONEY: Final = """
from decimal import Decimal
from contract_commitments import decimal_of, money_of

for text in ("-1.75", "0.00", "1000.00", "240.460000001", "9223372036854775807.999999999"):
    money = money_of(Decimal(text))
    print(f"{decimal_of(money):f}", money.units, money.nanos)
for text in ("0.0000000001", "NaN", "9223372036854775808"):
    try:
        money_of(Decimal(text))
    except ValueError as error:
        print(error)
"""
WRONG: Final = """
from contract_commitments import connect
from contract_commitments.messages import GetCompanySummaryRequest

with connect("127.0.0.1:1") as api:
    print(api.commitments.get_company_summary(GetCompanySummaryRequest(company="x")).summary.owes)
"""
NO_STUBS: Final = {"reportMissingModuleSource": False, "reportMissingTypeStubs": False}
PROBLEMS: Final = """
import asyncio
import sys
import grpc
from contract_commitments import aio, connect, problem_of
from contract_commitments.messages import GetCheckinRequest, GetCompanySummaryRequest

def show(problem, request_id):
    print(problem.code.name, problem.reason, dict(problem.metadata), problem.request_id == request_id)

with connect(sys.argv[1]) as api:
    try:
        request = GetCheckinRequest(company_id="cyberdyne", commitment_id="1", checkin_number=99)
        api.commitments.get_checkin(request, timeout=5, metadata=[("x-request-id", "of-mine")])
    except grpc.RpcError as error:
        show(problem_of(error), "of-mine")
with connect("127.0.0.1:1") as api:
    try:
        api.commitments.get_company_summary(GetCompanySummaryRequest(company_id="cyberdyne"), timeout=20)
    except grpc.RpcError as error:
        show(problem_of(error), "")

async def main():
    async with aio.connect(sys.argv[1]) as api:
        try:
            request = GetCompanySummaryRequest(company_id="nobody")
            await api.commitments.get_company_summary(request, timeout=5)
        except grpc.RpcError as error:
            problem = problem_of(error)
            show(problem, problem.request_id)

asyncio.run(main())
"""


@dataclass
class Flaky(grpc.GenericRpcHandler):
    """A service that is unavailable at first."""

    failures: int
    attempts: list[str] = field(default_factory=list[str])

    def service(
        self, handler_call_details: grpc.HandlerCallDetails
    ) -> "grpc.RpcMethodHandler[GetCompanySummaryRequest, GetCompanySummaryResponse]":
        self.attempts.append(handler_call_details.method)
        return grpc.unary_unary_rpc_method_handler(
            self._answer,
            request_deserializer=GetCompanySummaryRequest.FromString,
            response_serializer=GetCompanySummaryResponse.SerializeToString,
        )

    def _answer(self, _request: GetCompanySummaryRequest, context: Any) -> GetCompanySummaryResponse:
        if len(self.attempts) <= self.failures:
            context.abort(grpc.StatusCode.UNAVAILABLE, "The database is restarting.")
        return GetCompanySummaryResponse(
            summary=CompanySummary(owed=Money(currency_code="USD", units=12, nanos=500_000_000))
        )


@pytest.fixture
def flaky() -> Iterator[tuple[Flaky, str]]:
    """A service that is unavailable twice, and its address."""
    service = Flaky(failures=2)
    server = grpc.server(ThreadPoolExecutor(max_workers=1), handlers=[service])
    port = server.add_insecure_port("127.0.0.1:0")
    server.start()
    yield service, f"127.0.0.1:{port}"
    server.stop(None)


def in_python(packages: Path, code: str, *arguments: str) -> list[str]:
    """The lines that some code prints which finds the wheel."""
    return run([sys.executable, "-c", code, *arguments], env={"PYTHONPATH": str(packages)}).splitlines()


def test_it_asks_the_services(python: Python, addresses: Addresses) -> None:
    assert in_python(python.packages, ASK, addresses.grpc_target) == known_lines()["GetCompanySummary"]()


def test_it_asks_the_services_with_asyncio(python: Python, addresses: Addresses) -> None:
    (exported,) = known_lines()["ExportLineItems"]()
    printed = in_python(python.packages, ASK_AIO, addresses.grpc_target)
    assert printed == [*known_lines()["GetCompanySummary"](), exported.split()[0]]


def test_a_read_that_finds_the_service_unavailable_is_sent_again(
    python: Python, flaky: tuple[Flaky, str]
) -> None:
    service, target = flaky
    assert in_python(python.packages, ASK, target) == ["12.50 USD"]
    assert service.attempts == ["/commitment.v1.CommitmentService/GetCompanySummary"] * 3


def test_an_error_says_its_reason_and_what_it_is_about(python: Python, addresses: Addresses) -> None:
    about = {"company_id": "cyberdyne", "commitment_id": "1", "checkin_number": "99"}
    missing, away, unknown = in_python(python.packages, PROBLEMS, addresses.grpc_target)
    assert re.sub(r"{.*}", "", missing) == "NOT_FOUND CHECKIN_NOT_FOUND  True"
    assert all(f"'{name}': '{value}'" in missing for name, value in about.items())
    assert away == "UNAVAILABLE  {} True"
    assert unknown == "NOT_FOUND COMPANY_NOT_FOUND {'company_id': 'nobody'} True"


def test_amounts_are_exact_both_ways_and_never_rounded(python: Python) -> None:
    assert in_python(python.packages, MONEY) == [
        "-1.75 -1 -750000000",
        "0.00 0 0",
        "1000.00 1000 0",
        "240.460000001 240 460000001",
        "9223372036854775807.999999999 9223372036854775807 999999999",
        "1E-10 has more than 9 decimal places: round it first.",
        "NaN is no amount: send a finite number.",
        "9223372036854775808 has more units than a Money holds.",
    ]


def test_the_checker_of_types_knows_every_call_and_field(python: Python, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.py"
    wrong.write_text(WRONG)
    config = {"include": [str(EXAMPLES / "python"), str(wrong)], "extraPaths": [str(python.packages)]}
    settings = tmp_path / "pyrightconfig.json"
    settings.write_text(json.dumps({**config, "typeCheckingMode": "strict", **NO_STUBS}))
    checked = subprocess.run(
        [ROOT / "node_modules/.bin/pyright", "--outputjson", "-p", settings, "--pythonpath", sys.executable],
        capture_output=True,
        text=True,
        check=False,
    )
    faults = json.loads(checked.stdout)["generalDiagnostics"]
    assert {Path(fault["file"]).name for fault in faults} == {"wrong.py"}
    assert {"reportCallIssue", "reportAttributeAccessIssue"} <= {fault["rule"] for fault in faults}


def test_it_carries_the_version_of_the_contract(clients: Path) -> None:
    version = Path("proto/VERSION").read_text("utf-8").strip()
    assert (clients / f"contract_commitments_client-{version}-py3-none-any.whl").exists()
    assert (clients / f"contract-commitments-client-{version}.tgz").exists()
