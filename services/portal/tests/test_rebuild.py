"""A build that is made anew under a portal that runs."""

import asyncio
import json
import os
import shutil
from pathlib import Path

from connectrpc.protocol import ProtocolType

from services.portal.frontend import front_end
from services.runtime.settings import Settings
from services.runtime.testing.serving import http_client, served


async def test_a_new_build_is_served_as_soon_as_it_is_complete(dist: Path, tmp_path: Path) -> None:
    build = tmp_path / "dist"
    shutil.copytree(dist, build)
    stamp = build / ".built"
    stamp.touch()
    async with (
        served(settings=Settings(portal_port=0, grpc_port=0), front=front_end(build)) as portal,
        http_client(ProtocolType.CONNECT) as http,
    ):

        async def get(path: str) -> tuple[int, bytes, str | None]:
            answer = await http.get(portal.addresses.http_url + path)
            return answer.status, answer.content, answer.headers.get("content-security-policy")

        assert (await get("/assets/shell-3f2a.js"))[0] == 200
        seen = stamp.stat().st_mtime_ns
        stamp.unlink()
        await asyncio.to_thread(_build_anew, build)
        assert (await get("/assets/shell-77c1.js"))[0] == 404, "half a build is none"
        stamp.touch()
        os.utime(stamp, ns=(seen + 1, seen + 1))

        assert await get("/companies") == (200, b"<!doctype html>New", "default-src 'self'")
        assert (await get("/assets/shell-77c1.js"))[:2] == (200, b"new")
        assert (await get("/assets/shell-3f2a.js"))[0] == 404


def _build_anew(folder: Path) -> None:
    for old in folder.glob("assets/*"):
        old.unlink()
    (folder / "index.html.gz").unlink()
    (folder / "index.html").write_text("<!doctype html>New")
    (folder / "assets/shell-77c1.js").write_text("new")
    (folder / "headers.json").write_text(json.dumps({"Content-Security-Policy": "default-src 'self'"}))
