#!/usr/bin/env bash
# install.sh FOLDER: the locked packages of the benchmark, apart from those that the product runs with.
set -euo pipefail

echo "Installing the packages of the benchmark (once; 400 MB)"
rm -rf "$1"
.venv/bin/python -m pip --disable-pip-version-check --no-input --quiet install --target "$1" \
  --require-hashes --only-binary :all: -r requirements-bench.lock
