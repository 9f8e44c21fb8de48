#!/usr/bin/env python3
"""Holds a JUnit report, as junitparser reads it, against the JSON report of the same run.

usage: junit.py REPORT.json JUNIT.xml...
All files together are the one report. Leaves with 0 where the counts agree, with 1 and a line for each where they do
not.
"""

import json
import sys

from junitparser import Error, Failure, JUnitXml, Skipped, TestSuite

STATUSES = {"failure": Failure, "error": Error, "skipped": Skipped}


def outcome(case):
    found = [name for name, kind in STATUSES.items() for result in case.result if isinstance(result, kind)]
    return found[0] if found else "pass"


def suites_of(files):
    for file in files:
        xml = JUnitXml.fromfile(file)
        yield from [xml] if isinstance(xml, TestSuite) else xml


def properties(suite):
    return {prop.name: prop.value for prop in suite.properties()}


def main(report, files):
    wrong = []

    def same(what, found, wanted):
        if found != wanted:
            wrong.append(f"{what}: the JUnit files have {found}, the report {wanted}")

    with open(report, encoding="utf-8") as file:
        run = json.load(file)
    all_suites = list(suites_of(files))
    # The suite of the run is of no pipeline.
    suites = {properties(suite).get("arn", "run"): suite for suite in all_suites}
    same("suites", len(all_suites), 1 + len(run["pipelines"]))
    same("distinct suites", len(suites), 1 + len(run["pipelines"]))
    totals = {"failure": 0, "error": 0}
    for name, suite in suites.items():
        outcomes = [outcome(case) for case in suite]
        for status, attribute in (("failure", suite.failures), ("error", suite.errors), ("skipped", suite.skipped)):
            same(f"{name}: {status}", attribute, outcomes.count(status))
        same(f"{name}: tests", suite.tests, len(outcomes))
        same(f"{name}: names", len({case.name for case in suite}), len(outcomes))
        for status in totals:
            totals[status] += outcomes.count(status)
    targets = [case for case in suites["run"] if case.name.startswith("target.")]
    same("targets", len(targets), len(run["targets"]))
    summary = run["summary"]
    told = properties(suites["run"])
    for status, count in summary["findings"].items():
        same(f"findings: {status}", int(told.get(f"findings.{status}", 0)), count)
        held = sum(int(properties(suite).get(f"findings.{status}", 0)) for arn, suite in suites.items() if arn != "run")
        same(f"findings of all suites: {status}", held, count)
    incomplete = (
        summary["incomplete"] > 0
        or not run["run"]["complete"]
        or any(problem["severity"] == "error" for problem in run["problems"])
        or any(target["error"] for target in run["targets"])
    )
    same("errors or not", totals["error"] > 0, incomplete)
    # A case that has an error as well as a failing finding is an error.
    if not incomplete:
        same("failures or not", totals["failure"] > 0, summary["failing"] > 0)
    same("red or not", sum(totals.values()) > 0, incomplete or summary["failing"] > 0)
    for pipeline in run["pipelines"]:
        arn = pipeline["arn"]
        suite = suites.get(arn)
        if suite is None:
            wrong.append(f"{arn}: has no suite")
            continue
        cases = {case.name: outcome(case) for case in suite}
        same(f"{arn}: state", properties(suite)["state"], pipeline["state"])
        same(f"{arn}: unread", cases.get("pipeline.read") == "error", pipeline["error"] is not None)
        for check in pipeline["checks"]:
            if check["result"] == "error":
                same(f"{arn}: {check['rule']}", cases.get(check["rule"]), "error")
    for line in wrong:
        print(line, file=sys.stderr)
    print(f"{len(files)} files: {len(suites)} suites, {totals['failure']} failures, {totals['error']} errors")
    return 1 if wrong else 0


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1], sys.argv[2:]))
