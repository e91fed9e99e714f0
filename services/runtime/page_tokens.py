"""Page tokens: where the next page starts, tied to the request whose pages they divide."""

import base64
import binascii
import hashlib
import json
from collections.abc import Sequence
from typing import Final, TypeVarTuple, cast

Value = str | int | None
Position = TypeVarTuple("Position")

_DIGEST_LENGTH: Final = 16
_LARGEST: Final = 2**63 - 1


class PageTokenError(Exception):
    """The token was made for another request, or is damaged."""


def write_page_token(scope: tuple[Value, ...], position: tuple[str | int, ...]) -> str:
    """A token for what follows a position.

    Args:
        scope: the method and every field of the request that decides what is listed.
        position: the sort key of the last entry before.
    """
    text = json.dumps([_digest(scope, position), *position], separators=(",", ":"))
    return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


def read_page_token(scope: tuple[Value, ...], token: str, shape: tuple[*Position]) -> tuple[*Position]:
    """The position in a token.

    Args:
        scope: as the token was written with.
        token: what the caller sent.
        shape: any position of the kind that is expected; its types are checked.

    Raises:
        PageTokenError: the token was made for another request, or is damaged.
    """
    try:
        digest, *position = json.loads(
            base64.b64decode(token + "=" * (-len(token) % 4), b"-_", validate=True)
        )
    except (binascii.Error, ValueError, TypeError):
        raise PageTokenError from None
    sound = (
        digest == _digest(scope, position)
        and [type(value) for value in position] == [type(value) for value in shape]
        and all(_storable(value) for value in position)
    )
    if not sound:
        raise PageTokenError
    return cast("tuple[*Position]", tuple(position))


def _digest(scope: tuple[Value, ...], position: Sequence[str | int]) -> str:
    """Not a signature: it catches a token in the wrong place, not one that somebody took pains to forge."""
    return hashlib.sha256(json.dumps([scope, position]).encode()).hexdigest()[:_DIGEST_LENGTH]


def _storable(value: str | int) -> bool:
    """Whether the database takes the value: a forged token must not become an internal error."""
    if isinstance(value, int):
        return abs(value) <= _LARGEST
    return "\0" not in value and not any("\ud800" <= character <= "\udfff" for character in value)
