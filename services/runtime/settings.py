"""Settings: environment variables, read and checked here and nowhere else."""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import psycopg
from psycopg.conninfo import conninfo_to_dict

BILLING_FILE: Final = "aws_billing_data.csv"
COMMITMENTS_FILE: Final = "spend_commitments.json"

# Stricter than libpq, which takes what follows an @, / or # in a password for a host, and shows it.
_HOST: Final = r"(?:\[[^\]@/?#\s]*\]|[^@/?#\s:,\[\]]*)(?::\d*)?"
_DATABASE_URL: Final = re.compile(
    rf"postgres(?:ql)?://(?:[^@/?#\s]*@)?{_HOST}(?:,{_HOST})*(?:/[^@?#\s]*)?(?:\?[^@#\s]*)?"
)

# As browsers send it: no path, no wildcard, and only a port that is not the scheme's own.
_ORIGIN: Final = re.compile(
    r"(?:http://(?!.*:80$)|https://(?!.*:443$))(?:[a-z0-9.-]+|\[[0-9a-f:]+\])(?::\d{1,5})?"
)
# No sign, space, underscore or exponent, and no more of them than any range has.
_DIGITS: Final = re.compile(r"[0-9]{1,9}")


class SettingsError(Exception):
    """A setting is wrong; the text names it, its value and the remedy."""


@dataclass(frozen=True, kw_only=True)
class Settings:
    """How this process is run.

    Attributes:
        portal_port: TCP port of the front end and Connect; 0 takes any free one.
        grpc_port: TCP port of native gRPC; 0 takes any free one.
        bind: the address both listen on.
        data_dir: where the two input files lie.
        state_dir: where the private database lives.
        dist_dir: where the built front end lies.
        database_url: the database to use in place of a private one.
        processes: how many processes share the two ports.
        pool_size: most database connections of one process.
        default_deadline_seconds: the deadline of a call that brings none.
        max_deadline_seconds: the longest deadline a call gets, whatever it asks for.
        kept_answers_mib: MiB of encoded answers that one process keeps for those who ask again; 0 keeps none.
        largest_message_kib: most KiB of a request, before and after decompression.
        grpc_max_streams: most calls under way on one gRPC connection; its client holds back the rest.
        grpc_keepalive_seconds: how long a gRPC connection may be silent before it is asked for a sign.
        grpc_max_connection_age_seconds: the age at which a gRPC connection is to be replaced.
        embed_origins: the origins whose pages may call the RPCs, as a widget inside them does.
    """

    portal_port: int = 8080
    grpc_port: int = 50051
    bind: str = "127.0.0.1"
    data_dir: Path = Path("data")
    state_dir: Path = Path(".data")
    dist_dir: Path = Path("dist")
    database_url: str | None = None
    processes: int = 1
    pool_size: int = 4
    default_deadline_seconds: int = 10
    max_deadline_seconds: int = 60
    kept_answers_mib: int = 64
    largest_message_kib: int = 4096
    grpc_max_streams: int = 128
    grpc_keepalive_seconds: int = 60
    grpc_max_connection_age_seconds: int = 1800
    embed_origins: frozenset[str] = frozenset()

    @property
    def largest_message(self) -> int:
        """Most bytes of a request."""
        return self.largest_message_kib * 1024

    @property
    def billing_file(self) -> Path:
        """The billing rows that ``make up`` loads."""
        return self.data_dir / BILLING_FILE

    @property
    def commitments_file(self) -> Path:
        """The commitments that ``make up`` loads."""
        return self.data_dir / COMMITMENTS_FILE


