"""A database as the containers find it."""

import psycopg
import pytest
from psycopg import sql

from deploy.tests.compose import read_services
from deploy.tests.outside import run
from services.runtime.embedded import Cluster


@pytest.fixture(scope="session")
def loaded_database_url(cluster: Cluster) -> str:
    """A database that went through the first two steps of the containers; tests only read it."""
    name = "containers"
    with psycopg.connect(cluster.url(), autocommit=True) as connection:
        statement = sql.SQL("create database {} template template0")
        connection.execute(statement.format(sql.Identifier(name)))
    services = read_services({})
    for step in ("migrate", "load"):
        done = run(services[step], cluster.url(name))
        assert done.returncode == 0, done.stderr
    return cluster.url(name)
