#!/usr/bin/env bash
# proto_breaking.sh [BASE]: compares proto/ with the contract that was published last: BASE, else the main
# branch, or on the main branch itself the commit before.
set -euo pipefail

head=$(git rev-parse -q --verify HEAD || true)
base=""
for reference in "${1:-}" origin/main main HEAD~1; do
  [ -n "$reference" ] || continue
  commit=$(git rev-parse -q --verify "$reference^{commit}" || true)
  if [ -n "$commit" ] && [ "$commit" != "$head" ]; then
    base=$commit
    break
  fi
done

if [ -z "$base" ] || ! git cat-file -e "$base:proto" 2>/dev/null; then
  echo "There is no earlier commit with proto/ to compare with: the check for breaking changes is left out."
  exit 0
fi
old=$(mktemp -d)
trap 'rm -rf "$old"' EXIT
git archive "$base" buf.yaml proto | tar -x -C "$old"
buf breaking --against "$old"
