"""Databases for every test: one throwaway server per run, one fresh database per test that asks."""

import itertools
import tempfile
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path

import hypothesis
import psycopg
import pytest
from psycopg import sql

from services.runtime.embedded import Cluster
from services.runtime.migrations import migrate

# The same examples on every run, however slow the machine; a failure prints how to repeat it.
hypothesis.settings.register_profile("repeatable", deadline=None, derandomize=True, print_blob=True)
hypothesis.settings.load_profile("repeatable")

_numbers = itertools.count(1)


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    """A real Postgres server, gone after the run."""
    with Cluster(Path(tempfile.mkdtemp(prefix="cluster-")), throwaway=True) as running:
        yield running


@pytest.fixture(scope="session")
def template_database(cluster: Cluster) -> str:
    """The name of a database that has the current schema and no data; connect to copies of it only."""
    name = "migrated"
    _execute(cluster, sql.SQL("create database {}").format(sql.Identifier(name)))
    migrate(cluster.url(name))
    return name


@pytest.fixture
def database_url(cluster: Cluster, template_database: str) -> Iterator[str]:
    """The URL of a database of this test's own, with the current schema and no data."""
    with _database(cluster, template_database) as url:
        yield url


@pytest.fixture
def empty_database_url(cluster: Cluster) -> Iterator[str]:
    """The URL of a database of this test's own, with nothing in it."""
    with _database(cluster, "template0") as url:
        yield url


@contextmanager
def _database(cluster: Cluster, template: str) -> Generator[str]:
    name = f"test_{next(_numbers)}"
    names = {"name": sql.Identifier(name), "template": sql.Identifier(template)}
    # Copied as files: without that every page goes through the log of a server that needs none.
    statement = sql.SQL("create database {name} template {template} strategy file_copy")
    _execute(cluster, statement.format(**names))
    try:
        yield cluster.url(name)
    finally:
        _execute(cluster, sql.SQL("drop database {name} with (force)").format(**names))


def _execute(cluster: Cluster, statement: sql.Composed) -> None:
    with psycopg.connect(cluster.url(), autocommit=True) as connection:
        connection.execute(statement)
