"""A database as the containers find it."""

import pytest

from deploy.tests.compose import read_services
from deploy.tests.outside import run


@pytest.fixture
def loaded_database_url(empty_database_url: str) -> str:
    """A database that went through the first two steps of the containers."""
    services = read_services({})
    for name in ("migrate", "load"):
        done = run(services[name], empty_database_url)
        assert done.returncode == 0, done.stderr
    return empty_database_url
