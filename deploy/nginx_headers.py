"""Writes the headers of the page, which the front-end build computes, as configuration for nginx.

python deploy/nginx_headers.py dist/headers.json > page_headers.conf
"""

import json
import sys
from collections.abc import Mapping
from pathlib import Path


def configuration(headers: Mapping[str, str]) -> str:
    """One directive for each header.

    Raises:
        ValueError: a header would mean something to nginx.
    """
    for name, value in headers.items():
        if set('"\\$\n') & set(name + value):
            raise ValueError(f"The header {name}: {value!r} cannot be written into an nginx configuration.")
    return "".join(f'add_header {name} "{value}" always;\n' for name, value in headers.items())


if __name__ == "__main__":
    print(configuration(json.loads(Path(sys.argv[1]).read_text())), end="")
