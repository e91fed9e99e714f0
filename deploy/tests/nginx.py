"""nginx with the configuration of its container, run on this machine: the same words, other places."""

import json
import os
import socket
import subprocess
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from pathlib import Path
from types import MappingProxyType
from typing import Final
from urllib.parse import urlsplit

import pytest

from deploy.nginx_policy import configuration
from deploy.tests.compose import ROOT

_CONFIGURATION: Final = ROOT / "deploy" / "nginx.conf"


@contextmanager
def web_server(
    folder: Path, *, dist: Path, upstreams: Mapping[str, str] = MappingProxyType({})
) -> Generator[str]:
    """Serves a build and passes RPCs on; yields the origin.

    Args:
        folder: an empty folder for what nginx writes.
        dist: the build.
        upstreams: the URL of each service by its address among the containers.
    """
    with socket.create_server(("127.0.0.1", 0)) as listener:
        host, port = listener.getsockname()
        elsewhere = {"/tmp/": f"{folder}/", "/srv/portal": str(dist), "listen 8080": f"listen {host}:{port}"}
        elsewhere |= {here: urlsplit(url).netloc for here, url in upstreams.items()}
        text = _CONFIGURATION.read_text()
        for here, there in elsewhere.items():
            assert here in text
            text = text.replace(here, there)
        (folder / "nginx.conf").write_text(text)
        headers = json.loads((dist / "headers.json").read_text())
        (folder / "page_policy.conf").write_text(configuration(headers))
        process = subprocess.Popen(
            [_nginx(), "-p", folder, "-c", folder / "nginx.conf", "-g", "daemon off; user root;"],
            # As nginx hands its sockets to the release after it: connections wait from the start.
            env={**os.environ, "NGINX": f"{listener.fileno()};"},
            pass_fds=[listener.fileno()],
            stdout=subprocess.DEVNULL,
        )
    with process:
        try:
            yield f"http://{host}:{port}"
        finally:
            process.terminate()
    assert process.returncode == 0


def _nginx() -> str:
    """The program, or a test that is counted as skipped: a machine may have no way to get it."""
    found = subprocess.run([ROOT / "tools" / "ensure_nginx.sh"], capture_output=True, text=True, check=False)
    if found.returncode:
        pytest.skip(found.stderr.strip())
    return found.stdout.strip()
