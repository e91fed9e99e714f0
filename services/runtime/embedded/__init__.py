"""A private Postgres for one machine: no container, no installation, no port.

Used by ``make up`` when no database is given, and by every test that needs one.
"""

from services.runtime.embedded.cluster import Cluster
from services.runtime.embedded.errors import EmbeddedPostgresError

__all__ = ["Cluster", "EmbeddedPostgresError"]
