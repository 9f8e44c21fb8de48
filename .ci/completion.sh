#!/usr/bin/env bash
# Tries the completion script in bash and in zsh: what is offered behind a line.
#   .ci/completion.sh
set -euo pipefail
cd "$(dirname "$0")/.."
command -v zsh >/dev/null || { apt-get update -q && apt-get install -qy zsh; } >/dev/null
script=$(mktemp)
trap 'rm -f "$script"' EXIT
./plumbline completion bash >"$script"

# offered SHELL WORD...: what the shell would offer for the last word
offered() {
  local shell=$1
  shift
  "$shell" -c '
    script=$1; shift
    if [ -n "${ZSH_VERSION:-}" ]; then setopt KSH_ARRAYS SH_WORD_SPLIT; autoload -U +X compinit && compinit -u; fi
    source "$script"
    compopt() { :; } # outside of a completion it complains
    COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMPREPLY=()
    _complete_plumbline
    printf "%s\n" "${COMPREPLY[@]}"
  ' "$shell" "$script" "$@"
}

# wants SHELL OFFER WORD...: the offer is among them
wants() {
  local shell=$1 offer=$2 all
  shift 2
  all=$(offered "$shell" "$@") || true
  case $'\n'"$all"$'\n' in
    *$'\n'"$offer"$'\n'*) ;;
    *) printf '.ci/completion.sh: %s offers no "%s" behind "%s", but:\n%s\n' "$shell" "$offer" "$*" "$all" >&2; exit 1 ;;
  esac
}

bash -c 'source "$1"; complete -p plumbline' bash "$script"
tries() {
  wants "$1" check plumbline che
  wants "$1" build plumbline policy bu
  wants "$1" --fail-on plumbline check --fail-o
  wants "$1" --no-bundled plumbline gate --no-b
  wants "$1" critical plumbline check --fail-on ''
  wants "$1" junit= plumbline render --output ju
  wants "$1" json plumbline explain --format j
  wants "$1" waivers plumbline schema wai
  wants "$1" policies plumbline check --policy polic
  wants "$1" examples plumbline gate examp
  printf 'completion in %s: commands, options, values and files\n' "$1"
}
tries bash
tries zsh
