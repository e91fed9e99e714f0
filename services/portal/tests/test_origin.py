"""One origin for the page, its files and the services."""

import contextlib
import http.client
import json
from collections.abc import Iterator

import grpc
import pytest
from billing.v1.billing_service_pb2 import ListCompaniesRequest, ListCompaniesResponse

from services.portal.tests.conftest import PAGE, POLICY, SCRIPT, WIDGET_PAGE
from services.portal.tests.portal_process import PortalProcess

LIST_COMPANIES = "/billing.v1.BillingService/ListCompanies"


@pytest.fixture
def connection(portal: PortalProcess) -> Iterator[http.client.HTTPConnection]:
    opened = http.client.HTTPConnection("127.0.0.1", portal.http_port, timeout=60)
    with contextlib.closing(opened):
        yield opened


@pytest.mark.parametrize(
    "path", ["/", "/companies/cyberdyne", "/companies/acme.io/commitments/1/checkins/2", "/no"]
)
def test_every_address_of_the_portal_is_the_same_page(
    connection: http.client.HTTPConnection, path: str
) -> None:
    connection.request("GET", path)
    answer = connection.getresponse()

    assert (answer.status, answer.read().decode()) == (200, PAGE)
    assert (answer.headers.get_content_type(), answer.headers.get_content_charset()) == ("text/html", "utf-8")


def test_the_page_is_asked_for_anew_and_sent_with_its_security_policy(
    connection: http.client.HTTPConnection,
) -> None:
    connection.request("GET", "/companies/cyberdyne?as-of=2024-06-30")
    headers = connection.getresponse().headers

    assert headers["content-security-policy"] == POLICY
    assert headers["cache-control"] == "no-cache"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["cross-origin-opener-policy"] == "same-origin"


def test_files_of_the_build_are_kept_for_good(connection: http.client.HTTPConnection) -> None:
    connection.request("GET", "/assets/shell-3f2a.js")
    answer = connection.getresponse()

    assert (answer.status, answer.read().decode()) == (200, SCRIPT)
    assert "immutable" in str(answer.headers["cache-control"])
    assert answer.headers.get_content_type() == "text/javascript"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["access-control-allow-origin"] is None


@pytest.mark.parametrize("path", ["/widget", "/widget/"])
def test_the_widget_has_a_page_with_a_policy_of_its_own(
    connection: http.client.HTTPConnection, path: str
) -> None:
    connection.request("GET", path)
    answer = connection.getresponse()

    assert (answer.status, answer.read().decode()) == (200, WIDGET_PAGE)
    assert "script-src 'self'" in str(answer.headers["content-security-policy"])
    assert answer.headers["cross-origin-resource-policy"] == "same-origin"


@pytest.mark.parametrize(
    ("file", "kept"),
    [
        ("commitment-widget.js", "max-age=300, public"),
        ("runtime-3f2a.js", "max-age=315360000, public, immutable"),
    ],
)
def test_pages_of_every_origin_may_load_the_widget(
    connection: http.client.HTTPConnection, file: str, kept: str
) -> None:
    connection.request("GET", f"/widget/v1/{file}", headers={"Origin": "https://notes.example"})
    answer = connection.getresponse()

    assert (answer.status, answer.read().decode()) == (200, SCRIPT)
    assert answer.headers["access-control-allow-origin"] == "*"
    assert answer.headers["cross-origin-resource-policy"] == "cross-origin"
    assert answer.headers["cache-control"] == kept


@pytest.mark.parametrize("path", ["/", "/assets/shell-3f2a.js"])
def test_what_is_compressed_already_is_sent_so(connection: http.client.HTTPConnection, path: str) -> None:
    connection.request("GET", path, headers={"Accept-Encoding": "gzip"})
    headers = connection.getresponse().headers

    assert headers["content-encoding"] == "gzip"
    assert headers["vary"] == "Accept-Encoding"


@pytest.mark.parametrize(
    "path",
    [
        "/assets/shell-old.js",
        "/widget/v1/runtime-old.js",
        "/favicon.ico",
        "/assets/../headers.json",
        "/assets/%2e%2e/%2e%2e/etc/passwd",
    ],
)
def test_a_file_that_is_not_there_is_not_found(connection: http.client.HTTPConnection, path: str) -> None:
    connection.request("GET", path)

    assert connection.getresponse().status == 404


@pytest.mark.parametrize("path", ["/readyz/", "/healthz/x", "/livez", "/livez/", "/Readyz", "/health"])
def test_who_mistypes_a_probe_gets_no_page_but_the_right_path(
    connection: http.client.HTTPConnection, path: str
) -> None:
    connection.request("GET", path)
    answer = connection.getresponse()

    assert (answer.status, answer.headers.get_content_type()) == (404, "text/plain")
    assert "/healthz (the process runs) and /readyz (it can answer)" in answer.read().decode()


def test_head_is_answered_without_a_body(connection: http.client.HTTPConnection) -> None:
    connection.request("HEAD", "/companies/cyberdyne")
    answer = connection.getresponse()

    assert (answer.status, answer.headers["content-length"], answer.read()) == (200, str(len(PAGE)), b"")


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE"])
def test_a_page_is_only_ever_read(connection: http.client.HTTPConnection, method: str) -> None:
    connection.request(method, "/companies/cyberdyne", body="x")

    assert connection.getresponse().status == 405


def test_the_services_answer_over_connect_and_over_grpc_alike(
    portal: PortalProcess, connection: http.client.HTTPConnection
) -> None:
    connection.request("POST", LIST_COMPANIES, "{}", {"Content-Type": "application/json"})
    over_connect = json.load(connection.getresponse())
    with grpc.insecure_channel(f"127.0.0.1:{portal.grpc_port}") as channel:
        over_grpc = channel.unary_unary(
            LIST_COMPANIES,
            request_serializer=ListCompaniesRequest.SerializeToString,
            response_deserializer=ListCompaniesResponse.FromString,
        )(ListCompaniesRequest(), timeout=60)

    ids = [company.id for company in over_grpc.companies]
    assert ids == ["cyberdyne", "ingen", "tyrell", "weyland-yutani"]
    assert [company["id"] for company in over_connect["companies"]] == ids


def test_the_commitment_service_is_on_the_same_origin(connection: http.client.HTTPConnection) -> None:
    connection.request(
        "POST",
        "/commitment.v1.CommitmentService/ListCommitments",
        json.dumps({"companyId": "cyberdyne"}),
        {"Content-Type": "application/json"},
    )
    answer = json.load(connection.getresponse())

    assert {commitment["companyId"] for commitment in answer["commitments"]} == {"cyberdyne"}
