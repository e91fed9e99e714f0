"""From nothing to a served portal, and back: what the person at the terminal sees."""

import contextlib
import json
import os
import re
import signal
import socket
import subprocess
from collections.abc import Generator
from pathlib import Path

import pytest

from services.portal.tests.conftest import BILLING
from services.portal.tests.portal_process import PortalProcess, failed_start, running_portal
from services.runtime.testing.serving import eventually

_MANY = 40  # connections; all of them at one of two processes by chance: one time in 2 to the power of 39


def test_other_files_are_shown_instead_of_the_sample_and_loaded_once(
    used_state_dir: Path, dist: Path, data_dir: Path
) -> None:
    with running_portal(STATE_DIR=used_state_dir, DIST_DIR=dist, DATA_DIR=data_dir) as portal:
        assert "already loaded" in portal.said
        assert "nothing changed" in portal.said
        assert companies(portal) == ["acme"]


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
@pytest.mark.parametrize("count", ["1", "2"])
def test_a_signal_stops_all_that_was_started(
    state_dir: Path, dist: Path, data_dir: Path, number: signal.Signals, count: str
) -> None:
    settings = {"STATE_DIR": state_dir, "DIST_DIR": dist, "DATA_DIR": data_dir, "PROCESSES": count}
    with running_portal(**settings) as portal:
        started = {*child_processes(portal.process.pid), postgres_process(state_dir)}
        ended = portal.stop(number)

    assert (ended.code, ended.complained) == (0, "")
    assert not started & set(processes())


def test_several_processes_show_one_portal_and_keep_one_log(
    state_dir: Path, dist: Path, data_dir: Path
) -> None:
    settings = {"STATE_DIR": state_dir, "DIST_DIR": dist, "DATA_DIR": data_dir, "PROCESSES": "2"}
    with running_portal(**settings) as portal:
        for _ in range(_MANY):
            assert companies(portal) == ["acme"]
    log = (state_dir / "portal.log").read_text().splitlines()
    calls = [line for line in map(json.loads, log) if line["message"] == "call"]
    assert len(calls) == _MANY
    assert len({line["process"] for line in calls} - {portal.process.pid}) == 2


async def test_a_private_database_that_is_killed_is_started_again(
    state_dir: Path, dist: Path, data_dir: Path
) -> None:
    with running_portal(STATE_DIR=state_dir, DIST_DIR=dist, DATA_DIR=data_dir) as portal:
        killed = postgres_process(state_dir)
        os.kill(killed, signal.SIGKILL)
        await eventually(lambda: portal.get("/readyz") == 503)
        await eventually(lambda: portal.get("/readyz") == 200)
        assert companies(portal) == ["acme"]
        assert postgres_process(state_dir) != killed
        assert f"PostgreSQL ended with code {-signal.SIGKILL}" in (state_dir / "portal.log").read_text()
        ended = portal.stop()
    assert (ended.code, ended.complained) == (0, "")


def test_a_signal_during_the_start_stops_it(state_dir: Path, dist: Path) -> None:
    portal = PortalProcess.start(STATE_DIR=state_dir, DIST_DIR=dist)
    portal.next_line()
    ended = portal.stop(signal.SIGHUP)

    assert (ended.code, ended.complained) == (0, "")
    assert "Portal ready" not in ended.said


def test_a_start_after_a_kill_recovers(state_dir: Path, dist: Path, data_dir: Path) -> None:
    settings = {"STATE_DIR": state_dir, "DIST_DIR": dist, "DATA_DIR": data_dir}
    with running_portal(**settings) as portal:
        assert portal.stop(signal.SIGKILL).code == -signal.SIGKILL
    with running_portal(**settings) as portal:
        assert "already loaded" in portal.said
        assert companies(portal) == ["acme"]


@pytest.mark.parametrize("setting", ["PORTAL_PORT", "GRPC_PORT"])
def test_a_port_in_use_is_named_before_anything_starts(
    bare_state_dir: Path, dist: Path, setting: str
) -> None:
    with taken_port() as port:
        sentence = failed_start(STATE_DIR=bare_state_dir, DIST_DIR=dist, **{setting: str(port)})

    assert f"Port {port} of 127.0.0.1 is in use" in sentence
    assert f"set {setting} to another" in sentence
    assert not (bare_state_dir / "postgres").exists()


def test_a_second_portal_in_the_same_folder_is_told_of_the_first(
    portal: PortalProcess, portal_state_dir: Path, dist: Path
) -> None:
    sentence = failed_start(STATE_DIR=portal_state_dir, DIST_DIR=dist)
    assert f"already running as process {portal.process.pid}" in sentence
    assert "cyberdyne" in companies(portal)


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("postgresql://nobody:secret@127.0.0.1:1/portal", r"leads to no database \(.*Connection refused"),
        ("postgresql://nobody:se@cret@127.0.0.1/portal", "cannot be used: write it as postgresql://"),
    ],
)
def test_a_broken_database_url_is_told_without_its_password(
    bare_state_dir: Path, dist: Path, url: str, said: str
) -> None:
    sentence = failed_start(STATE_DIR=bare_state_dir, DIST_DIR=dist, DATABASE_URL=url)

    assert re.match(f"DATABASE_URL {said}", sentence)
    assert "cret" not in sentence


