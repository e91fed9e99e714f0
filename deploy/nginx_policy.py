"""Writes the policy of the portal's page, which the front-end build computes, as configuration for nginx.

python deploy/nginx_policy.py dist/headers.json > page_policy.conf
"""

import json
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

_POLICY: Final = "content-security-policy"


def configuration(headers: Mapping[str, str]) -> str:
    """A variable with the policy where the page is sent.

    Raises:
        ValueError: nginx.conf does not send one of them, or its value would mean something to nginx.
    """
    for name, value in headers.items():
        if name != _POLICY or set('"\\$\n') & set(value):
            raise ValueError(f"The header {name}: {value!r} cannot be written into an nginx configuration.")
    return f'map $uri $page_policy {{ /index.html "{headers[_POLICY]}"; }}\n'


if __name__ == "__main__":
    print(configuration(json.loads(Path(sys.argv[1]).read_text())), end="")
