#!/usr/bin/env bash
# The gate as a pull request meets it: the launcher, a repository with 200 specs behind a URL, clones
# of depth 1 and 2, a rule of the team's own, and the time that all of it takes.
# usage: gate.sh OUT
set -euo pipefail
home=$(pwd)
out=$1/gate
mkdir -p "$out"
plumbline=$home/plumbline
export GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1
export GIT_AUTHOR_NAME=ci GIT_AUTHOR_EMAIL=ci@example.com
export GIT_COMMITTER_NAME=ci GIT_COMMITTER_EMAIL=ci@example.com
unset GITHUB_ACTIONS

fail() { printf '.ci/gate.sh: %s\n' "$*" >&2; cat "$out/last.txt" >&2; exit 1; }
# expect CODE TEXT COMMAND...: wants this exit code, and this text in what it prints
expect() {
  local wanted=$1 text=$2 code=0
  shift 2
  "$@" >"$out/last.txt" 2>&1 || code=$?
  [ "$code" -eq "$wanted" ] || fail "wanted $wanted, got $code from: $*"
  tr -s ' \n' ' ' <"$out/last.txt" >"$out/flat.txt"
  case $(cat "$out/flat.txt") in *"$text"*) ;; *) fail "no \"$text\" from: $*" ;; esac
  printf 'exit %s as wanted, with "%s": %s\n' "$code" "$text" "${*#"$home/"}"
}
# open REPORT: the ids of what is open
open() {
  python3 -c 'import json, sys
for p in json.load(open(sys.argv[1]))["pipelines"]:
    for f in p["findings"]:
        if f["status"] == "open": print(f["id"].split("/", 2)[2].split("#")[0])' "$1"
}

git init -q -b main "$out/origin"
cd "$out/origin"
mkdir specs
for i in $(seq 100 299); do
  sed "s/name: .*/name: p$i/" "$home/examples/gate/good.yaml" >"specs/p$i.yaml"
done
sed -i 's/imageScanningEnabled: true/imageScanningEnabled: false/' specs/p107.yaml
git add -A && git commit -q -m 'All specs'

git switch -q -c change
sed -i 's/imageScanningEnabled: true/imageScanningEnabled: false/' specs/p200.yaml
git mv specs/p107.yaml specs/seven.yaml
sed -i '1i # moved down' specs/p108.yaml
git rm -q specs/p299.yaml
git commit -q -am 'Change a few'
git switch -q --detach main && git merge -q --no-ff -m 'Merge, as GitHub does' change
git branch -q pull && git switch -q main

git clone -q --depth 1 --branch pull "file://$out/origin" "$out/shallow"
cd "$out/shallow"
expect 1 'there is no commit origin/main in this shallow clone' "$plumbline" gate specs --since origin/main
line=$(grep -o 'git fetch .*' "$out/flat.txt" | sed 's/ No pipelines.*//')
echo "the line to run: $line"
sh -c "$line" >/dev/null 2>&1
expect 2 '1 fails the run, 1 baseline' "$plumbline" gate specs --since origin/main --output json="$out/report.json"
[ "$(open "$out/report.json")" = 'p200/scanning.enabled' ] || fail 'other findings are open'
"$plumbline" render "$out/report.json" --output console="$out/rendered.txt"
cmp "$out/last.txt" "$out/rendered.txt" && echo 'render says the same'

git clone -q --depth 2 --branch pull "file://$out/origin" "$out/two"
cd "$out/two"
expect 2 'Specs since HEAD^1: 1 changed, 1 moved, 197 unchanged, 1 removed' "$plumbline" gate specs --since HEAD^1

mkdir rego
cat >rego/owner.rego <<'REGO'
package team.regions
deny contains msg if {
  input.target.region != "eu-west-1"
  msg := sprintf("%s stands on line %d", [input.target.region, input.spec.line])
}
REGO
expect 2 '1 fails the run, 200 baseline' "$plumbline" gate specs --since HEAD^1 --policy rego
echo 'a new rule shows everywhere, and fails nobody who did not change'

# What a person waits for, beside the same gate without a base.
python3 - "$plumbline" <<'PY'
import statistics, subprocess, sys, time
def median(*more):
    times = []
    for _ in range(5):
        start = time.monotonic()
        subprocess.run([sys.argv[1], "gate", "specs", *more], stdout=subprocess.DEVNULL)
        times.append(time.monotonic() - start)
    return statistics.median(times)
alone, since = median(), median("--since", "HEAD^1")
print(f"gate of 199 specs: {alone:.2f} s, with --since {since:.2f} s ({since / alone:.2f} times)")
PY
