"""A database is brought to the current schema, once, and never half."""

import psycopg
import pytest

from services.runtime.embedded import Cluster
from services.runtime.migrations import MigrationError, migrate


def tables(url: str) -> set[str]:
    query = "select schemaname || '.' || tablename from pg_tables where schemaname !~ '^(pg_|information_)'"
    with psycopg.connect(url) as connection:
        return {str(name) for (name,) in connection.execute(query)}


def test_an_empty_database_gets_the_schemas_of_both_services(empty_database_url: str) -> None:
    migrate(empty_database_url)
    assert {
        "billing.line_item",
        "commitment.checkin",
        "public.billing_migrations",
        "public.commitment_migrations",
    } <= tables(empty_database_url)


def test_migrating_again_changes_nothing(database_url: str) -> None:
    before = tables(database_url)
    migrate(database_url)
    assert tables(database_url) == before


def test_each_test_gets_the_current_schema_without_anybodys_data(database_url: str, cluster: Cluster) -> None:
    assert "billing.load" in tables(database_url)
    assert database_url != cluster.url()


def test_a_database_that_does_not_exist_is_reported_and_not_created(cluster: Cluster) -> None:
    for _ in range(2):
        with pytest.raises(
            MigrationError, match=r'The migrations of billing failed: .*"absent" does not exist'
        ):
            migrate(cluster.url("absent"))


def test_a_service_without_migrations_is_reported(empty_database_url: str) -> None:
    with pytest.raises(MigrationError, match="The migrations of portal failed: could not find"):
        migrate(empty_database_url, ["portal"])


def test_a_url_that_is_none_is_reported_without_its_password() -> None:
    with pytest.raises(MigrationError, match="invalid port") as refused:
        migrate("postgresql://user:secret@127.0.0.1:port/db")
    assert "secret" not in str(refused.value)
