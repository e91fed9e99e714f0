"""The one error of this package."""


class EmbeddedPostgresError(Exception):
    """The private Postgres cannot run; ``str(error)`` says why and what to do, in one sentence."""
