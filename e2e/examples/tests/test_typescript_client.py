"""The npm package, unpacked where nothing of the checkout is: money, and the retry policy."""

from collections.abc import Iterator
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from socket import socket
from threading import Thread
from typing import Final

import pytest
from commitment.v1.commitment_service_pb2 import GetCompanySummaryResponse
from commitment.v1.company_summary_pb2 import CompanySummary
from common.v1.money_pb2 import Money

from e2e.examples.languages import Addresses, TypeScript, run

ASK: Final = """
import { connectTo, decimalOf } from "@contract-commitments/client";

const seen = (next) => (request) => {
  console.log(request.method.name);
  return next(request);
};
const { commitments } = connectTo(process.argv[2], { interceptors: [seen] });
try {
  const { summary } = await commitments.getCompanySummary({ companyId: "cyberdyne" }, { timeoutMs: 20_000 });
  console.log(decimalOf(summary.owed));
} catch (error) {
  console.log(error.message);
}
"""
PROBLEM: Final = """
import { connectTo, problemOf } from "@contract-commitments/client";

const { billing } = connectTo(process.argv[2]);
try {
  await billing.listLineItems({ pageSize: 5000 }, { headers: { "x-request-id": "of-mine" } });
} catch (error) {
  const { reason, violations, requestId } = problemOf(error);
  console.log(reason, Object.keys(violations).join(), violations.company_id, requestId);
}
"""
FAILURES: Final = """
import { connectTo, problemOf } from "@contract-commitments/client";

const [nobody, silent, breaking] = process.argv.slice(2).map((port) => connectTo(`http://127.0.0.1:${port}`));
const tell = async (call) => console.log(problemOf(await call.catch((error) => error)).codeName);
const exported = async () => {
  for await (const _part of breaking.billing.exportLineItems({ companyId: "cyberdyne" }));
};
await tell(nobody.billing.listCompanies({}));
await tell(silent.billing.listCompanies({}, { timeoutMs: 50 }));
await tell(silent.billing.listCompanies({}, { signal: AbortSignal.abort() }));
await tell(exported());
"""
MONEY: Final = """
import { decimalOf, moneyOf, nanosOf, nanosOfDecimal } from "@contract-commitments/client";

for (const text of ["-1.75", "0", "240.460000001", "9223372036854775807.999999999"]) {
  const money = moneyOf(nanosOfDecimal(text));
  console.log(decimalOf(money), nanosOf(money), money.units, money.nanos);
}
for (const wrong of [() => nanosOfDecimal("0.0000000001"), () => moneyOf(2n ** 63n * 1_000_000_000n)]) {
  try {
    wrong();
  } catch (error) {
    console.log(error.message);
  }
}
"""
UNAVAILABLE: Final = b'{"code": "unavailable", "message": "The database is restarting."}'
ANSWER: Final = GetCompanySummaryResponse(
    summary=CompanySummary(owed=Money(currency_code="USD", units=12, nanos=500_000_000))
).SerializeToString()


@dataclass
class Flaky:
    """A service that is unavailable at first."""

    url: str
    failures: int = 2
    attempts: int = 0

    def answer(self) -> tuple[int, str, bytes]:
        """The status, content type and body of the next answer."""
        self.attempts += 1
        if self.attempts <= self.failures:
            return 503, "application/json", UNAVAILABLE
        return 200, "application/proto", ANSWER


@pytest.fixture
def flaky() -> Iterator[Flaky]:
    """A service that is unavailable twice, over Connect."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["content-length"]))
            status, content_type, body = service.answer()
            self.send_response(status)
            self.send_header("content-type", content_type)
            self.send_header("content-length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the library's name
            """Says nothing."""

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        service = Flaky(url=f"http://127.0.0.1:{server.server_port}")
        Thread(target=server.serve_forever, daemon=True).start()
        yield service
        server.shutdown()


@pytest.fixture
def silent() -> Iterator[int]:
    """The port of a service that takes connections and never answers."""
    with socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        yield listening.getsockname()[1]


@pytest.fixture
def breaking() -> Iterator[int]:
    """The port of a service whose streams break after their first bytes."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.rfile.read(int(self.headers["content-length"]))
            self.send_response(200)
            self.send_header("content-type", "application/connect+proto")
            self.send_header("content-length", "100")
            self.end_headers()
            self.wfile.write(b"\0")

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the library's name
            """Says nothing."""

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield server.server_port
        server.shutdown()


def free_port() -> int:
    """A port that nobody listens on."""
    with socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]


def in_node(typescript: TypeScript, name: str, code: str, *arguments: str) -> list[str]:
    """The lines that some code prints which finds the package."""
    script = typescript.compiled / f"{name}.mjs"
    script.write_text(code)
    return run(["node", script, *arguments]).splitlines()


def test_a_read_that_finds_the_service_unavailable_is_sent_again(
    typescript: TypeScript, flaky: Flaky
) -> None:
    assert in_node(typescript, "again", ASK, flaky.url) == [*["GetCompanySummary"] * 3, "12.50"]
    assert flaky.attempts == 3


def test_it_gives_up_after_four_attempts(typescript: TypeScript, flaky: Flaky) -> None:
    flaky.failures = 9
    printed = in_node(typescript, "given-up", ASK, flaky.url)
    assert printed[-1] == "[unavailable] The database is restarting."
    assert flaky.attempts == 4


def test_a_server_that_nobody_reaches_counts_as_unavailable(typescript: TypeScript) -> None:
    printed = in_node(typescript, "nobody", ASK, f"http://127.0.0.1:{free_port()}")
    assert printed[:-1] == ["GetCompanySummary"] * 4
    assert printed[-1].startswith("[unavailable] The connection to http://127.0.0.1:")
    assert "ECONNREFUSED" in printed[-1]


def test_what_a_connection_failed_by_is_told_by_name(
    typescript: TypeScript, silent: int, breaking: int
) -> None:
    ports = [f"{port}" for port in (free_port(), silent, breaking)]
    assert in_node(typescript, "failures", FAILURES, *ports) == [
        "Unavailable",
        "DeadlineExceeded",
        "Canceled",
        "Unavailable",
    ]


def test_an_error_says_its_reason_and_each_field_at_fault(
    typescript: TypeScript, addresses: Addresses
) -> None:
    assert in_node(typescript, "problem", PROBLEM, addresses.http_url) == [
        "INVALID_FIELD company_id,period.start,period.end,page_size is required; send a value. of-mine"
    ]


def test_amounts_are_exact_both_ways_and_never_rounded(typescript: TypeScript) -> None:
    assert in_node(typescript, "money", MONEY) == [
        "-1.75 -1750000000n -1n -750000000",
        "0.00 0n 0n 0",
        "240.460000001 240460000001n 240n 460000001",
        "9223372036854775807.999999999 9223372036854775807999999999n 9223372036854775807n 999999999",
        '"0.0000000001" is no decimal number of at most 9 places.',
        "9223372036854775808000000000 is more than a Money holds.",
    ]


def test_it_needs_nothing_that_a_browser_does_not_have(typescript: TypeScript) -> None:
    package: Path = typescript.compiled.parent / "node_modules/@contract-commitments/client/dist"
    modules = [file.read_text("utf-8") for file in package.rglob("*.js")]
    assert modules
    for module in modules:
        assert "node:" not in module
        assert "process." not in module
