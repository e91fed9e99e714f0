#!/usr/bin/env bash
# Puts this checkout and its generated code on the path of .venv; needs no network.
set -euo pipefail

.venv/bin/python -m pip --disable-pip-version-check --no-input --quiet install \
  --no-build-isolation --no-deps --no-index --editable .
