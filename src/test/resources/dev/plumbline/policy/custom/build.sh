#!/bin/sh
# Builds the bundles of these policies anew: opa 1.22.2 on the PATH. The entrypoints stand in the comments of the
# first file of each bundle, and two builds give the same bytes.
set -eu
cd "$(dirname "$0")"
for first in main rules hostile; do
  bundle=$(sed -n 's/^# bundle: //p' "$first.rego")
  entrypoints=$(sed -n 's/^# entrypoints: //p' "$first.rego" | tr ' ' '\n' | sed 's/^/-e /')
  # shellcheck disable=SC2086 # one word each
  opa build -t wasm $entrypoints -o "$bundle" "$first"*.rego
done
