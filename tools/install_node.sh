#!/usr/bin/env bash
# Installs the locked npm packages; none of them needs its install script.
set -euo pipefail

echo "Installing the npm packages (once; a minute)"
npm ci --ignore-scripts --no-audit --no-fund --no-update-notifier --loglevel=error >/dev/null || {
  echo "The npm packages could not be installed: remove the obstacle named above, then run it again." >&2
  exit 1
}
