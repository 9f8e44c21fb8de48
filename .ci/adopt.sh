#!/bin/sh
# Adopts the fleet of a running emulator, from its API and from what the AWS CLI prints, and wants the
# check of these specs to find no drift.
#   .ci/adopt.sh http://127.0.0.1:PORT FOLDER
set -eu
[ $# -eq 2 ] || { echo "usage: $0 ENDPOINT FOLDER" >&2; exit 64; }
endpoint=$1 out=$2
export AWS_ACCESS_KEY_ID=123456789012 AWS_SECRET_ACCESS_KEY=any

# clean SPECS PIPELINES: every pipeline is in line
clean() {
  code=0
  ./plumbline check "$1" --endpoint-url "$endpoint" --unmanaged off --output json="$out/adopted.json" \
    >"$out/adopted.txt" 2>&1 || code=$?
  "${PYTHON:-python3}" - "$out/adopted.json" "$2" <<'EOF' || { cat "$out/adopted.txt"; exit 1; }
import json, sys

summary = json.load(open(sys.argv[1], encoding="utf-8"))["summary"]
if summary["inLine"] != summary["pipelines"] or summary["pipelines"] != int(sys.argv[2]):
    sys.exit(f"adopted: wanted {sys.argv[2]} in line, got {summary}")
print(f"adopted: {summary['inLine']} of {summary['pipelines']} in line")
EOF
}

for layout in pipeline target; do
  ./plumbline adopt --target 123456789012/eu-central-1 --endpoint-url "$endpoint" --layout $layout \
    --to-dir "$out/$layout" | sed -n 1p
  clean "$out/$layout" 6
done
aws imagebuilder list-image-pipelines --region eu-central-1 --endpoint-url "$endpoint" |
  ./plumbline adopt --snapshot - --compare declared --to-dir "$out/printed" | sed -n 1p
clean "$out/printed" 6
