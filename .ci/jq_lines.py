#!/usr/bin/env python3
"""Runs every command of docs/jq.md over a report.

usage: jq_lines.py docs/jq.md REPORT.json [--all]
Each has to leave with 0, and with --all has to say something. Their first lists what fails the run.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile


def main(page, report, everything=""):
    with open(page, encoding="utf-8") as file:
        commands = re.findall(r"^```bash\n(.*?)^```", file.read(), re.MULTILINE | re.DOTALL)
    with open(report, encoding="utf-8") as file:
        failing = json.load(file)["summary"]["failing"]
    wrong = [] if len(commands) > 5 else [f"{page} has only {len(commands)} commands"]
    with tempfile.TemporaryDirectory() as folder:
        shutil.copy(report, os.path.join(folder, "report.json"))
        for number, command in enumerate(commands):
            done = subprocess.run(
                ["bash", "-euo", "pipefail", "-c", command], cwd=folder, capture_output=True, encoding="utf-8")
            if done.returncode != 0:
                wrong.append(f"{command}\nleft with {done.returncode}: {done.stderr}")
            elif everything and not done.stdout.strip():
                wrong.append(f"{command}\nsaid nothing")
            elif number == 0 and len(done.stdout.splitlines()) != failing:
                wrong.append(f"{command}\nlists {len(done.stdout.splitlines())} findings, wanted {failing}")
    for line in wrong:
        print(line, file=sys.stderr)
    print(f"{page}: {len(commands)} commands over {report}")
    return 1 if wrong else 0


if __name__ == "__main__":
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
