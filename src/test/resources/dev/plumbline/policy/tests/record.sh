#!/bin/sh
# Records what opa 1.22.2 on the PATH says of the tests in rego/, for runs that have no opa.
set -eu
cd "$(dirname "$0")/rego"
# Of a trace Plumbline reads no syntax trees, which are most of it; tests run at once end in any order.
short() { python3 -c '
import json, sys
for test in (tests := sorted(json.load(sys.stdin), key=lambda t: t["location"]["row"])):
    test["duration"] = 0
    for event in test.get("trace", []):
        for member in ("Node", "Locals", "LocalMetadata", "Ref"):
            event.pop(member, None)
json.dump(tests, sys.stdout, indent=1)
print()'; }
passing='owner_test.test_(owner_passes|without_input)$'
{ opa test --format json . || true; } | short >../report.json
{ opa test --format json --verbose . || true; } | short >../trace.json
opa test --format json --run "$passing" . | short >../passing.json
opa test --format json --coverage --run "$passing" . >../coverage.json
entrypoints=$(sed -n 's/^\(test_[a-z_]*\).*/-e owner_test\/\1/p' owner_test.rego)
# shellcheck disable=SC2086 # one word each
opa build -t wasm $entrypoints -o ../bundle.tar.gz .
mkdir ../query
cd ../query
printf 'package plumbline_query\n\nanswer contains value if {\n\tvalue := input.pipeline.tags[_]\n\tprint("tagged", value)\n}\n' >query.rego
opa build -t wasm --wasm-include-print -e plumbline_query/answer -o ../answer.tar.gz query.rego
rm -r ../query
