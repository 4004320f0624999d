#!/bin/bash
# Fails when a build log holds a compiler's or the package manager's warning.
# usage: no-warnings.sh LOG...
set -euo pipefail

if grep -nE '(^|[[:space:]])warning:' "$@"; then
  echo "The build warns; a warning is an error here." >&2
  exit 1
fi
