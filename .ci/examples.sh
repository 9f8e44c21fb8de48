#!/usr/bin/env bash
# What examples/ci shows, run: see .ci/examples.py.
#   .ci/examples.sh http://127.0.0.1:PORT FOLDER
set -euo pipefail
cd "$(dirname "$0")/.."
actionlint_version=v1.7.12
tools=${CI_TOOLS:-${XDG_CACHE_HOME:-$HOME/.cache}/plumbline-ci}
[ -x "$tools/bin/actionlint" ] && [ -e "$tools/actionlint-$actionlint_version" ] ||
  { GOBIN="$tools/bin" go install "github.com/rhysd/actionlint/cmd/actionlint@$actionlint_version" && touch "$tools/actionlint-$actionlint_version"; }
./plumbline --version
"${PYTHON:-python3}" .ci/examples.py "$1" "$2" target/plumbline.jar
