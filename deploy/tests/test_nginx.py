"""nginx in its container answers as the portal on one machine does."""

import asyncio
import gzip
import http.client
import json
from collections.abc import Generator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final
from urllib.parse import urlsplit

import pytest

from deploy.nginx_policy import configuration
from deploy.tests.compose import read_services
from deploy.tests.nginx import web_server
from deploy.tests.outside import serving
from services.portal.frontend import front_end
from services.runtime.settings import Settings
from services.runtime.testing.serving import served

POLICY: Final = {"content-security-policy": "default-src 'none'; script-src 'self' 'sha256-47DE+/w='"}
FILES: Final = (
    "index.html",
    "favicon.svg",
    "assets/shell-3f2a.js",
    "widget/index.html",
    "widget/demo.css",
    "widget/guide.txt",
    "widget/v1/commitment-widget.js",
    "widget/v1/runtime-3f2a.js",
    "widget/v1/integrity.json",
)
PAGES: Final = ("/", "/companies/cyberdyne", "/companies/acme.io/commitments/1", "/no", "/widget", "/widget/")
MISSING: Final = ("/assets/shell-old.js", "/widget/v1/runtime-old.js", "/widget/no.js", "/favicon.ico")
# Headers that every server writes in its own way.
OWN: Final = {"accept-ranges", "connection", "date", "etag", "last-modified", "server"}

Answer = tuple[int, list[tuple[str, str]], bytes]


@pytest.fixture
def dist(tmp_path: Path) -> Path:
    """A build with a file of each kind."""
    folder = tmp_path / "dist"
    for name in FILES:
        text = f"{name}\n" * 50
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
        (folder / f"{name}.gz").write_bytes(gzip.compress(text.encode()))
    (folder / "headers.json").write_text(json.dumps(POLICY))
    return folder


@pytest.mark.parametrize("encoding", ["identity", "gzip"])
async def test_every_address_is_answered_as_by_the_portal_on_one_machine(
    tmp_path: Path, dist: Path, encoding: str
) -> None:
    paths = [*PAGES, *MISSING, *(f"/{name}" for name in FILES)]
    async with served(settings=Settings(portal_port=0, grpc_port=0), front=front_end(dist)) as portal:
        expected = await asyncio.to_thread(_read_all, portal.addresses.http_url, paths, encoding)
    with web_server(tmp_path, dist=dist) as origin:
        assert _read_all(origin, paths, encoding) == expected


def test_a_page_is_only_ever_read_and_a_file_that_is_missing_is_not_kept(tmp_path: Path, dist: Path) -> None:
    with web_server(tmp_path, dist=dist) as origin, _connection(origin) as connection:
        status, headers, _body = _ask(connection, "GET", "/assets/shell-old.js")
        assert (status, dict(headers).get("cache-control")) == (404, None)
        assert _ask(connection, "POST", "/companies/cyberdyne", "x")[0] == 405


def test_it_says_that_it_runs_and_does_not_vouch_for_the_services(tmp_path: Path, dist: Path) -> None:
    with web_server(tmp_path, dist=dist) as origin, _connection(origin) as connection:
        assert _ask(connection, "GET", "/healthz")[::2] == (200, b"ok")
        for path in ("/readyz", "/readyz/", "/healthz/x", "/livez", "/Health"):
            status, headers, body = _ask(connection, "GET", path)
            assert (status, dict(headers)["content-type"].partition(";")[0]) == (404, "text/plain")
            assert b"The probe here is /healthz" in body


def test_rpcs_are_passed_on_to_their_services_and_answered_as_by_them(
    tmp_path: Path, dist: Path, loaded_database_url: str
) -> None:
    services = read_services({})
    question = json.dumps({"companyId": "cyberdyne"})
    unknown = json.dumps({"companyId": "hooli"})
    period = {"start": "2024-01-01T00:00:00Z", "end": "2025-01-01T00:00:00Z"}
    export = json.dumps({"companyId": "cyberdyne", "period": period}).encode()
    with (
        serving(services["billing"], loaded_database_url) as billing,
        serving(services["commitment"], loaded_database_url) as commitment,
        web_server(
            tmp_path,
            dist=dist,
            upstreams={"billing:8080": billing.http_url, "commitment:8080": commitment.http_url},
        ) as origin,
        _connection(origin) as through,
        _connection(billing.http_url) as to_billing,
        _connection(commitment.http_url) as to_commitment,
    ):
        for direct, path, body, kind in (
            (to_commitment, "/commitment.v1.CommitmentService/ListCommitments", question, "json"),
            (to_commitment, "/commitment.v1.CommitmentService/GetCompanySummary", unknown, "json"),
            (to_billing, "/billing.v1.BillingService/ListLoads", question, "json"),
            (to_billing, "/billing.v1.BillingService/ExportLineItems", _enveloped(export), "connect+json"),
        ):
            headers = {"content-type": f"application/{kind}", "x-request-id": "order-66"}
            answer = _ask(through, "POST", path, body, headers)
            assert answer == _ask(direct, "POST", path, body, headers)
            assert ("x-request-id", "order-66") in answer[1]


@pytest.mark.parametrize("headers", [{"x-frame-options": "DENY"}, {"content-security-policy": 'a "b"'}])
def test_a_header_that_nginx_would_not_send_as_it_is_fails_the_build(headers: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="cannot be written into an nginx configuration"):
        configuration(headers)


def _read_all(origin: str, paths: Sequence[str], encoding: str) -> dict[str, Answer | int]:
    """What a browser gets for each path; of an error the status."""
    with _connection(origin) as connection:
        answers = {path: _ask(connection, "GET", path, None, {"accept-encoding": encoding}) for path in paths}
    return {path: answer if answer[0] == 200 else answer[0] for path, answer in answers.items()}


@contextmanager
def _connection(origin: str) -> Generator[http.client.HTTPConnection]:
    with closing(http.client.HTTPConnection(urlsplit(origin).netloc, timeout=60)) as connection:
        yield connection


def _ask(
    connection: http.client.HTTPConnection,
    method: str,
    path: str,
    body: str | bytes | None = None,
    headers: dict[str, str] | None = None,
) -> Answer:
    connection.request(method, path, body, headers or {})
    answer = connection.getresponse()
    sent = ((name.lower(), value.replace('"', "")) for name, value in answer.getheaders())
    return answer.status, sorted(header for header in sent if header[0] not in OWN), answer.read()


def _enveloped(message: bytes) -> bytes:
    """A message of a stream of Connect."""
    return b"\0" + len(message).to_bytes(4) + message
