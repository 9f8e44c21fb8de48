# Sourced by the scripts beside it: where what they need is kept, outside the checkout, and how it gets there.
tools=${CI_TOOLS:-${XDG_CACHE_HOME:-$HOME/.cache}/plumbline-ci}
mkdir -p "$tools/bin" "$tools/npm" "$tools/have"

# once NAME@VERSION COMMAND...: runs it unless it is what ran last for this name; says nothing on standard output
once() {
  local wanted=$1 mark=$tools/have/${1%@*}
  shift
  mkdir -p "${mark%/*}"
  [ -e "$mark" ] && [ "$(cat "$mark")" = "$wanted" ] || { "$@" >&2 && printf '%s' "$wanted" >"$mark"; }
}

# go_program PACKAGE@VERSION, into $tools/bin
go_program() { once "$1" env GOBIN="$tools/bin" go install "$1"; }

# npm_package NAME@VERSION, into $tools/npm/node_modules
npm_package() {
  command -v npm >/dev/null || { apt-get update -q && apt-get install -qy nodejs npm; } >&2
  once "$1" npm install --silent --no-audit --no-fund --prefix "$tools/npm" "$1"
}
