#!/usr/bin/env bash
# dev.sh MFE: the portal, restarted when its Python code changes, and the dev server of one microfrontend.
set -euo pipefail

trap 'exit 0' INT TERM
trap 'kill $(jobs -p) 2>/dev/null || true; wait' EXIT

python -m services.portal.reload &
# Not by way of npm, which does not pass the end on to what it started.
PORTAL_ORIGIN=http://127.0.0.1:${PORTAL_PORT:-8080} node frontends/shared/build/dev.js --mfe "$1" &
# Whichever ends first, for a taken port or a wrong name, ends the other too.
wait -n