def read_settings(environ: Mapping[str, str] = os.environ) -> Settings:
    """Read the settings; an empty variable counts as unset.

    Raises:
        SettingsError: a variable has a value that cannot be used.
    """
    given = {name: value for name, value in environ.items() if value}
    default = Settings()
    portal_port = _number(given, "PORTAL_PORT", default.portal_port, 0, 65535)
    grpc_port = _number(given, "GRPC_PORT", default.grpc_port, 0, 65535)
    if portal_port == grpc_port != 0:
        raise SettingsError(
            f"PORTAL_PORT and GRPC_PORT are both {portal_port}: set one of them to another port."
        )
    max_deadline = _number(given, "MAX_DEADLINE_SECONDS", default.max_deadline_seconds, 1, 3600)
    return Settings(
        portal_port=portal_port,
        grpc_port=grpc_port,
        bind=given.get("BIND", default.bind),
        data_dir=_folder(given, "DATA_DIR", default.data_dir),
        state_dir=_folder(given, "STATE_DIR", default.state_dir),
        dist_dir=_folder(given, "DIST_DIR", default.dist_dir),
        database_url=_database_url(given),
        processes=_number(given, "PROCESSES", default.processes, 1, 64),
        pool_size=_number(given, "POOL_SIZE", default.pool_size, 1, 100),
        default_deadline_seconds=_default_deadline(given, max_deadline),
        max_deadline_seconds=max_deadline,
        kept_answers_mib=_number(given, "KEPT_ANSWERS_MIB", default.kept_answers_mib, 0, 65536),
        largest_message_kib=_number(given, "LARGEST_MESSAGE_KIB", default.largest_message_kib, 1, 65536),
        grpc_max_streams=_number(given, "GRPC_MAX_STREAMS", default.grpc_max_streams, 1, 65535),
        grpc_keepalive_seconds=_number(
            given, "GRPC_KEEPALIVE_SECONDS", default.grpc_keepalive_seconds, 1, 86400
        ),
        grpc_max_connection_age_seconds=_number(
            given, "GRPC_MAX_CONNECTION_AGE_SECONDS", default.grpc_max_connection_age_seconds, 1, 86400
        ),
        embed_origins=_origins(given),
    )


def _folder(given: Mapping[str, str], name: str, default: Path) -> Path:
    """A folder, or a place for one; a leading ~ is the home, which not every shell sees to after a =."""
    folder = os.path.expanduser(given.get(name, default))  # noqa: PTH111  # pathlib raises for ~nobody
    if os.path.isfile(folder):  # noqa: PTH113  # and where it may not look
        raise SettingsError(f"{name}={folder} is a file, and a folder is needed: set it to a folder.")
    return Path(folder)


def _default_deadline(given: Mapping[str, str], longest: int) -> int:
    usual = min(Settings.default_deadline_seconds, longest)
    seconds = _number(given, "DEFAULT_DEADLINE_SECONDS", usual, 1, 3600)
    if seconds > longest:
        raise SettingsError(
            f"DEFAULT_DEADLINE_SECONDS={seconds} is more than MAX_DEADLINE_SECONDS={longest}: "
            "set it to at most that, or raise MAX_DEADLINE_SECONDS."
        )
    return seconds


def _origins(given: Mapping[str, str]) -> frozenset[str]:
    origins = [origin.strip() for origin in given.get("EMBED_ORIGINS", "").split(",")]
    for origin in filter(None, origins):
        if not _ORIGIN.fullmatch(origin):
            raise SettingsError(
                f"EMBED_ORIGINS has {origin!r}, which cannot be used: list exact origins in lower case, with "
                "commas between them, such as https://notes.example or http://127.0.0.1:3000; without "
                "wildcard, path or default port."
            )
    return frozenset(filter(None, origins))


def _database_url(given: Mapping[str, str]) -> str | None:
    url = given.get("DATABASE_URL")
    if url is not None and not _leads_to_postgres(url):
        # Neither the URL nor what a library says of it: both may show the password.
        raise SettingsError(
            "DATABASE_URL cannot be used: write it as postgresql://user:password@host:port/database, "
            "with special characters of the password percent-encoded, such as %40 for @."
        )
    return url


def _leads_to_postgres(url: str) -> bool:
    """Whether every library that is handed the URL will read the same out of it."""
    if not _DATABASE_URL.fullmatch(url):
        return False
    try:
        hosts = str(conninfo_to_dict(url).get("host", ""))
        for host in hosts.split(","):
            if not host.startswith(("/", "@")):  # else it is the folder or the name of a socket
                host.encode("idna")
    except (psycopg.ProgrammingError, UnicodeError):
        return False
    return True


def _number(given: Mapping[str, str], name: str, default: int, low: int, high: int) -> int:
    text = given.get(name, str(default))
    if not (_DIGITS.fullmatch(text) and low <= int(text) <= high):
        raise SettingsError(f"{name}={text!r} cannot be used: set it to a whole number from {low} to {high}.")
    return int(text)
