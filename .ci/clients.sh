#!/bin/sh
# Asks a running emulator with boto3 and the AWS CLI and holds their answers against the demo fleet.
#   .ci/clients.sh http://127.0.0.1:PORT
# PYTHON (with boto3) and AWS name the clients where they are not on the path.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
[ $# -eq 1 ] || { echo "usage: $0 ENDPOINT" >&2; exit 64; }

# Any credentials do; nothing of the caller's own may leak into the answers.
unset AWS_PROFILE AWS_SESSION_TOKEN AWS_ENDPOINT_URL AWS_ENDPOINT_URL_IMAGEBUILDER AWS_DEFAULT_OUTPUT
export AWS_ACCESS_KEY_ID=emulator AWS_SECRET_ACCESS_KEY=emulator AWS_EC2_METADATA_DISABLED=true
export AWS_CONFIG_FILE=/dev/null AWS_SHARED_CREDENTIALS_FILE=/dev/null AWS_PAGER= NO_PROXY=127.0.0.1,localhost

exec "${PYTHON:-python3}" "$here/clients.py" "$1" \
  "$here/../src/main/resources/dev/plumbline/emulator/fleet.json" "${AWS:-aws}"
