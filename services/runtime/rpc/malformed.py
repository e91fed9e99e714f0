"""Requests that cannot be read: they pass as far as any other, to be answered as bad input is."""

import json
from collections.abc import Mapping, Sequence
from typing import Final

from google.protobuf.json_format import ParseDict
from google.protobuf.message import DecodeError, Message

from services.runtime.errors import Violation
from services.runtime.rpc.json_faults import REQUEST, UNREADABLE, faults, shown
from services.runtime.rpc.json_shape import is_object, is_well_shaped

_DEEPEST: Final = 32  # levels of JSON; no request has a quarter of them


class Malformed(Message):
    """Stands for a request that cannot be read.

    Attributes:
        violations: what is wrong with it.
    """

    def __init__(self, violations: Sequence[Violation]) -> None:
        self.violations: Final = violations


def read_binary(message_class: type[Message], data: bytes) -> Message:
    """A request in binary form, or what is wrong with it."""
    try:
        return message_class.FromString(data)
    except DecodeError:
        name = message_class.DESCRIPTOR.full_name
        return _malformed(f"is no {name} in the binary form of Protocol Buffers; send one.")


def read_json(message_class: type[Message], data: bytes) -> Message:
    """A request in JSON, or what is wrong with it."""
    try:
        value = _read_object(data)
    except _NoObjectError as error:
        return _malformed(str(error))
    try:
        message = ParseDict(
            dict(value), message_class(), ignore_unknown_fields=True, max_recursion_depth=_DEEPEST
        )
    except UNREADABLE:
        return Malformed(faults(value, message_class))
    return message if is_well_shaped(value, message_class) else Malformed(faults(value, message_class))


class _NoObjectError(Exception):
    """Bytes are not one JSON object; the text says why, and the remedy."""


def _read_object(data: bytes) -> Mapping[str, object]:
    try:
        value: object = json.loads(data.decode(), object_pairs_hook=_without_repetition)
    except UnicodeDecodeError as error:
        raise _NoObjectError(f"is no UTF-8 at byte {error.start}; send JSON in UTF-8.") from error
    except json.JSONDecodeError as error:
        place = f"line {error.lineno}, column {error.colno}"
        raise _NoObjectError(f"is no JSON from {place} on; send one JSON object.") from error
    except ValueError as error:  # a number of thousands of digits
        raise _NoObjectError("has a number that is too long; send a shorter one.") from error
    except RecursionError as error:
        raise _NoObjectError(f"is nested too deeply; send at most {_DEEPEST} levels.") from error
    if not is_object(value):
        raise _NoObjectError(f"is {shown(value)}; send one JSON object.")
    return value


def _without_repetition(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found: dict[str, object] = {}
    for name, value in pairs:
        if name in found:
            raise _NoObjectError(f"has the name {shown(name)} twice in one object; send it once.")
        found[name] = value
    return found


def _malformed(description: str) -> Malformed:
    return Malformed([Violation(field=REQUEST, description=description)])
