"""``python -m services.portal.worker``: one of the processes that serve a portal, which starts them."""

import sys
from typing import Final

from services.runtime import heap

with heap.only_growing():
    import uvloop

    from services.billing.app import registration as billing
    from services.commitment.app import registration as commitment
    from services.portal.frontend import front_end
    from services.runtime.logs import configure_logging
    from services.runtime.processes.serving import serve_as_worker
    from services.runtime.rpc.registration import Registration
    from services.runtime.settings import Settings, read_settings

COMMAND: Final = (sys.executable, "-m", "services.portal.worker")


def both_services(settings: Settings) -> list[Registration]:
    """The services of a portal, ready to be served."""
    return [billing(settings), commitment(settings)]


def main() -> None:
    """Serves until the portal ends it, or is gone itself."""
    settings = read_settings()
    configure_logging()
    uvloop.run(serve_as_worker(both_services(settings), settings, front=front_end(settings.dist_dir)))


if __name__ == "__main__":
    main()
