"""The running system of a module of tests."""

from collections.abc import Iterator

import psycopg
import pytest
from psycopg import sql

from e2e.agreement.system import System, running_system
from services.runtime.embedded import Cluster


@pytest.fixture(scope="module")
def system(cluster: Cluster, template_database: str, request: pytest.FixtureRequest) -> Iterator[System]:
    """Both services on a database of this module's own, with the current schema and no data."""
    name = request.path.stem
    names = {"name": sql.Identifier(name), "template": sql.Identifier(template_database)}
    with psycopg.connect(cluster.url(), autocommit=True) as connection:
        connection.execute(sql.SQL("create database {name} template {template}").format(**names))
    with running_system(cluster.url(name)) as running:
        yield running
