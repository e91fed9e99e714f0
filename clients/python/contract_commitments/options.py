"""What every channel to the services is opened with."""

from importlib.resources import files
from typing import Final

Option = tuple[str, str | int]

# A page of many commitments is larger than the 4 MiB that gRPC takes unless told otherwise.
_LARGEST_ANSWER: Final = 64 << 20

DEFAULT_OPTIONS: Final[tuple[Option, ...]] = (
    ("grpc.service_config", (files("contract_commitments") / "service_config.json").read_text("utf-8")),
    ("grpc.max_receive_message_length", _LARGEST_ANSWER),
)
