#!/bin/bash
# Fails when a generated file differs from the committed one, is new, or is gone.
set -euo pipefail

generated=(':(glob)Sources/**/Generated/**' ':(glob)Tests/**/Generated/**' ':(glob)docs/examples/**/Generated/**' proto)
if [[ -z $(git ls-files -- "${generated[0]}") ]]; then
  echo "No generated code is committed." >&2
  exit 1
fi
changed=$(git status --porcelain -- "${generated[@]}")
if [[ -n $changed ]]; then
  echo "$changed"
  git --no-pager diff --stat -- "${generated[@]}"
  echo "Generated code is not up to date: run make generate and commit what it changes." >&2
  exit 1
fi
echo "Generated code is up to date."
