#!/usr/bin/env bash
# The report formats in other people's readers. usage: formats.sh REPORT.json OUT
# Installs what it needs, as .ci/run does.
set -euo pipefail
cd "$(dirname "$0")/.."
report=$(realpath "$1") out=$(realpath "$2")/formats
. .ci/tools.sh
mkdir -p "$out"

# render FORMAT PATH: what a run would have written.
render() { ./plumbline render "$report" --output "$1=$out/$2"; }

render sarif report.sarif
multitool=$tools/npm/node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool
npm_package @microsoft/sarif-multitool@5.7.0
chmod u+x "$multitool"
DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=1 "$multitool" validate "$out/report.sarif" --rule-kind Ghas \
  --output "$out/multitool.sarif" --log ForceOverwrite >"$out/multitool.txt" 2>&1 ||
  { cat "$out/multitool.txt"; exit 1; }
python .ci/sarif_reader.py "$report" "$out/report.sarif" "$out/multitool.sarif" src/test/resources/schemas/sarif-schema-2.1.0.json

render prometheus plumbline.prom
render csv findings.csv
render ocsf ocsf.jsonl
render asff asff.jsonl
python .ci/formats.py "$report" "$out"
# What promtool check metrics does with a file: the same library, without the rest of Prometheus.
(cd .ci/promlint && go run . "$out/plumbline.prom")

command -v jq >/dev/null || { apt-get update -q && apt-get install -qy jq; }
python .ci/jq_lines.py docs/jq.md "$report"
python .ci/jq_lines.py docs/jq.md src/test/resources/golden/report/everything/report.json --all
