#!/usr/bin/env python3
"""Lists the forms of Rego that Plumbline refuses: what it says, and what conftest does with the same file.

    .ci/refused_forms.py --specs DIR --snapshot FILE [--policies src/test/policies/refused]

Each file says at its head what is expected: `# plumbline:` part of the message, `# conftest:` one of ignores, finds and
aborts. Leaves with 1 where anything else happens, such as a run of Plumbline that leaves with 0 or 2, or one in which the
refused file costs a finding of another source.
"""

import argparse
import json
import pathlib
import re
import subprocess
import sys
import tempfile

HOME = pathlib.Path(__file__).resolve().parent.parent


def wanted(file, side):
    found = re.search(rf"^# {side}: (.*)$", file.read_text(encoding="utf-8"), re.MULTILINE)
    return found.group(1) if found else sys.exit(f"refused_forms: {file} does not say what {side} does")


class Runs:
    """Runs Plumbline on one set of pipelines, with one more policy each time."""

    def __init__(self, options, folder):
        self.options, self.folder = options, folder
        self.inputs = folder / "inputs"
        code, report = self.check("--save-inputs", str(self.inputs))
        self.findings = findings(report)
        if code not in (0, 1, 2, 3) or not self.findings:
            sys.exit(f"refused_forms: the run without a refused file left with {code}, found {len(self.findings)}")

    def check(self, *more):
        report = self.folder / "report.json"
        report.unlink(missing_ok=True)
        command = [str(HOME / "plumbline"), "check", str(self.options.specs), "--snapshot", str(self.options.snapshot)]
        command += ["--now", "2026-11-23T00:00:00Z", "--output", f"json={report}", *more]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        if not report.exists():
            sys.exit(f"refused_forms: {' '.join(command)} left with {done.returncode}:\n{done.stderr}")
        return done.returncode, json.loads(report.read_text(encoding="utf-8"))

    def plumbline(self, file):
        """What it says, and what is wrong with that."""
        code, report = self.check("--policy", str(file))
        said = [p["message"] for p in report["problems"]]
        said += [c["why"] for p in report["pipelines"] for c in p["checks"] if c["result"] == "error"]
        fits = [m for m in said if wanted(file, "plumbline") in m]
        wrong = [] if fits else [f"plumbline says {sorted(set(said))}"]
        if code not in (1, 3):
            wrong.append(f"plumbline leaves with {code}")
        if not self.findings <= findings(report):
            wrong.append("findings of the bundled policies are lost")
        return (fits or said or [""])[0], wrong

    def conftest(self, file):
        command = ["conftest", "test", "--policy", str(file), "--data", str(self.inputs / "data.json")]
        inputs = sorted(str(p) for p in self.inputs.glob("*.json") if p.name != "data.json")
        done = subprocess.run([*command, "--all-namespaces", "-o", "json", *inputs], capture_output=True, check=False)
        try:
            told = json.loads(done.stdout)
        except ValueError:
            return "aborts"
        return "finds" if any(t.get("failures") or t.get("warnings") for t in told) else "ignores"


def findings(report):
    return {f["id"] for p in report["pipelines"] for f in p["findings"]}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--specs", type=pathlib.Path, required=True)
    parser.add_argument("--snapshot", type=pathlib.Path, required=True)
    parser.add_argument("--policies", type=pathlib.Path, default=HOME / "src/test/policies/refused")
    options = parser.parse_args()
    files = sorted(options.policies.glob("*.rego")) or sys.exit(f"refused_forms: no .rego in {options.policies}")
    failed = False
    with tempfile.TemporaryDirectory() as folder:
        runs = Runs(options, pathlib.Path(folder))
        for file in files:
            message, wrong = runs.plumbline(file)
            does = runs.conftest(file)
            if does != wanted(file, "conftest"):
                wrong.append(f"conftest {does}, wanted: {wanted(file, 'conftest')}")
            print(f"{file.name}\n  plumbline: {message}\n  conftest {does}", *wrong, sep="\n  NOT AS WANTED: ", flush=True)
            failed |= bool(wrong)
    sys.exit(failed)


main()
