#!/usr/bin/env bash
# The launcher's class-data archive changes how fast Plumbline is, and nothing else: cold, warm, corrupt, of another JVM,
# made by two at once, and where there is no place for it. usage: launcher.sh OUT
set -euo pipefail
cd "$(dirname "$0")/.."
out=$(realpath "$1")/launcher
mkdir -p "$out"
fail() { printf 'launcher: %s\n' "$*" >&2; exit 1; }

# judge NAME: a gate with findings, whose report must be the first one's
judge() {
  local code=0
  ./plumbline gate examples/gate/breaks-policy.yaml --now 2026-11-01T00:00:00Z --output json="$out/$1.json" >"$out/$1.txt" 2>&1 || code=$?
  [ "$code" -eq 2 ] || { cat "$out/$1.txt"; fail "$1: left with $code, wanted 2"; }
  python .ci/same_report.py "$out/cold.json" "$out/$1.json" >/dev/null || fail "$1: another report"
  printf 'the same report: %s\n' "$1"
}

export XDG_CACHE_HOME=$out/cache
judge cold
archives() { find "$XDG_CACHE_HOME" -name 'classes-*.jsa' -size +1000k; }
[ "$(archives | wc -l)" -eq 1 ] || fail 'the first start left no archive, or several'
judge warm
printf 'this is no archive' >"$(archives)"
touch "$XDG_CACHE_HOME"/plumbline/*.jsa
judge corrupt
rm -r "$XDG_CACHE_HOME"
judge first-of-two & one=$!
judge second-of-two
wait "$one"
[ "$(archives | wc -l)" -eq 1 ] || fail 'two at once left no archive, or several'
archive=$(archives)
head -c 1000000 "$archive" >"$out/cut" && chmod u+w "$archive" && mv -f "$out/cut" "$archive"
judge cut-off
rm -r "$XDG_CACHE_HOME"
# Not even root can make a folder below a file.
printf x >"$out/file"
XDG_CACHE_HOME=$out/file judge no-place
# With a PATH that has nothing on it but what the launcher cannot do without.
mkdir "$out/bin"
for tool in sh java readlink find; do ln -s "$(command -v "$tool")" "$out/bin/$tool"; done
code=0
PATH=$out/bin ./plumbline gate examples/gate/breaks-policy.yaml >"$out/few.txt" 2>&1 || code=$?
[ "$code" -eq 2 ] || { cat "$out/few.txt"; fail "few tools: left with $code, wanted 2"; }
printf 'the same exit code with few tools\n'
# Which compiler a run gets, said by a JVM that only prints what it was started with.
mkdir -p "$out/jdk/bin"
printf '#!/bin/sh\necho "$@"\n' >"$out/jdk/bin/java"
printf 'JAVA_VERSION="17"\n' >"$out/jdk/release"
chmod +x "$out/jdk/bin/java"
truncate -s 20M "$out/small.jsonl"
truncate -s 30M "$out/large.jsonl"
options() { JAVA_HOME=$out/jdk XDG_CACHE_HOME=$out/file ./plumbline "$@"; }
case $(options check specs --snapshot "$out/small.jsonl") in *TieredStopAtLevel=1*) ;; *) fail 'a short run got the full compiler' ;; esac
for run in "--snapshot $out/large.jsonl" "--snapshot=$out/large.jsonl --connections 4"; do
  # shellcheck disable=SC2086 # two words
  case $(options check $run specs) in *TieredStopAtLevel=1*) fail "a long run did not get the full compiler: $run" ;; esac
done
large=(check specs --snapshot "$out/large.jsonl")
case $(options "${large[@]}") in *-Xmn*) ;; *) fail 'a long run got no heap of its own' ;; esac
case $(PLUMBLINE_JAVA_OPTS=-Xmx1g options "${large[@]}") in *-Xmn*) fail 'a heap was sized against what the options say' ;; esac
printf 'a compiler and a heap that suit the run\n'
PLUMBLINE_JAVA_OPTS=-XX:TieredStopAtLevel=4 XDG_CACHE_HOME=$out/file judge full-compiler
newest=$(ls -d /usr/lib/jvm/*25* 2>/dev/null | sed -n 1p || true)
[ -z "$newest" ] || JAVA_HOME=$newest judge of-another-jvm
