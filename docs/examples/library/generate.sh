#!/bin/bash
# Makes the Swift code for proto/ anew. Needs protoc and the well-known types (Debian: protobuf-compiler, libprotobuf-dev).
set -euo pipefail
cd "$(dirname "$0")"
# Where Pintle's sources lie: for its generator, and for the .proto files of the options.
pintle=../../..

build=$pintle/${TESTS_BUILD:-.build}
swift build --package-path "$pintle" --scratch-path "$build" --product protoc-gen-pintle >&2
plugin="$(swift build --package-path "$pintle" --scratch-path "$build" --show-bin-path)/protoc-gen-pintle"

# What is declared in which module of the libraries.
options="module=shelf,gateway=used,types=google/protobuf/:Wire,types=google/:RPC"
options+=",descriptors=google/:RPC,descriptors=validate/:RPC,descriptors=pintle/options.proto:RPC"
rm -rf Sources/shelf/Generated
mkdir Sources/shelf/Generated
protoc -I proto -I "$pintle/proto" -I /usr/include "--plugin=protoc-gen-pintle=$plugin" \
  "--pintle_opt=$options" --pintle_out=Sources/shelf/Generated shelf/v1/shelf.proto
swift format format -i Sources/shelf/Generated/*.swift
