#!/usr/bin/env bash
# once.sh [-k KEY] STAMP INPUT… -- COMMAND…
# Runs the command unless it has already succeeded with the same content of the inputs (files and folders),
# the same KEY and the same command. The stamp that says so is written last: an interrupted command runs again.
set -euo pipefail

key=""
if [ "$1" = -k ]; then
  key=$2
  shift 2
fi
stamp=$1
shift
inputs=()
while [ "$1" != -- ]; do
  inputs+=("$1")
  shift
done
shift

fingerprint() {
  {
    echo "$key" "$@"
    find "${inputs[@]}" \( -name node_modules -o -name __pycache__ \) -prune -o -type f -print0 |
      LC_ALL=C sort -z | xargs -0 sha256sum
  } | sha256sum
}

done_already() {
  [ -e "$stamp" ] && [ "$(cat "$stamp")" = "$(fingerprint "$@")" ]
}

done_already "$@" && exit 0
# Two runs of one command in one checkout take turns; the second finds the work done.
mkdir -p build
exec 9>"build/.${stamp//\//_}.lock"
if command -v flock >/dev/null; then flock 9; fi
done_already "$@" && exit 0
rm -f "$stamp"
"$@" 9>&-
fingerprint "$@" >"$stamp.new"
mv "$stamp.new" "$stamp"
