#!/bin/sh
# Runs the fixes of the demo against a running emulator, and wants the next check to find nothing
# drifted and nothing missing. The AWS CLI runs the scripts; what is newer than it, boto3 sends.
#   .ci/fixes.sh http://127.0.0.1:PORT FOLDER
set -eu
[ $# -eq 2 ] || { echo "usage: $0 ENDPOINT FOLDER" >&2; exit 64; }
endpoint=$1 out=$2

check() {
  code=0
  ./plumbline check examples/demo --endpoint-url "$endpoint" "$@" >"$out/fixes.txt" 2>&1 || code=$?
  [ "$code" -eq 3 ] || { cat "$out/fixes.txt"; echo "wanted 3, got $code" >&2; exit 1; }
}

check --fix-dir "$out/fixes" --output json="$out/before.json"
tail -n 1 "$out/fixes.txt"
"${PYTHON:-python3}" .ci/fixes.py "$endpoint" "$out/fixes"
check --output json="$out/after.json"
"${PYTHON:-python3}" - "$out/before.json" "$out/after.json" <<'EOF'
import json, sys

before, after = (json.load(open(name, encoding="utf-8"))["summary"] for name in sys.argv[1:])
for state in ("drifted", "missing"):
    if not before[state] or after[state]:
        sys.exit(f"{state}: {before[state]} before the fixes, {after[state]} after them")
print(f"fixes: {before['drifted']} drifted and {before['missing']} missing before, none after")
EOF
