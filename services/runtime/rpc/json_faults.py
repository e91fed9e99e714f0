"""What is wrong with a JSON value that is not the message it should be: every field at fault, by its path."""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Final, cast

from google.protobuf.descriptor import Descriptor, FieldDescriptor
from google.protobuf.json_format import ParseDict, ParseError
from google.protobuf.message import Message
from google.protobuf.message_factory import GetMessageClass

from services.runtime.errors import Violation
from services.runtime.rpc.json_shape import fields_by_name, has_shape_of, inner_message, is_list, is_object

REQUEST: Final = "request"  # stands for a path where no field can be named
UNREADABLE: Final = (ParseError, ValueError, TypeError, AttributeError, RecursionError)  # raised by ParseDict
_SHOWN: Final = 40  # characters of a wrong value that an error repeats
_BITS_32: Final = "a whole number from -2147483648 to 2147483647"
_BITS_64: Final = "a whole number of 64 bits"
_WANTED: Final = {
    FieldDescriptor.CPPTYPE_INT32: _BITS_32,
    FieldDescriptor.CPPTYPE_UINT32: "a whole number from 0 to 4294967295",
    FieldDescriptor.CPPTYPE_INT64: _BITS_64,
    FieldDescriptor.CPPTYPE_UINT64: _BITS_64,
    FieldDescriptor.CPPTYPE_DOUBLE: "a number",
    FieldDescriptor.CPPTYPE_FLOAT: "a number",
    FieldDescriptor.CPPTYPE_BOOL: "true or false",
    FieldDescriptor.CPPTYPE_STRING: "a text in quotes",
    FieldDescriptor.CPPTYPE_MESSAGE: "an object",
}
_WANTED_WELL_KNOWN: Final = {
    "google.protobuf.Timestamp": 'an instant of the years 1 to 9999, such as "2024-01-31T00:00:00Z"',
}


def faults(value: Mapping[str, object], message_class: type[Message]) -> Sequence[Violation]:
    """The fields at fault of an object that cannot be read as a message; at least one."""
    descriptor = cast("Descriptor", message_class.DESCRIPTOR)
    found = list(_in_object(value, descriptor, ""))
    return found or [
        Violation(
            field=REQUEST, description=f"is no {descriptor.full_name}; send one as the contract has it."
        )
    ]


def _in_object(value: Mapping[str, object], descriptor: Descriptor, path: str) -> Iterator[Violation]:
    fields = fields_by_name(descriptor)
    known = [(fields[name], part) for name, part in value.items() if name in fields]
    for field, part in known:
        yield from _in_field(part, field, f"{path}{field.name}")
    for oneof in descriptor.oneofs:
        sent = [field.name for field, part in known if field.containing_oneof is oneof and part is not None]
        if len(sent) > 1:
            yield Violation(
                field=f"{path}{oneof.name}", description=f"is sent as {' and '.join(sent)}; send one of them."
            )


def _in_field(value: object, field: FieldDescriptor, path: str) -> Iterator[Violation]:
    if _is_readable(value, field):
        return
    if not field.is_repeated:
        yield from _in_value(value, field, path)
    elif is_list(value):
        for place, item in enumerate(value):
            if not _is_readable([item], field):
                yield from _in_value(item, field, f"{path}[{place}]")
    else:
        yield Violation(field=path, description=f"is {shown(value)}; send a list.")


def _in_value(value: object, field: FieldDescriptor, path: str) -> Iterator[Violation]:
    inner = inner_message(field)
    if inner is not None and is_object(value):
        yield from _in_object(value, inner, f"{path}.")
    else:
        yield Violation(field=path, description=f"is {shown(value)}; send {_wanted(field)}.")


def _is_readable(value: object, field: FieldDescriptor) -> bool:
    if not has_shape_of(value, field):
        return False
    message = GetMessageClass(cast("Descriptor", field.containing_type))()
    try:
        ParseDict({field.json_name: value}, message, ignore_unknown_fields=True)
    except UNREADABLE:
        return False
    return True


def _wanted(field: FieldDescriptor) -> str:
    if field.enum_type is not None:
        names = [value.name for value in field.enum_type.values if value.number]
        return f"one of {', '.join(names)}"
    if field.message_type is not None:
        return _WANTED_WELL_KNOWN.get(field.message_type.full_name, "an object")
    return _WANTED[field.cpp_type]


def shown(value: object) -> str:
    """A JSON value as an error repeats it."""
    text = json.dumps(value)
    return text if len(text) <= _SHOWN else text[:_SHOWN] + "…"
