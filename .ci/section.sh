#!/bin/bash
# Runs a command as a section of a run: says its name, and behind it how many seconds it took by the clock and on the processors,
# into the file SECTIONS as well where that is set. What it prints stands in SECTIONS.log then too.
# usage: section.sh NAME COMMAND...
set -euo pipefail

name=$1
shift
run() {
  if [[ -z ${SECTIONS:-} ]]; then "$@"; return; fi
  local status=0 copy
  exec 4> >(exec tee -a "$SECTIONS.log")
  copy=$!
  "$@" >&4 2>&1 4>&- || status=$?
  exec 4>&-
  # A process that was left behind may hold its end of the pipe: that is no reason to wait for ever.
  timeout 10 tail -s 0.1 --pid "$copy" -f /dev/null || true
  return "$status"
}
printf '\n==== %s\n' "$name"
times=$(mktemp)
trap 'rm -f "$times"' EXIT
status=0
TIMEFORMAT='%0R %0U %0S'
{ time run "$@" 2>&3; } 3>&2 2> "$times" || status=$?
read -r seconds user system < <(tail -n 1 "$times")
line=$(printf '%6d %6d  %s' "$seconds" $((user + system)) "$name")
if (( status != 0 )); then line+=": ended with $status"; fi
printf '==== seconds, and those of the processors: %s\n' "$line"
if [[ -n ${SECTIONS:-} ]]; then printf '%s\n' "$line" >> "$SECTIONS"; fi
exit "$status"
