#!/usr/bin/env bash
# Builds opa and conftest at the versions that Plumbline is held against, outside the checkout, and prints the folder
# that they are in. Does nothing more than that where they are there already.
set -euo pipefail

opa_version=v1.22.2
conftest_version=v0.66.0
tools=${CI_TOOLS:-${XDG_CACHE_HOME:-$HOME/.cache}/plumbline-ci}
mkdir -p "$tools/bin"

[ -x "$tools/bin/opa" ] && "$tools/bin/opa" version | grep "${opa_version#v}" >/dev/null ||
  GOBIN="$tools/bin" go install "github.com/open-policy-agent/opa@$opa_version" >&2
[ -x "$tools/bin/conftest" ] && [ -e "$tools/conftest-$conftest_version" ] ||
  { GOBIN="$tools/bin" go install "github.com/open-policy-agent/conftest@$conftest_version" >&2 && touch "$tools/conftest-$conftest_version"; }
printf '%s\n' "$tools/bin"
