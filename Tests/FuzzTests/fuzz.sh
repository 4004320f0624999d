#!/bin/bash
# Builds pintle-fuzz with libFuzzer and the address sanitizer into .build-fuzz, then runs each target for a while
# from its seeds in Corpus and what earlier runs found. An input that crashes or hangs lands in Crashers/TARGET.
# usage: fuzz.sh [TARGET...]   FUZZ_SECONDS (20) for each target; TARGETS default to all
set -euo pipefail
cd "$(dirname "$0")/../.."

seconds=${FUZZ_SECONDS:-20}
build=.build-fuzz
tests=Tests/FuzzTests

# Optimised, but with the checks of a debug build. gold cannot link this, lld comes with the toolchain; and
# --defsym in SwiftPM's link line keeps libFuzzer's own main out of the way of the program's.
swift build -c release --product pintle-fuzz --scratch-path "$build" --sanitize=address \
  -Xswiftc -sanitize=fuzzer -Xswiftc -DPINTLE_FUZZING -Xswiftc -assert-config -Xswiftc Debug \
  -Xswiftc -Xclang-linker -Xswiftc -fuse-ld=lld
program=$build/release/pintle-fuzz

# Leaks are not looked for: see docs/testing.md.
export ASAN_OPTIONS=detect_leaks=0:abort_on_error=1
mkdir -p "$build/logs"
failed=()
printf '%-14s %8s %10s %12s %9s\n' target seconds runs 'runs/second' coverage
for target in $([[ $# -gt 0 ]] && printf '%s\n' "$@" || "$program" list); do
  mkdir -p "$build/corpus/$target" "$tests/Crashers/$target"
  log=$build/logs/$target.log
  begun=$SECONDS
  # A run that takes ten seconds is an error as well; the outer bound is for a process that does not listen.
  timeout --kill-after=10 $((seconds + 120)) "$program" "$target" -max_total_time="$seconds" \
    -max_len=4096 -timeout=10 -rss_limit_mb=2048 -print_final_stats=1 \
    -artifact_prefix="$tests/Crashers/$target/" \
    "$build/corpus/$target" "$tests/Corpus/$target" >"$log" 2>&1 || failed+=("$target")
  rmdir --ignore-fail-on-non-empty "$tests/Crashers/$target"
  runs=$(awk '/^stat::number_of_executed_units/ { print $2 }' "$log")
  rate=$(awk '/^stat::average_exec_per_sec/ { print $2 }' "$log")
  coverage=$(awk '{ for (i = 1; i < NF; i++) if ($i == "cov:") c = $(i + 1) } END { print c }' "$log")
  printf '%-14s %8d %10s %12s %9s\n' "$target" $((SECONDS - begun)) "${runs:--}" "${rate:--}" \
    "${coverage:--}"
done
for target in "${failed[@]}"; do
  echo "$target failed; the end of $build/logs/$target.log:"
  grep -vE '^#[0-9]+[[:space:]]' "$build/logs/$target.log" | tail -n 40
done
[[ ${#failed[@]} -eq 0 ]]
