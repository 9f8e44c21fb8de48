#!/bin/sh
# Holds the bundled policies: format, strict check and tests under opa, tests under conftest, and the compiled pack
# against a new build of it, byte for byte. Needs opa and conftest on the PATH; fails without them.
set -eu
cd "$(dirname "$0")/.."

for tool in opa conftest; do
  command -v "$tool" >/dev/null || { echo "policies: $tool is not on the PATH" >&2; exit 1; }
done

opa fmt --list --fail policies examples/policies
opa check --strict policies
opa check --strict examples/policies
opa test policies
opa test examples/policies
conftest verify --policy policies --data policies/data.json
python3 .ci/differential_test.py
./mvnw -q -Dquick test -Dtest='PackUpdate,PackBuilderRuns'
printf "\npolicies: in order\n"
