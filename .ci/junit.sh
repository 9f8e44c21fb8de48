#!/usr/bin/env bash
# JUnit XML in every dialect: in its schemas, and in the readers of others.
# usage: junit.sh REPORT.json DIR
set -euo pipefail
report=$1
out=$2
. "$(dirname "$0")/tools.sh"
npm_package xunit-viewer@10.6.1
export PATH="$tools/npm/node_modules/.bin:$PATH"

for dialect in jenkins extended; do
  ./plumbline render "$report" --junit-dialect "$dialect" --output junit="$out/$dialect/report.xml"
done
./plumbline render "$report" --junit-dialect surefire --output junit="$out/surefire"
./plumbline render "$report" --junit-split 100 --output junit="$out/parts/report.xml"
cases=$(grep -c '<testcase' "$out/jenkins/report.xml")
for folder in jenkins extended surefire parts; do
  python .ci/junit.py "$report" "$out/$folder"/*.xml
  python .ci/junit_readers.py "$out/$folder" "$cases"
done
python .ci/schemas.py src/test/resources/schemas jenkins "$out/jenkins"/*.xml "$out/parts"/*.xml
python .ci/schemas.py src/test/resources/schemas surefire "$out/surefire"/*.xml
