#!/bin/sh
# Says what this machine lacks for the installation, one sentence with its remedy for each; silent if nothing.
set -u
NEEDED_MEGABYTES=1500
lacking=0

lacks() {
  echo "$*" >&2
  lacking=1
}

if python=$("$(dirname "$0")/find_python.sh"); then
  "$python" -c 'import ensurepip, venv' 2>/dev/null ||
    lacks "$python cannot make virtual environments: install its venv package (Debian: apt-get install python3-venv)."
else
  lacking=1
fi

if ! node=$(node --version 2>/dev/null); then
  lacks "Node.js is not found: install version 20.19 or newer, with npm."
elif ! node -e 'const [major, minor] = process.versions.node.split(".").map(Number);
    process.exit(major > 22 || (major === 22 && minor >= 12) || (major === 20 && minor >= 19) ? 0 : 1)'; then
  lacks "Node.js $node does not run the build: install version 20.19 or newer of 20, or 22.12 or newer."
fi

command -v npm >/dev/null || lacks "npm is not found: install it (it comes with Node.js; Debian: apt-get install npm)."

# An installation that is already there needs no more room.
if [ ! -e node_modules/.installed ] || [ ! -e .venv/.installed ]; then
  free=$(df -Pm . | awk 'NR == 2 { print $4 }')
  [ "$free" -ge "$NEEDED_MEGABYTES" ] ||
    lacks "The disk under $PWD has $free MB left and the installation needs $NEEDED_MEGABYTES MB: make room there."
fi

exit "$lacking"
