"""Whether a JSON value has the shape of a message.

The library that reads it takes a text for a message without fields, true for the number 1, and the name of no
enum value for none: what a caller got wrong would go unnoticed.
"""

from collections.abc import Mapping, Sequence
from typing import Final, TypeGuard, cast

from google.protobuf.descriptor import Descriptor, FieldDescriptor
from google.protobuf.message import Message

_WELL_KNOWN: Final = "google.protobuf."


def is_well_shaped(value: Mapping[str, object], message_class: type[Message]) -> bool:
    """Whether every known field of an object, at any depth, has a value of its kind, or null."""
    return _is_message(value, cast("Descriptor", message_class.DESCRIPTOR))


def has_shape_of(value: object, field: FieldDescriptor) -> bool:
    """Whether a value is of the kind of a field: a list of such values if it is repeated."""
    if value is None:
        return True
    if not field.is_repeated:
        return _is_single(value, field)
    return is_list(value) and all(_is_single(item, field) for item in value)


def fields_by_name(descriptor: Descriptor) -> Mapping[str, FieldDescriptor]:
    """The fields of a message by each name that JSON may have for them."""
    return {name: field for field in descriptor.fields for name in (field.json_name, field.name)}


def inner_message(field: FieldDescriptor) -> Descriptor | None:
    """The message of a field that is written as an object; timestamps and their like are not."""
    inner = field.message_type
    return None if inner is None or inner.full_name.startswith(_WELL_KNOWN) else inner


def is_object(value: object) -> TypeGuard[Mapping[str, object]]:
    """Whether a JSON value is an object."""
    return isinstance(value, Mapping)


def is_list(value: object) -> TypeGuard[Sequence[object]]:
    """Whether a JSON value is a list."""
    return isinstance(value, list)


def _is_single(value: object, field: FieldDescriptor) -> bool:
    if inner := inner_message(field):
        return is_object(value) and _is_message(value, inner)
    if field.enum_type is not None and isinstance(value, str):
        return value in field.enum_type.values_by_name
    return not isinstance(value, bool) or field.cpp_type == FieldDescriptor.CPPTYPE_BOOL


def _is_message(value: Mapping[str, object], descriptor: Descriptor) -> bool:
    fields = fields_by_name(descriptor)
    return all(has_shape_of(part, fields[name]) for name, part in value.items() if name in fields)
