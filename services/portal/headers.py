"""What each file of the build is sent with; nginx in its container sends the same, as its tests say."""

import re
from collections.abc import Mapping
from typing import Final

PAGE: Final = "/index.html"
# The page that shows the widget and explains it.
WIDGET_PAGE: Final = "/widget/index.html"

EVERYWHERE: Final = {
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
}
_WIDGET_PAGE_HEADERS: Final = {
    "Cache-Control": "no-cache",
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'"
    ),
}
# Code that pages of any origin load; there is no data in it.
_WIDGET: Final = "/widget/v1/"
_FOR_EVERY_ORIGIN: Final = {
    "Access-Control-Allow-Origin": "*",
    "Cross-Origin-Resource-Policy": "cross-origin",
}
# Its address stays while its content changes from release to release.
_ASKED_FOR_AGAIN_SOON: Final = {"Cache-Control": "max-age=300, public"}
_HASHED: Final = re.compile(r"/assets/.*|/widget/v1/runtime-.*")


def is_hashed(url: str) -> bool:
    """Whether the name of a file carries the hash of its content, so that browsers keep it for good."""
    return _HASHED.fullmatch(url) is not None


def headers_of(url: str, page: Mapping[str, str]) -> Mapping[str, str]:
    """The headers of a file, but those of its type, its length and its being kept for good.

    Args:
        url: the path of the file.
        page: what the build wants its page to be sent with.
    """
    if url == PAGE:
        return {**EVERYWHERE, **page, "Cache-Control": "no-cache"}
    if url == WIDGET_PAGE:
        return {**EVERYWHERE, **_WIDGET_PAGE_HEADERS}
    if url.startswith(_WIDGET):
        return {**EVERYWHERE, **_FOR_EVERY_ORIGIN, **({} if is_hashed(url) else _ASKED_FOR_AGAIN_SOON)}
    return EVERYWHERE
