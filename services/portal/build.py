"""The folder of the built front end."""

import json
from pathlib import Path

from services.portal.problem import PortalError


def stamp(dist: Path) -> int | None:
    """What tells one build from another: when it was complete; none while one is made, or by hand."""
    try:
        return (dist / ".built").stat().st_mtime_ns
    except FileNotFoundError:
        return None


def page_headers(dist: Path) -> dict[str, str]:
    """Reads what the page of a build is sent with, its content security policy above all.

    Raises:
        PortalError: there is no build.
    """
    try:
        return json.loads((dist / "headers.json").read_text())
    except FileNotFoundError:
        raise PortalError(
            f"There is no front end in {dist}: build it with `make build`, or set DIST_DIR to a build."
        ) from None
