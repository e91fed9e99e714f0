"""Writes docs/api-reference.md from the comments in proto/: python tools/api_reference.py"""

from collections.abc import Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import Final

from tools.contract import (
    Enum,
    Field,
    Message,
    ProtoFile,
    Rpc,
    Service,
    all_enums,
    all_messages,
    all_services,
    read_contract,
)

REFERENCE: Final = Path(__file__).parents[1] / "docs/api-reference.md"

_OPENING: Final = """\
# API reference

Every RPC, field and value, in the words of the contract. Written by `tools/api_reference.py` from the
comments in `proto/`: change those. [The guide](api.md) says how to call, and what holds for all of it.

Unless a field says otherwise: an amount or an instant that is not there is not known, a text that is not
there is empty, a number that is not there is zero. In JSON names are in camelCase, and fields that are
empty, zero or false are left out.
"""
_ELSEWHERE: Final = {
    "google.protobuf.Timestamp": "Timestamp",
}


def reference_of(files: Sequence[ProtoFile]) -> str:
    """The reference as Markdown: each RPC with what it takes and gives, then what those are made of."""
    messages = {message.name: message for message in all_messages(files)}
    services = all_services(files)
    of_rpcs = {name for service in services for rpc in service.rpcs for name in (rpc.request, rpc.response)}
    parts = chain(
        [_OPENING, _contents(services)],
        chain.from_iterable(_service(service, messages) for service in services),
        ["## Messages\n"],
        (_message(message) for name, message in sorted(messages.items()) if name not in of_rpcs),
        ["## Enums\n"],
        (_enum(enum) for enum in sorted(all_enums(files), key=lambda enum: enum.name)),
    )
    return "\n".join(parts)


def _contents(services: Sequence[Service]) -> str:
    rows = (
        f"| [`{rpc.name}`](#{rpc.name.lower()}) | `{service.name}` | {_first_sentence(rpc.comment)} |"
        for service in services
        for rpc in service.rpcs
    )
    return "\n".join(["| RPC | Service | |", "|---|---|---|", *rows, ""])


def _service(service: Service, messages: Mapping[str, Message]) -> Sequence[str]:
    return [
        f"## {service.name}\n\n{service.comment}\n",
        *(_rpc(rpc, service, messages) for rpc in service.rpcs),
    ]


def _rpc(rpc: Rpc, service: Service, messages: Mapping[str, Message]) -> str:
    answers = "a stream of" if rpc.is_stream else ""
    return "\n".join(
        [
            f"### {rpc.name}\n\n{rpc.comment}\n\n`POST /{service.name}/{rpc.name}`\n",
            _anchored(messages[rpc.request], "Takes"),
            _anchored(messages[rpc.response], f"Answers with {answers}".rstrip()),
        ]
    )


def _anchored(message: Message, verb: str) -> str:
    return f"{verb} **{_short(message.name)}**\n\n{_fields(message)}"


def _message(message: Message) -> str:
    return f"### {_short(message.name)}\n\n`{message.name}`. {message.comment}\n\n{_fields(message)}"


def _fields(message: Message) -> str:
    rows = (f"| `{field.name}` | {_type(field)} | {_explained(field)} |" for field in message.fields)
    return "\n".join(["| Field | Type | |", "|---|---|---|", *rows, ""])


def _type(field: Field) -> str:
    several = "list of " if field.is_repeated else ""
    if "." not in field.type:
        return f"{several}{field.type}"
    name = _ELSEWHERE.get(field.type)
    return f"{several}{name}" if name else f"{several}[{_short(field.type)}](#{_short(field.type).lower()})"


def _explained(field: Field) -> str:
    if not field.oneof:
        return _cell(field.comment)
    name, comment = field.oneof
    return _cell(f"{field.comment} One of `{name}`: {comment}")


def _enum(enum: Enum) -> str:
    rows = (f"| `{value.name}` | {value.number} | {_cell(value.comment)} |" for value in enum.values)
    head = f"### {_short(enum.name)}\n\n`{enum.name}`. {enum.comment}\n"
    return "\n".join([head, "| Value | Number | |", "|---|---|---|", *rows, ""])


def _first_sentence(text: str) -> str:
    return f"{text.split('. ', 1)[0].rstrip('.')}."


def _short(full_name: str) -> str:
    return full_name.rpartition(".")[2]


def _cell(text: str) -> str:
    return text.replace("\n\n", "<br>").replace("|", "\\|")


if __name__ == "__main__":
    REFERENCE.write_text(reference_of(read_contract()), encoding="utf-8")
