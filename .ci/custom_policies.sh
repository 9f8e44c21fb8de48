#!/usr/bin/env bash
# Policies of a user's own, compiled by the real opa: what the tests of ./mvnw verify, which need no opa, cannot show.
# Needs opa on the PATH; fails without it.
set -euo pipefail
cd "$(dirname "$0")/.."
command -v opa >/dev/null || { echo 'custom policies: opa is not on the PATH' >&2; exit 1; }

out=$(mktemp -d)
trap 'rm -rf "$out"' EXIT
export XDG_CACHE_HOME="$out/cache"
fail() { printf 'custom policies: %s\n' "$*" >&2; cat "$out/last.txt" >&2; exit 1; }
# gate CODE TEXT... -- OPTION...: wants this exit code, and each text in what is printed, however it is wrapped
gate() {
  local wanted=$1 code=0 texts=()
  shift
  while [ "$1" != -- ]; do texts+=("$1"); shift; done
  shift
  ./plumbline gate examples/gate/good.yaml --no-bundled "$@" >"$out/last.txt" 2>&1 || code=$?
  [ "$code" -eq "$wanted" ] || fail "wanted $wanted, got $code from: $*"
  for text in "${texts[@]}"; do
    tr -s ' \n' ' ' <"$out/last.txt" | grep -F -- "$text" >/dev/null || fail "did not say: $text"
  done
  printf 'exit %s as wanted: %s\n' "$code" "${*//$out\//}"
}

mkdir -p "$out/team/lib" "$out/other" "$out/broken" "$out/old" "$out/silent" "$out/none"
cat >"$out/team/a.rego" <<'REGO'
package team

import data.lib

deny contains {"msg": lib.text(data.params.word), "key": "ü"} if input.pipeline

deny_list := ["a list"] if input.pipeline

deny_excepted contains "not counted" if input.pipeline

exception contains ["excepted"]
REGO
cat >"$out/team/lib/lib.rego" <<'REGO'
package lib

text(word) := sprintf("the word is %s", [word])
REGO
cat >"$out/team/a_test.rego" <<'REGO'
package team_test

deny contains "a test judges nothing"
REGO
echo '{"params": {"word": "grüß dich"}}' >"$out/team/data.json"
printf 'package other\n\nwarn contains "other" if input.pipeline\n' >"$out/other/b.rego"
printf 'package broken\n\ndeny contains\n' >"$out/broken/c.rego"
printf 'package broken2\n\ndeny contains x if nope(x)\n' >"$out/broken/d.rego"
printf 'package old\n\ndeny[msg] { msg := "old"; input.pipeline }\n' >"$out/old/e.rego"
printf 'package silent\n\ndeny := "text" if input.pipeline\n' >"$out/silent/f.rego"
printf 'package none\n\nhelper := 1\n' >"$out/none/g.rego"

gate 2 'data.team.deny#ü: the word is grüß dich' 'data.team.deny_list: a list' '1 excepted' \
  -- --policy "$out/team" --policy "$out/other" --policy "$out/none"
gate 2 'the word is grüß dich' -- --policy "$out/team" --namespace team
gate 0 'data.other.warn: other' -- --policy "$out/team" --policy "$out/other" --namespace other
gate 1 'did you mean data.team?' -- --policy "$out/team" --namespace taem
gate 3 'c.rego:4: error: rego_parse_error' 'the word is grüß dich' \
  -- --policy "$out/team" --policy "$out/broken"
gate 1 'd.rego:3' 'nope' -- --policy "$out/broken/d.rego"
# A name that the build would take for a file of its own.
mkdir "$out/named"
printf 'package named\n\ndeny contains "one" if input.pipeline\n\nwarn contains "two" if input.pipeline\n' >"$out/named/plumbline_together.rego"
gate 2 'one' 'two' -- --policy "$out/named" --fail-on-warn
gate 1 'conftest silently ignores this form' -- --policy "$out/silent"
gate 1 'would judge nothing' -- --policy "$out/none"
gate 1 'e.rego:3' -- --policy "$out/old"
gate 2 'data.old.deny: old' -- --policy "$out/old" --rego-version v0

# The same rules, compiled before and evaluated without opa.
bare="$out/bin"
mkdir "$bare"
for tool in java readlink find head cat grep sed mkdir rm mv dirname sh env ls stat tr sha256sum; do
  ln -s "$(command -v "$tool")" "$bare/$tool" 2>/dev/null || true
done
opa build -t wasm -e team -o "$out/team.tar.gz" "$out/team"
./plumbline policy build "$out/team" --to-dir "$out/pack" >"$out/last.txt" 2>&1 || fail 'policy build'
PATH="$bare" gate 2 'the word is grüß dich' 'data.team.deny_list: a list' -- --policy "$out/team.tar.gz"
PATH="$bare" gate 2 'the word is grüß dich' 'data.team.deny_list: a list' -- --policy "$out/pack"
PATH="$bare" gate 1 'the PATH has no program opa' -- --policy "$out/team"

# Two processes may fill one cache at once.
for i in 1 2 3 4; do
  XDG_CACHE_HOME="$out/shared" ./plumbline gate examples/gate/good.yaml --no-bundled --policy "$out/team" \
    >"$out/at-once.$i" 2>&1 &
done
wait
for i in 2 3 4; do cmp "$out/at-once.1" "$out/at-once.$i"; done
echo 'custom policies: in order'
