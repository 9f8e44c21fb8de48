#!/usr/bin/env bash
# Builds opa and conftest at the versions that Plumbline is held against, outside the checkout, and prints the folder
# that they are in. Does nothing more than that where they are there already.
set -euo pipefail

. "$(dirname "$0")/tools.sh"

go_program github.com/open-policy-agent/opa@v1.22.2
go_program github.com/open-policy-agent/conftest@v0.66.0
printf '%s\n' "$tools/bin"
