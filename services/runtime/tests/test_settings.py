"""Settings: what is given is used, and what cannot be used is named."""

import re
from dataclasses import fields
from pathlib import Path

import pytest

from services.runtime.settings import Settings, SettingsError, read_settings

_OPERATIONS = Path(__file__).parents[3] / "docs" / "operations.md"


def test_an_empty_variable_counts_as_unset() -> None:
    assert read_settings({"PORTAL_PORT": "", "DATABASE_URL": ""}) == Settings()


def test_what_is_given_is_used() -> None:
    settings = read_settings({"PORTAL_PORT": "9000", "DATA_DIR": "/bills"})
    assert (settings.portal_port, settings.billing_file) == (9000, Path("/bills/aws_billing_data.csv"))


def test_a_leading_tilde_is_the_home_whatever_the_shell_says(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("HOME", "/home/me")
    settings = read_settings({"DATA_DIR": "~/bills", "STATE_DIR": "bills/~"})
    assert (settings.data_dir, settings.state_dir) == (Path("/home/me/bills"), Path("bills/~"))


@pytest.mark.parametrize(
    "value", ["eighty", "-1", "65536", "１", "80.0", "1e5", " 5 ", "+5", "5_0", "9" * 5000]
)
def test_a_number_that_cannot_be_used_is_named_with_its_range(value: str) -> None:
    with pytest.raises(SettingsError) as error:
        read_settings({"GRPC_PORT": value})
    assert str(error.value) == (
        f"GRPC_PORT='{value}' cannot be used: set it to a whole number from 0 to 65535."
    )


@pytest.mark.parametrize("name", ["DATA_DIR", "STATE_DIR", "DIST_DIR"])
def test_a_file_in_place_of_a_folder_is_told_apart(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(
        SettingsError, match=f"^{name}={tmp_path}/file is a file, and a folder is needed: set"
    ):
        read_settings({name: f"{tmp_path}/file"})
    assert read_settings({name: f"{tmp_path}/yet-to-be-made"})


def test_the_page_on_operations_has_every_setting_with_its_default_and_its_range() -> None:
    page = _OPERATIONS.read_text("utf-8")
    rows = re.findall(r"^\| `([A-Z_]+)` \| (.*?) \| (.*?) \| .+ \|$", page, re.MULTILINE)
    defaults = {field.name.upper(): getattr(Settings(), field.name) for field in fields(Settings)}
    assert {name: shown.strip("`") for name, shown, _ in rows} == {
        name: "unset" if default in (None, frozenset()) else str(default)
        for name, default in defaults.items()
    }
    for name, default in defaults.items():
        if isinstance(default, int):
            with pytest.raises(SettingsError) as error:
                read_settings({name: "many"})
            assert {row: span for row, _, span in rows}[name] in str(error.value)


def test_limits_of_connections_and_messages_are_settings() -> None:
    given = {
        "LARGEST_MESSAGE_KIB": "64",
        "GRPC_MAX_STREAMS": "7",
        "GRPC_KEEPALIVE_SECONDS": "30",
        "GRPC_MAX_CONNECTION_AGE_SECONDS": "600",
    }
    settings = read_settings(given)
    assert settings.largest_message == 65536
    assert (settings.grpc_max_streams, settings.grpc_keepalive_seconds) == (7, 30)
    assert settings.grpc_max_connection_age_seconds == 600


def test_a_default_deadline_beyond_the_longest_is_refused_with_the_remedy() -> None:
    with pytest.raises(
        SettingsError,
        match=r"^DEFAULT_DEADLINE_SECONDS=90 is more than MAX_DEADLINE_SECONDS=60: set it to at most that",
    ):
        read_settings({"DEFAULT_DEADLINE_SECONDS": "90"})
    assert read_settings({"DEFAULT_DEADLINE_SECONDS": "60"}).default_deadline_seconds == 60


def test_a_longest_deadline_below_the_usual_default_lowers_the_default() -> None:
    assert read_settings({"MAX_DEADLINE_SECONDS": "5"}).default_deadline_seconds == 5


def test_two_servers_cannot_share_a_port() -> None:
    with pytest.raises(SettingsError, match="PORTAL_PORT and GRPC_PORT are both 9000"):
        read_settings({"PORTAL_PORT": "9000", "GRPC_PORT": "9000"})
    assert read_settings({"PORTAL_PORT": "0", "GRPC_PORT": "0"}).grpc_port == 0


@pytest.mark.parametrize(
    "url",
    [
        "postgresql:///portal",
        "postgres://portal:p%40ss%2Fw%23rd@db.example:5432/portal?sslmode=require",
        "postgresql://postgres@/postgres?host=%2Ftmp%2Frun&port=5432",
        "postgresql://portal@[::1]:5432,standby/portal?target_session_attrs=primary",
    ],
)
def test_a_url_of_a_postgres_is_used_as_it_is(url: str) -> None:
    assert read_settings({"DATABASE_URL": url}).database_url == url


@pytest.mark.parametrize(
    "url",
    [
        "host=h password=secret",
        "mysql://u:secret@h/d",
        "postgresql://[",
        "postgresql://u:secret@h:port/d",
        "postgresql://u:sec@ret@h/d",
        "postgresql://u:sec/ret@h/d",
        "postgresql://u:1/secret@h/d",
        "postgresql://u:sec#ret@h/d",
        "postgresql://u:secret?@h/d",
        "postgresql://u:secret%@h/d",
        "postgresql://u:secret@h/d?unknown=1",
        f"postgresql://u:secret@{'h' * 64}/d",
    ],
)
def test_a_url_that_libraries_would_read_differently_is_refused_without_its_password(url: str) -> None:
    with pytest.raises(
        SettingsError, match=r"^DATABASE_URL cannot be used: write it as postgresql://"
    ) as error:
        read_settings({"DATABASE_URL": url})
    assert "ret" not in str(error.value)


def test_the_origins_that_may_embed_are_listed_with_commas() -> None:
    given = {"EMBED_ORIGINS": "https://notes.example, http://127.0.0.1:3000,"}
    assert read_settings(given).embed_origins == {"https://notes.example", "http://127.0.0.1:3000"}
    assert read_settings({}).embed_origins == frozenset()


@pytest.mark.parametrize(
    "origin",
    [
        "*",
        "null",
        "notes.example",
        "https://*.example",
        "https://notes.example/",
        "https://notes.example/pages",
        "https://Notes.example",
        "https://notes.example:443",
        "http://notes.example:80",
        "https://reader@notes.example",
        "ftp://notes.example",
    ],
)
def test_what_no_browser_sends_as_an_origin_is_refused_with_the_remedy(origin: str) -> None:
    with pytest.raises(SettingsError, match=r"^EMBED_ORIGINS has .* list exact origins") as error:
        read_settings({"EMBED_ORIGINS": f"https://notes.example,{origin}"})
    assert repr(origin) in str(error.value)
