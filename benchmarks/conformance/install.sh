#!/bin/sh
# install.sh FOLDER
# Builds the Connect conformance suite into a folder, with the descriptors of the service that it calls.
set -eu
VERSION=v1.0.7
folder=$1

go version >/dev/null 2>&1 || {
  echo "Go is not found: the conformance suite is built with it; install version 1.26 or newer." >&2
  exit 1
}
mkdir -p "$folder/proto"
GOBIN=$(cd "$folder" && pwd) go install "connectrpc.com/conformance/cmd/connectconformance@$VERSION"
cp -R "$(go env GOMODCACHE)/connectrpc.com/conformance@$VERSION/proto/." "$folder/proto"
chmod -R u+w "$folder/proto"
# The services here have no RPC whose requests are a stream, and neither has their server.
service=$folder/proto/connectrpc/conformance/v1/service.proto
grep -v -e 'rpc ClientStream(' -e 'rpc BidiStream(' "$service" >"$service.new"
mv "$service.new" "$service"
.venv/bin/python -m grpc_tools.protoc --proto_path="$folder/proto" --include_imports \
  --descriptor_set_out="$folder/service.binpb" \
  connectrpc/conformance/v1/service.proto connectrpc/conformance/v1/server_compat.proto
