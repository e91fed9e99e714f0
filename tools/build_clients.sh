#!/usr/bin/env bash
# build_clients.sh [OUT]: builds the client packages from clients/ and the contract into OUT, build/clients if unset.
# Needs no network.
set -euo pipefail

out=${1:-build/clients}
version=$(cat proto/VERSION)
rm -rf "$out"
mkdir -p "$out"

# One folder for each, in which the generated half joins the written one.
cp -r clients/python clients/typescript "$out"

package=$out/python/contract_commitments
cp proto/VERSION proto/service_config.json "$package"
python -m grpc_tools.protoc -I proto --python_out="$package" --pyi_out="$package" proto/*/v1/*.proto
python tools/python_client.py "$package"
python -m pip --disable-pip-version-check --no-input --quiet wheel \
  --no-build-isolation --no-deps --no-index --wheel-dir "$out" "$out/python"

buf generate --template clients/typescript/buf.gen.yaml --output "$out/typescript"
# The messages that tell more of an error are Google's; their protos come with their Python package.
common=$(python -c 'import pathlib, google.rpc.status_pb2 as it; print(pathlib.Path(it.__file__).parents[2])')
buf generate "$common" --path "$common/google/rpc/error_details.proto" \
  --template clients/typescript/buf.gen.yaml --output "$out/typescript"
echo "export const SERVICE_CONFIG = $(cat proto/service_config.json) as const;" \
  >"$out/typescript/src/service-config.ts"
ln -s "$PWD/node_modules" "$out/typescript/node_modules"
tsc --project "$out/typescript"
npm --prefix "$out/typescript" pkg set version="$version"
npm pack --silent --pack-destination "$out" "$(realpath "$out/typescript")" >/dev/null

node frontends/commitment-widget/pack.js "$out"
