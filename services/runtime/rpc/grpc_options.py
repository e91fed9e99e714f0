"""How native gRPC treats connections and messages."""

from typing import Final

from services.runtime.settings import Settings

_LONGEST_SILENCE: Final = 20_000  # milliseconds in which a client has to answer a ping
_PINGS_APART: Final = 10_000  # milliseconds; a client that pings more often is taken for broken


def grpc_options(settings: Settings) -> list[tuple[str, int]]:
    """The options of gRPC's core.

    A connection is given up when nobody answers at its other end, and replaced when it is old, so that calls
    spread over servers that came later; the grace before that is as long as any call may take.
    """
    keepalive = settings.grpc_keepalive_seconds * 1000
    silence = min(keepalive, _LONGEST_SILENCE)
    return [
        # Shared on purpose or not at all: else a second server would silently get a part of the calls.
        ("grpc.so_reuseport", int(settings.processes > 1)),
        ("grpc.max_receive_message_length", settings.largest_message),
        ("grpc.max_concurrent_streams", settings.grpc_max_streams),
        ("grpc.keepalive_time_ms", keepalive),
        ("grpc.keepalive_timeout_ms", silence),
        ("grpc.http2.ping_timeout_ms", silence),  # a minute unless set, and the longer of the two counts
        ("grpc.keepalive_permit_without_calls", 1),
        ("grpc.http2.min_ping_interval_without_data_ms", _PINGS_APART),
        ("grpc.max_connection_age_ms", settings.grpc_max_connection_age_seconds * 1000),
        ("grpc.max_connection_age_grace_ms", settings.max_deadline_seconds * 1000),
    ]
