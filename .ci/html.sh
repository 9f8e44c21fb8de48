#!/usr/bin/env bash
# The HTML report in a real browser: that it asks for nothing, runs nothing of what it shows, reads without scripts and
# styles, is accessible, filters as the JSON report counts, and stays quick with 5 000 findings. Needs the built launcher
# and the Python of .ci/run. HTML_SHOTS=DIR keeps pictures of it.
set -euo pipefail
cd "$(dirname "$0")/.."
. .ci/tools.sh
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
fail() { printf 'html: %s\n' "$*" >&2; [ ! -e "$out/last" ] || cat "$out/last" >&2; exit 1; }
# expect CODE COMMAND...
expect() {
  local wanted=$1 code=0
  shift
  "$@" >"$out/last" 2>&1 || code=$?
  [ "$code" -eq "$wanted" ] || fail "wanted $wanted, got $code from: $*"
}

browser() { command -v chromium || command -v chromium-browser || command -v google-chrome; }
browser >/dev/null || { apt-get update -q && apt-get install -qy chromium; } >"$out/last" 2>&1 || fail 'no Chromium, and none can be had'
for package in playwright-core@1.64.1 axe-core@4.14.1; do
  npm_package "$package" 2>"$out/last" || fail "$package cannot be had"
done

now=2026-11-01T00:00:00Z
expect 0 ./plumbline demo --dir "$out/demo"
python3 .ci/html/hostile.py "$out/demo/report.json" "$out/hostile.json"
expect 0 ./plumbline render "$out/hostile.json" --output html="$out/hostile.html"
expect 3 ./plumbline gate examples/gate --output html="$out/gate.html" --output json="$out/gate.json"
for case in since waived; do
  expect 0 ./plumbline render "src/test/resources/golden/report/$case/report.json" --output html="$out/$case.html"
done
python3 .ci/odd_fleet.py --out "$out/odd" --pipelines 1100 >"$out/last"
expect 3 ./plumbline check "$out/odd/specs" --snapshot "$out/odd/fleet.jsonl" --now "$now" \
  --output json="$out/large.json" --output html="$out/large.html"

NODE_PATH="$tools/npm/node_modules" CHROMIUM=$(browser) node .ci/html/check.js "$out"

# What a person would paste hands the AWS CLI the very document of the fix.
aws() { printf '%s\n' "${@: -1}"; }
# shellcheck disable=SC1091 # made by check.js out of what the page's buttons copied
. "$out/copied.sh" >"$out/copied.jsonl"
python3 .ci/html/documents.py "$out/demo/report.json" "$out/copied.jsonl"
