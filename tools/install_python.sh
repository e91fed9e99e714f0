#!/usr/bin/env bash
# install_python.sh PYTHON: builds .venv anew from the locked packages.
set -euo pipefail

echo "Installing the Python packages (once; a minute or two)"
rm -rf .venv
"$1" -m venv .venv
.venv/bin/python -m pip --disable-pip-version-check --no-input --quiet install \
  --require-hashes --only-binary :all: -r requirements.lock || {
  echo "The Python packages could not be installed: remove the obstacle named above, then run it again." >&2
  exit 1
}
