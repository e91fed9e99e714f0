"""One question or statement to a cluster, over a connection of its own."""

import psycopg

from services.runtime.embedded import Cluster


def ask(cluster: Cluster, query: str) -> str:
    """Returns the first column of a query's first row, as text."""
    with psycopg.connect(cluster.url()) as connection:
        row = connection.execute(query.encode()).fetchone()
    assert row is not None
    return str(row[0])


def tell(cluster: Cluster, statement: str) -> None:
    """Executes and commits a statement."""
    with psycopg.connect(cluster.url()) as connection:
        connection.execute(statement.encode())
