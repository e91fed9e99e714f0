#!/bin/sh
# Prints the path of the Python to build .venv from: PYTHON if set, else python3, else the newest that is found.
set -u

# Not the one in .venv itself, which an installation replaces.
outside=""
IFS=:
for folder in $PATH; do
  [ "$folder" = "$PWD/.venv/bin" ] || outside=$outside${outside:+:}$folder
done
unset IFS
PATH=$outside

for candidate in ${PYTHON:-python3 python3.14 python3.13 python3.12 python3.11}; do
  if "$candidate" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
    command -v "$candidate"
    exit 0
  fi
done
found=$("${PYTHON:-python3}" -V 2>/dev/null) || found="no ${PYTHON:-python3}"
echo "Python 3.11 or newer is needed and this machine has $found:" \
  "install it (Debian: apt-get install python3 python3-venv), or set PYTHON to the path of one." >&2
exit 1
