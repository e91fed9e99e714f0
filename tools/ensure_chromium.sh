#!/usr/bin/env bash
# Makes sure that there is a Chromium for the tests in a browser: the system's, or on Debian and as root its package.
set -euo pipefail

for name in chromium chromium-browser google-chrome google-chrome-stable; do
  if command -v "$name" >/dev/null; then exit 0; fi
done
if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null; then
  echo "The tests in a browser need Chromium, which is not found: install it (Debian, as root: apt-get install chromium)."
  exit 1
fi
echo "Installing the package chromium for the tests in a browser"
export DEBIAN_FRONTEND=noninteractive
# The lists of packages are renewed by one program at a time: tools/ensure_nginx.sh does it as well.
{ flock 9 && apt-get -q update && apt-get -q install -y --no-install-recommends chromium; } \
  >build/chromium.log 2>&1 9>build/.apt.lock || {
  echo "The package chromium could not be installed (see build/chromium.log): install a Chromium by hand."
  exit 1
}
