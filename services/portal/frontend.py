"""The built front end and the RPCs on one origin."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final, cast
from wsgiref.headers import Headers

from servestatic import ServeStaticASGI

from services.portal.build import page_headers, stamp
from services.portal.headers import EVERYWHERE, PAGE, WIDGET_PAGE, headers_of, is_hashed
from services.runtime.rpc.asgi import ASGIApp, Receive, Scope, Send

_RPC: Final = re.compile(r"/[\w.]+\.\w+/\w+")
# Files of the build: everything in the folders of the build, and names with an extension beside the page.
_FILE: Final = re.compile(r"/assets/.*|/widget/.+|/[^/]+\.\w+")
_PAGES: Final = {"/widget": WIDGET_PAGE, "/widget/": WIDGET_PAGE}


def front_end(dist: Path) -> Callable[[ASGIApp], ASGIApp]:
    """Returns what puts the build in front of the services.

    Args:
        dist: the build's folder: ``index.html``, ``assets/``, ``.br`` and ``.gz`` beside each file, and
            ``headers.json`` with the headers of the page, its content security policy above all.

    Raises:
        PortalError: there is no build.
    """
    page_headers(dist)  # before anything is served
    return lambda rpc: FrontEnd(rpc, dist=dist)


class FrontEnd:
    """An ASGI application: RPCs go to the services, all else is answered from the build.

    One HTML page stands at every address of the portal; which of them exist is the shell's to say. The widget
    is beside it, under ``/widget``, with a page of its own.
    """

    def __init__(self, rpc: ASGIApp, *, dist: Path) -> None:
        """Reads which files there are.

        Args:
            rpc: the services.
            dist: the build's folder.
        """
        self._rpc = rpc
        self._dist = dist
        self._stamp: int | None = stamp(dist)
        self._files = _files(dist)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers one request."""
        if scope["type"] != "http" or _RPC.fullmatch(scope["path"]):
            await self._rpc(scope, receive, send)
            return
        self._take_up_build()
        if _FILE.fullmatch(scope["path"]):
            await self._files(scope, receive, send)
        else:
            await self._files({**scope, "path": _PAGES.get(scope["path"], PAGE)}, receive, send)

    def _take_up_build(self) -> None:
        """Read which files there are once more as soon as another build is complete."""
        seen = stamp(self._dist)
        if seen not in (None, self._stamp):
            self._stamp, self._files = seen, _files(self._dist)


def _files(dist: Path) -> ASGIApp:
    """Answers from the files that a build has now."""
    page = page_headers(dist)

    def add_headers(headers: Headers, _path: str, url: str) -> None:
        for name, value in headers_of(url, page).items():
            headers[name] = value

    files = ServeStaticASGI(
        cast(Any, _not_found),
        root=dist,
        allow_all_origins=False,
        immutable_file_test=lambda _path, url: is_hashed(url),
        add_headers_function=add_headers,
    )
    # The two libraries describe the same protocol with types of their own.
    return cast(ASGIApp, files)


async def _not_found(_scope: Scope, _receive: Receive, send: Send) -> None:
    headers = {**EVERYWHERE, "Content-Type": "text/plain; charset=utf-8"}
    raw = [(name.lower().encode(), value.encode()) for name, value in headers.items()]
    await send({"type": "http.response.start", "status": 404, "headers": raw})
    await send({"type": "http.response.body", "body": b"Not found"})
