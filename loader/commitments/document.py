"""Reads JSON without loss: numbers stay exact, and a repeated key is noticed."""

import json
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Final, TypeAlias

from loader.errors import InputError
from loader.foreign import foreign_format

_LARGEST_BYTES: Final = 64 << 20  # a million check-ins
_LONGEST_INTEGER: Final = 40


@dataclass(frozen=True, kw_only=True, slots=True)
class JsonObject:
    """An object; of a repeated key the last value."""

    entries: "dict[str, Json]"
    repeated: tuple[str, ...]


Json: TypeAlias = "JsonObject | list[Json] | str | int | Decimal | bool | None"


def read_json(path: Path) -> Json:
    """The content of a JSON file.

    Raises:
        InputError: it cannot be read, or is no JSON in UTF-8.
    """
    text = _text(path)
    try:
        return json.loads(
            text,
            object_pairs_hook=_object,
            parse_float=_decimal,
            parse_int=_integer,
            parse_constant=_decimal,
        )
    except json.JSONDecodeError as error:
        where = f"{path}:{error.lineno}:{error.colno}"
        raise InputError(f"{where}: is not JSON: {error.msg[:1].lower()}{error.msg[1:]}.") from error
    except RecursionError as error:
        raise InputError(f"{path}: is nested too deeply for a commitments file.") from error


def _text(path: Path) -> str:
    try:
        with path.open("rb") as file:
            data = file.read(_LARGEST_BYTES + 1)
    except OSError as error:
        raise InputError(f"{path}: cannot be read: {error.strerror}.") from error
    if len(data) > _LARGEST_BYTES:
        raise InputError(f"{path}: is larger than {_LARGEST_BYTES >> 20} MiB; split it.")
    if not data.strip():
        raise InputError(
            f"{path}: is empty; a commitments file is JSON: an object with a list 'commitments'."
        )
    foreign = foreign_format(data)
    if foreign:
        raise InputError(f"{path}: {foreign}.")
    if data.startswith(b"company,"):
        raise InputError(f"{path}: looks like a billing file; load it with `loader billing FILE`.")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise InputError(f"{path}:{line}: is not UTF-8 text; save the file as UTF-8.") from error


def _object(pairs: list[tuple[str, Json]]) -> JsonObject:
    entries = dict(pairs)
    keys = [key for key, _ in pairs]
    repeated = tuple(key for key in entries if keys.count(key) > 1) if len(entries) < len(keys) else ()
    return JsonObject(entries=entries, repeated=repeated)


def _decimal(text: str) -> Decimal:
    try:
        return Decimal(text)
    except InvalidOperation:  # an exponent beyond all measure
        return Decimal("Infinity")


def _integer(text: str) -> int | Decimal:
    return int(text) if len(text) <= _LONGEST_INTEGER else _decimal(text)
