"""The sample behind running services, and the client packages as their users install them."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from psycopg import sql

from e2e.examples.figures import BILLING, COMMITMENTS
from e2e.examples.languages import (
    GO,
    Addresses,
    Curl,
    Go,
    Language,
    ModulesMissingError,
    Python,
    TypeScript,
    build_clients,
    build_go,
    compile_typescript,
    install_wheel,
)
from loader.billing.command import Accepted
from loader.billing.command import run as load_billing
from loader.commitments.command import run as load_commitments
from services.runtime.embedded import Cluster


@pytest.fixture(scope="session")
def sample_url(cluster: Cluster, template_database: str) -> str:
    """The URL of a database with the sample and its track record."""
    names = {"name": sql.Identifier("examples"), "template": sql.Identifier(template_database)}
    with psycopg.connect(cluster.url(), autocommit=True) as connection:
        connection.execute(sql.SQL("create database {name} template {template}").format(**names))
    url = cluster.url("examples")
    assert load_billing(url, [BILLING], Accepted(rejects=False, overlap=False)) == 0
    assert load_commitments(url, COMMITMENTS) == 0
    environment = {**os.environ, "DATABASE_URL": url}
    subprocess.run([sys.executable, "-m", "services.commitment.calibrate"], env=environment, check=True)
    return url


@pytest.fixture(scope="session")
def addresses(sample_url: str) -> Iterator[Addresses]:
    """Where both services answer."""
    with subprocess.Popen(
        [sys.executable, "-m", "e2e.examples.serving"],
        env={**os.environ, "DATABASE_URL": sample_url},
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout
        try:
            http_url, grpc_target = process.stdout.readline().split()
            yield Addresses(http_url=http_url, grpc_target=grpc_target)
        finally:
            process.terminate()


@pytest.fixture(scope="session")
def clients(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder with the built packages."""
    out = tmp_path_factory.mktemp("clients")
    build_clients(out)
    return out


@pytest.fixture(scope="session")
def curl() -> Curl:
    return Curl()


@pytest.fixture(scope="session")
def python(clients: Path, tmp_path_factory: pytest.TempPathFactory) -> Python:
    packages = tmp_path_factory.mktemp("packages")
    install_wheel(clients, packages)
    return Python(packages)


@pytest.fixture(scope="session")
def typescript(clients: Path, tmp_path_factory: pytest.TempPathFactory) -> TypeScript:
    return compile_typescript(clients, tmp_path_factory.mktemp("typescript") / "project")


@pytest.fixture(scope="session")
def go() -> Go:
    if GO is None:
        pytest.skip("go is not installed")
    try:
        return build_go()
    except ModulesMissingError as error:
        pytest.skip(f"the modules of the Go examples cannot be fetched: {error}")


@pytest.fixture
def language(request: pytest.FixtureRequest) -> Language:
    """The language that a test names."""
    return request.getfixturevalue(request.param)
