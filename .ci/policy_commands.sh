#!/usr/bin/env bash
# The commands about policies with the real opa: a bundle that opa reads and that is the same twice, and tests that run
# under opa and on Plumbline's host. Needs opa and the built launcher.
set -euo pipefail
cd "$(dirname "$0")/.."
out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
fail() { printf 'policy_commands: %s\n' "$*" >&2; [ ! -e "$out/last" ] || cat "$out/last" >&2; exit 1; }
# expect CODE TEXT COMMAND...: runs it and wants this exit code, and this text in what it printed
expect() {
  local wanted=$1 text=$2 code=0
  shift 2
  "$@" >"$out/last" 2>&1 || code=$?
  [ "$code" -eq "$wanted" ] || fail "wanted $wanted, got $code from: $*"
  grep -qF -- "$text" "$out/last" || fail "no \"$text\" from: $*"
  printf 'as wanted: %s\n' "$*"
}

# What the tests of the launcher have recorded of opa is what this opa says.
cp -r src/test/resources/dev/plumbline/policy/tests "$out/recorded"
sh "$out/recorded/record.sh"
diff -r src/test/resources/dev/plumbline/policy/tests "$out/recorded" || fail 'the recording is not what opa says now'

expect 0 'bytes' ./plumbline policy build policies --to "$out/one.tar.gz"
cp -r policies "$out/elsewhere"
expect 0 'bytes' ./plumbline policy build "$out/elsewhere" --to "$out/two.tar.gz" --to-dir "$out/pack"
cmp "$out/one.tar.gz" "$out/two.tar.gz" || fail 'the same sources gave two bundles'
# The bundled module has functions of the host in it, and so another digest; PackUpdate holds its bytes.
bundled=src/main/resources/dev/plumbline/policy/pack/pack.json
diff <(grep -v wasmSha256 "$out/pack/pack.json") <(grep -v wasmSha256 "$bundled") || fail 'the pack is not the bundled one'
expect 0 'data.plumbline.scanning_enabled.deny' opa inspect "$out/one.tar.gz"
tar -xzOf "$out/one.tar.gz" /pack.json 2>/dev/null | cmp - "$out/pack/pack.json" || fail 'no catalog in the bundle'

expect 0 "Each ran under opa and on Plumbline's host." ./plumbline policy test policies --coverage --output junit="$out/tests.xml"
grep -q '^Coverage [0-9.]* %' "$out/last" || fail 'no coverage'
python3 -c 'import sys, xml.etree.ElementTree as t; s = t.parse(sys.argv[1]).getroot(); assert len(s.findall(".//testcase")) > 50' "$out/tests.xml"
expect 3 'FAIL  data.owner_test.test_failing' ./plumbline policy test src/test/resources/dev/plumbline/policy/tests/rego
expect 0 '1 passed' ./plumbline policy test src/test/resources/dev/plumbline/policy/tests/rego --run 'owner_passes$'
expect 1 "no test's name matches" ./plumbline policy test policies --run nothing_like_it
expect 1 'rego_parse_error' ./plumbline policy test src/test/policies/v0
expect 0 'scanning.enabled' ./plumbline policy list --policy "$out/pack" --no-bundled

./plumbline gate examples/gate/good.yaml examples/gate/breaks-policy.yaml --save-inputs "$out/inputs" >"$out/last" 2>&1 || true
expect 0 '"results":[[{"msg":"vulnerability scanning is off' ./plumbline policy eval scanning.enabled --input "$out/inputs"
expect 0 '"results":[{"deny":[]}]' ./plumbline policy eval data.plumbline.rebuilt_often --input "$out/inputs"
expect 0 '"results":[169]' ./plumbline policy eval data.plumbline.rebuilt_often.gap --input "$out/inputs"
expect 0 '"results":["ENABLED"]' ./plumbline policy eval input.pipeline.status --input "$out/inputs"
expect 0 '"results":[true]' ./plumbline policy eval 'not input.nothing'
expect 1 'undefined function nope' ./plumbline policy eval 'nope(1)'
mkdir "$out/prints" && printf 'package prints\n\ndeny contains "no" if print("the stage is", input.stage)\n' >"$out/prints/prints.rego"
expect 0 'the stage is gate' ./plumbline policy eval data.prints.deny --policy "$out/prints" --input "$out/inputs"
expect 0 'Vulnerability scanning' ./plumbline explain scanning.enabled
printf 'policy commands: in order\n'
