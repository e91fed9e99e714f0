#!/usr/bin/env bash
# Prints the path of an nginx for the tests of deploy/nginx.conf: the system's, or on Debian its package's, which is
# unpacked into build/ and installed nowhere.
set -euo pipefail
cd "$(dirname "$0")/.."

command -v nginx && exit 0
unpacked=build/nginx/usr/sbin/nginx

# The lists of packages are renewed by one program at a time: tools/ensure_chromium.sh does it as well.
fetch() {
  flock 9 &&
    { [ "$(id -u)" != 0 ] || apt-get -q update; } &&
    (cd build/nginx.new && apt-get -q download nginx) &&
    dpkg-deb -x build/nginx.new/nginx_*.deb build/nginx.new &&
    [ -x build/nginx.new/usr/sbin/nginx ]
}

if [ ! -x "$unpacked" ]; then
  rm -rf build/nginx build/nginx.new
  mkdir -p build/nginx.new
  fetch >build/nginx.log 2>&1 9>build/.apt.lock || {
    echo "nginx is not installed, and its Debian package cannot be fetched (see build/nginx.log)" >&2
    exit 1
  }
  mv build/nginx.new build/nginx
fi
echo "$PWD/$unpacked"
