#!/bin/sh
# Compiles the policies of the tests anew: opa 1.22.2 on the PATH, in this folder.
# The entrypoints of a file stand in its comments.
set -eu
cd "$(dirname "$0")"
for folder in host rules never; do
  entrypoints=$(sed -n 's/^# entrypoints: //p' "$folder"/*.rego | tr ' ' '\n' | sed 's/^/-e /')
  # shellcheck disable=SC2086 # one word each
  opa build -t wasm $entrypoints -o "$folder.tar.gz" "$folder"/*.rego
  tar -xzf "$folder.tar.gz" -O /policy.wasm > "$folder/policy.wasm"
  rm "$folder.tar.gz"
done
