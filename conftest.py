"""Databases for every test: one throwaway server per run, one fresh database per test that asks."""

import itertools
import signal
import tempfile
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
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

# What a test starts and interrupts would ignore it, if these tests were started in the background.
signal.signal(signal.SIGINT, signal.default_int_handler)

_numbers = itertools.count(1)


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    """A real Postgres server, gone after the run."""
    with Cluster(Path(tempfile.mkdtemp(prefix="cluster-")), throwaway=True) as running:
        yield running


@pytest.fixture(scope="session")
def administrator(cluster: Cluster) -> Iterator[psycopg.Connection]:
    """Makes and drops databases, all by one connection: to open one takes as long as to make a database."""
    with psycopg.connect(cluster.url(), autocommit=True) as connection:
        yield connection


@pytest.fixture(scope="session")
def template_database(cluster: Cluster, administrator: psycopg.Connection) -> str:
    """The name of a database that has the current schema and no data; connect to copies of it only."""
    name = "migrated"
    administrator.execute(sql.SQL("create database {}").format(sql.Identifier(name)))
    migrate(cluster.url(name))
    return name


@pytest.fixture(scope="session")
def copies(administrator: psycopg.Connection, template_database: str) -> Iterator["Copies"]:
    """Databases with the current schema and no data."""
    with ThreadPoolExecutor(max_workers=1) as aside:
        yield Copies(administrator, template_database, aside)


@pytest.fixture
def database_url(cluster: Cluster, copies: "Copies") -> Iterator[str]:
    """The URL of a database of this test's own, with the current schema and no data."""
    name = copies.take()
    yield cluster.url(name)
    copies.drop(name)


@pytest.fixture
def empty_database_url(cluster: Cluster, administrator: psycopg.Connection) -> Iterator[str]:
    """The URL of a database of this test's own, with nothing in it."""
    name = _create(administrator, "template0")
    yield cluster.url(name)
    _drop(administrator, name)


class Copies:
    """Copies of a database, made and dropped aside: the next one is ready when the next test asks."""

    def __init__(self, administrator: psycopg.Connection, template: str, aside: ThreadPoolExecutor) -> None:
        self._administrator = administrator
        self._template = template
        self._aside = aside
        self._next = self._ordered()

    def take(self) -> str:
        """The name of a fresh copy."""
        name = self._next.result()
        self._next = self._ordered()
        return name

    def drop(self, name: str) -> None:
        """Ends the connections to a copy, and the copy."""
        self._aside.submit(_drop, self._administrator, name)

    def _ordered(self) -> Future[str]:
        return self._aside.submit(_create, self._administrator, self._template)


def _create(administrator: psycopg.Connection, template: str) -> str:
    name = f"test_{next(_numbers)}"
    names = {"name": sql.Identifier(name), "template": sql.Identifier(template)}
    # Copied as files: without that every page goes through the log of a server that needs none.
    statement = sql.SQL("create database {name} template {template} strategy file_copy")
    administrator.execute(statement.format(**names))
    return name


def _drop(administrator: psycopg.Connection, name: str) -> None:
    administrator.execute(sql.SQL("drop database {} with (force)").format(sql.Identifier(name)))