def test_more_connections_than_the_database_takes_are_refused_with_the_numbers(
    state_dir: Path, dist: Path, data_dir: Path
) -> None:
    settings = {"STATE_DIR": state_dir, "DIST_DIR": dist, "DATA_DIR": data_dir}
    assert failed_start(**settings, PROCESSES="8", POOL_SIZE="6") == (
        "PROCESSES=8 and POOL_SIZE=6 need 114 connections to the database, which has 97 (max_connections=100 "
        "without superuser_reserved_connections=3): set one of them lower, or max_connections higher."
    )


def test_a_database_that_is_given_is_used(
    bare_state_dir: Path, dist: Path, data_dir: Path, empty_database_url: str
) -> None:
    with running_portal(
        STATE_DIR=bare_state_dir, DIST_DIR=dist, DATA_DIR=data_dir, DATABASE_URL=empty_database_url
    ) as portal:
        assert companies(portal) == ["acme"]
        assert not (bare_state_dir / "postgres").exists()


def test_a_data_folder_without_the_files_is_named(bare_state_dir: Path, dist: Path, tmp_path: Path) -> None:
    sentence = failed_start(STATE_DIR=bare_state_dir, DIST_DIR=dist, DATA_DIR=tmp_path)

    assert f"There is no file {tmp_path / 'aws_billing_data.csv'}" in sentence
    assert "set DATA_DIR" in sentence


def test_a_file_that_is_refused_keeps_the_portal_from_showing_less(
    state_dir: Path, dist: Path, data_dir: Path
) -> None:
    file = data_dir / "aws_billing_data.csv"
    file.write_text(BILLING + "acme,kinesis,yesterday,1.00\n")
    ended = PortalProcess.start(STATE_DIR=state_dir, DIST_DIR=dist, DATA_DIR=data_dir).ended()

    assert ended.code == 1
    assert "yesterday" in ended.complained
    assert f"{file} is refused for the reason above" in ended.complained
    assert f"make load FILE={file} STATE_DIR={state_dir}`" in ended.complained
    assert "Traceback" not in ended.complained


def test_a_changed_billing_file_does_not_count_on_top_of_the_old_one(
    used_state_dir: Path, dist: Path, data_dir: Path
) -> None:
    file = data_dir / "aws_billing_data.csv"
    file.write_text(BILLING + "acme,kinesis,2023-05-02 00:00:00,1.00\n")

    sentence = failed_start(STATE_DIR=used_state_dir, DIST_DIR=dist, DATA_DIR=data_dir)

    assert f"{file} is not what this STATE_DIR holds" in sentence
    assert f"make load FILE={file} STATE_DIR={used_state_dir}`" in sentence


def test_a_state_folder_that_cannot_be_made_is_named(dist: Path, data_dir: Path) -> None:
    blocked = data_dir / "aws_billing_data.csv" / "state"
    sentence = failed_start(STATE_DIR=blocked, DIST_DIR=dist, DATA_DIR=data_dir)

    assert f"STATE_DIR={blocked} cannot be used" in sentence


def test_a_missing_build_is_named_with_the_command_that_makes_it(
    bare_state_dir: Path, tmp_path: Path
) -> None:
    sentence = failed_start(STATE_DIR=bare_state_dir, DIST_DIR=tmp_path)

    assert f"There is no front end in {tmp_path}" in sentence
    assert "make build" in sentence


def test_a_setting_that_cannot_be_used_is_named(bare_state_dir: Path) -> None:
    assert "PORTAL_PORT='eighty'" in failed_start(STATE_DIR=bare_state_dir, PORTAL_PORT="eighty")


def companies(portal: PortalProcess) -> list[str]:
    """The companies that a portal shows."""
    listed = portal.ask("billing.v1.BillingService/ListCompanies", {})["companies"]
    return [company["id"] for company in listed]


def processes() -> dict[int, int]:
    """The process ids on this machine, each with its parent's."""
    listed = subprocess.run(
        ["ps", "-A", "-o", "pid=", "-o", "ppid="], capture_output=True, text=True, check=True
    )
    pairs = (line.split() for line in listed.stdout.splitlines())
    return {int(pid): int(parent) for pid, parent in pairs}


def child_processes(parent: int) -> list[int]:
    """What a process has started: the database, and what works beside the portal."""
    return [pid for pid, of in processes().items() if of == parent]


def postgres_process(state_dir: Path) -> int:
    """The process id of the private database."""
    return int((state_dir / "postgres" / "data" / "postmaster.pid").read_text().splitlines()[0])


@contextlib.contextmanager
def taken_port() -> Generator[int]:
    """Holds a port while a portal tries to start."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        yield listener.getsockname()[1]
