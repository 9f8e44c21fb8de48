#!/usr/bin/env python3
"""Wants three readers of JUnit XML to count the same in a folder of files: junitparser, junit2html and xunit-viewer.

usage: junit_readers.py FOLDER CASES
CASES is how many cases there are.
"""

import pathlib
import re
import subprocess
import sys
import tempfile

import junit2htmlreport.parser
from junitparser import Error, Failure, JUnitXml, Skipped, TestSuite


def junitparser_counts(files):
    counts = {"passed": 0, "failure": 0, "error": 0, "skipped": 0}
    kinds = {Failure: "failure", Error: "error", Skipped: "skipped"}
    for file in files:
        xml = JUnitXml.fromfile(str(file))
        for suite in [xml] if isinstance(xml, TestSuite) else xml:
            for case in suite:
                counts[kinds[type(case.result[0])] if case.result else "passed"] += 1
    return counts


def junit2html_counts(files):
    """To it, an error is a failure."""
    counts = {"passed": 0, "red": 0, "skipped": 0}
    for file in files:
        for suite in junit2htmlreport.parser.Junit(str(file)).suites:
            counts["passed"] += len(suite.passed())
            counts["red"] += len(suite.failed())
            counts["skipped"] += len(suite.skipped())
    return counts


def red(counts):
    return {"passed": counts["passed"], "red": counts["failure"] + counts["error"], "skipped": counts["skipped"]}


def xunit_viewer_counts(folder):
    with tempfile.TemporaryDirectory() as out:
        command = ["xunit-viewer", "-r", str(folder), "-c", "-n", "-C", "false", "-o", f"{out}/page.html"]
        # To a file: it leaves before a pipe has taken all that it prints.
        with open(f"{out}/printed.txt", "w+", encoding="utf-8") as printed:
            subprocess.run(command, stdout=printed, check=True)
            printed.seek(0)
            last = [line for line in printed if re.match(r"\d+ passed", line)][-1]
    counts = {"passed": 0, "failure": 0, "error": 0, "skipped": 0}
    counts.update({word: int(number) for number, word in re.findall(r"(\d+) (\w+)", last)})
    return counts


def main(folder, cases):
    files = sorted(pathlib.Path(folder).glob("*.xml"))
    wanted = junitparser_counts(files)
    found = {"junit2html": junit2html_counts(files), "xunit-viewer": xunit_viewer_counts(folder)}
    if found != {"junit2html": red(wanted), "xunit-viewer": wanted} or sum(wanted.values()) != int(cases):
        sys.exit(f"{folder}: wanted {cases} cases; junitparser: {wanted}; {found}")
    for file in files[:3]:
        subprocess.run(["junit2html", str(file), "/dev/null"], check=True)
    print(f"{folder}: {len(files)} files, {wanted} in junitparser, {', '.join(found)}")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
