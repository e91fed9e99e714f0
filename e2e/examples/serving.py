"""Both services at one address, as the portal composes them, without the front end.

python -m e2e.examples.serving
"""

import dataclasses
import sys

import uvloop

from services.billing.app import registration as billing
from services.commitment.app import registration as commitment
from services.runtime.rpc.server import Addresses, serve
from services.runtime.settings import read_settings


def main() -> None:
    """Serves the database of the settings on free ports until SIGTERM, and says where."""
    settings = dataclasses.replace(read_settings(), portal_port=0, grpc_port=0)
    uvloop.run(serve([billing(settings), commitment(settings)], settings, on_ready=_announce))


def _announce(addresses: Addresses) -> None:
    sys.stdout.write(f"{addresses.http_url} {addresses.grpc_target}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
