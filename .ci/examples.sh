#!/usr/bin/env bash
# What examples/ci shows, run: see .ci/examples.py.
#   .ci/examples.sh http://127.0.0.1:PORT FOLDER
set -euo pipefail
cd "$(dirname "$0")/.."
. .ci/tools.sh
go_program github.com/rhysd/actionlint/cmd/actionlint@v1.7.12
./plumbline --version
"${PYTHON:-python3}" .ci/examples.py "$1" "$2" target/plumbline.jar
