#!/bin/bash
# Makes all generated Swift code anew from the files in this directory.
#
# Usage: proto/generate.sh [ROOT]
# Writes below ROOT, the repository when absent. The same input gives the same bytes, so that comparing
# ROOT with the repository shows whether what is committed is up to date.
set -euo pipefail
cd "$(dirname "$0")/.."
root="${1:-$PWD}"

# Debian keeps the well-known types here (libprotobuf-dev).
include=/usr/include
if [ ! -e "$include/google/protobuf/descriptor.proto" ]; then
  echo "generate: $include/google/protobuf is missing: install libprotobuf-dev" >&2
  exit 1
fi

build=${TESTS_BUILD:-.build}
swift build --scratch-path "$build" --product protoc-gen-pintle >&2
plugin="$(swift build --scratch-path "$build" --show-bin-path)/protoc-gen-pintle"
scratch="$(mktemp -d)"
trap 'rm -rf "$scratch"' EXIT

# generate DIRECTORY OPTIONS FILE...: adds one plugin run to the output of DIRECTORY.
generate() {
  local out="$scratch/$1" options="$2"
  shift 2
  mkdir -p "$out"
  protoc -I proto -I "$include" "--plugin=protoc-gen-pintle=$plugin" \
    "--pintle_opt=$options" "--pintle_out=$out" "$@"
}

# Where files are declared that a run does not generate.
places="types=google/protobuf/:Wire,types=google/protobuf/descriptor.proto:Descriptors"
places+=",types=google/api/:RPC,types=google/rpc/:RPC,types=grpc/health/:RPC"
places+=",types=grpc/reflection/:RPC,descriptors=google/:RPC,descriptors=validate/:RPC"
places+=",descriptors=pintle/options.proto:RPC,descriptors=grpc/health/:RPC"
places+=",descriptors=grpc/reflection/:RPC"

well_known=()
for name in any duration empty field_mask struct timestamp wrappers; do
  well_known+=("google/protobuf/$name.proto")
done

# Files below directories of proto/ (with further conditions of find), in a fixed order.
files() {
  (cd proto && find "$@" -name '*.proto' | LC_ALL=C sort)
}

# proto/conversions as parameters.
conversions="$(sed -E '/^(#|$)/d; s/ +/>/; s/ +/:/g; s/^/,convert=/' proto/conversions | tr -d '\n')"

generate Sources/Wire/Generated \
  "module=Wire,visibility=public,generate=messages,gateway=used,comments=no" "${well_known[@]}"
generate Sources/Descriptors/Generated \
  "module=Descriptors,visibility=public,generate=messages,comments=no,foreign=google.protobuf" \
  google/protobuf/descriptor.proto
generate Sources/RPC/Generated \
  "module=RPC,visibility=public,generate=descriptors,$places" \
  "${well_known[@]}" google/protobuf/descriptor.proto \
  $(files google/api validate pintle/options.proto -not -name httpbody.proto)
generate Sources/RPC/Generated \
  "module=RPC,visibility=public,gateway=used,descriptions=yes,$places" \
  $(files google/api/httpbody.proto google/rpc grpc/health grpc/reflection)
generate Sources/API/Generated \
  "module=API,visibility=public,gateway=used,descriptions=yes,values=pintle/,plain=pintle/,plain=zitadel/,$places$conversions" \
  $(files zitadel pintle -not -path 'pintle/testing/*' -not -name options.proto)
generate Sources/pintle-testee/Generated \
  "module=pintle-testee,visibility=internal,gateway=used,descriptions=yes,$places" \
  $(files helloworld grpc/testing pintle/testing connectrpc conformance protobuf_test_messages)
generate Sources/Server/Generated \
  "module=Server,visibility=internal,generate=messages,comments=no,$places" \
  $(files opentelemetry)
# The messages again for the generator's own tests; bodies need the gateway, which they do without.
generate Tests/GeneratorTests/Generated \
  "module=GeneratorTests,visibility=internal,generate=messages,$places" \
  $(files pintle/testing -not -name bodies.proto)

(cd "$scratch" && find . -name '*.swift' -print0 | LC_ALL=C sort -z) |
  (cd "$scratch" && xargs -0 swift format format -i --configuration "$OLDPWD/.swift-format")

for directory in Sources/{Wire,Descriptors,RPC,API,Server,pintle-testee} Tests/GeneratorTests; do
  target="$root/$directory/Generated"
  mkdir -p "$target"
  # Files whose bytes did not change keep their time, so that a build stays small.
  for old in "$target"/*.swift; do
    if [ -e "$old" ] && [ ! -e "$scratch/$directory/Generated/$(basename "$old")" ]; then
      rm "$old"
    fi
  done
  for new in "$scratch/$directory/Generated"/*.swift; do
    if ! cmp -s "$new" "$target/$(basename "$new")"; then
      cp "$new" "$target/"
    fi
  done
done
