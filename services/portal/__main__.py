"""``python -m services.portal``: everything behind ``make up``."""

import sys

from services.portal.up import main

sys.exit(main())
