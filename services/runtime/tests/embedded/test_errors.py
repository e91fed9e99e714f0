"""When the private Postgres cannot run, one sentence says why and what to do about it."""

import os
import pwd
from pathlib import Path

import pytest

from services.runtime.embedded import Cluster, EmbeddedPostgresError, binaries
from services.runtime.tests.embedded.ordinary_user import run_as_ordinary_user


def refusal(state_dir: Path, *, pg_bin: Path | None = None) -> str:
    """Returns the sentence with which a start is refused, having checked that it names a remedy."""
    with pytest.raises(EmbeddedPostgresError) as refused:
        Cluster(state_dir, pg_bin=pg_bin).start()
    sentence = str(refused.value)
    assert "\n" not in sentence
    return sentence


def fake_postgres(folder: Path, *, version: str, initdb_says: str = "") -> Path:
    """Creates a bin folder of a Postgres with that version, whose initdb fails."""
    folder.mkdir()
    folder.chmod(0o755)
    programs = {
        "postgres": f'echo "postgres (PostgreSQL) {version}"',
        "initdb": 'case "$1" in --show) echo "POSTGRES_BKI=$0" >&2 ;; '
        f'*) echo "{initdb_says}" >&2; exit 1 ;; esac',
    }
    for name, script in programs.items():
        (folder / name).write_text(f"#!/bin/sh\n{script}\n")
        (folder / name).chmod(0o755)
    return folder


def test_no_postgres_on_the_machine(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(binaries, "system_folders", lambda: iter(()))
    monkeypatch.setattr(binaries, "wheel_folder", lambda: None)
    assert refusal(folder / "pg") == (
        "No PostgreSQL 15 to 18 is found on this machine; install the package postgresql, "
        "set PG_BIN to a bin folder, or set DATABASE_URL to a Postgres of yours."
    )


def test_only_a_postgres_of_an_unknown_version(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old = fake_postgres(folder / "bin", version="14.9 (Debian 14.9-1)")
    monkeypatch.setattr(binaries, "system_folders", lambda: iter((old,)))
    monkeypatch.setattr(binaries, "wheel_folder", lambda: None)
    assert "No PostgreSQL 15 to 18 is found on this machine (only 14)" in refusal(folder / "pg")


def test_a_forced_folder_without_postgres(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PG_BIN", str(folder))
    assert f"PG_BIN={folder} holds no PostgreSQL server" in refusal(folder / "pg")


def test_a_forced_postgres_of_an_unknown_version(folder: Path) -> None:
    newer = fake_postgres(folder / "bin", version="19devel")
    assert f"PG_BIN={newer} is PostgreSQL 19; set it to" in refusal(folder / "pg", pg_bin=newer)


def test_data_that_another_version_made(folder: Path, state_dir: Path) -> None:
    (state_dir / "data" / "PG_VERSION").write_text("9\n")
    assert "The database was made by PostgreSQL 9, which is not found here" in refusal(state_dir)
    other = fake_postgres(folder / "bin", version="17.2")
    assert f"PG_BIN={other} is PostgreSQL 17, but the database was made by PostgreSQL 9" in refusal(
        state_dir, pg_bin=other
    )


def test_data_that_is_no_database(state_dir: Path) -> None:
    data = state_dir / "data"
    (data / "PG_VERSION").unlink()
    assert f"The folder {data} is not a PostgreSQL database" in refusal(state_dir)


@pytest.mark.parametrize(
    ("initdb_says", "sentence"),
    [
        ("initdb: error: could not write: No space left on device", "the disk is full; make room"),
        ("initdb: error: invalid locale settings", "invalid locale settings; set PG_BIN to another"),
    ],
)
def test_a_new_database_that_cannot_be_made_leaves_nothing_half_made(
    folder: Path, initdb_says: str, sentence: str
) -> None:
    pg_bin = fake_postgres(folder / "bin", version="17.2", initdb_says=initdb_says)
    assert sentence in refusal(folder / "pg", pg_bin=pg_bin)
    assert [left.name for left in (folder / "pg").iterdir()] == ["lock"]


def test_a_server_that_does_not_start(state_dir: Path) -> None:
    with (state_dir / "data" / "postgresql.conf").open("a") as settings:
        settings.write("no_such_setting = on\n")
    sentence = refusal(state_dir)
    assert "PostgreSQL did not start: configuration file" in sentence
    assert str(state_dir / "postgres.log") in sentence


def test_a_folder_of_somebody_else(folder: Path) -> None:
    def start() -> None:
        assert "The folder /usr belongs to user 'root', not to" in refusal(Path("/usr"))

    run_as_ordinary_user(start, owner_of=folder)


def test_a_folder_that_cannot_be_made(folder: Path) -> None:
    (folder / "file").touch()
    assert f"cannot start: Not a directory: {folder}/file/pg; make room" in refusal(folder / "file" / "pg")


def test_root_without_an_unprivileged_user(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody_there(name: str) -> pwd.struct_passwd:
        raise KeyError(name)

    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.setattr(pwd, "getpwnam", nobody_there)
    assert "there is no user 'postgres' or 'nobody' to run it instead; create one" in refusal(folder / "pg")


def test_a_user_id_without_a_name(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 4_000_000)
    assert "refuses to run as user id 4000000, which has no entry in /etc/passwd" in refusal(folder / "pg")
