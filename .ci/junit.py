#!/usr/bin/env python3
"""Holds a JUnit file, as junitparser reads it, against the JSON report of the same run.

usage: junit.py JUNIT.xml REPORT.json
Leaves with 0 where the counts agree, with 1 and a line for each where they do not.
"""

import json
import sys

from junitparser import Error, Failure, JUnitXml, Skipped

STATUSES = {"failure": Failure, "error": Error, "skipped": Skipped}


def outcome(case):
    found = [name for name, kind in STATUSES.items() for result in case.result if isinstance(result, kind)]
    return found[0] if found else "pass"


def main(junit, report):
    wrong = []

    def same(what, found, wanted):
        if found != wanted:
            wrong.append(f"{what}: the JUnit file has {found}, the report {wanted}")

    xml = JUnitXml.fromfile(junit)
    with open(report, encoding="utf-8") as file:
        run = json.load(file)
    suites = {suite.name: suite for suite in xml}
    same("suites", len(list(xml)), 1 + len(run["pipelines"]))
    same("distinct suites", len(suites), 1 + len(run["pipelines"]))
    totals = {"failure": 0, "error": 0}
    for suite in suites.values():
        outcomes = [outcome(case) for case in suite]
        for status, attribute in (("failure", suite.failures), ("error", suite.errors), ("skipped", suite.skipped)):
            same(f"{suite.name}: {status}", attribute, outcomes.count(status))
        same(f"{suite.name}: tests", suite.tests, len(outcomes))
        same(f"{suite.name}: names", len({case.name for case in suite}), len(outcomes))
        for status in totals:
            totals[status] += outcomes.count(status)
    targets = [case for case in suites["plumbline"] if case.name.startswith("target.")]
    same("targets", len(targets), len(run["targets"]))
    summary = run["summary"]
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
        target = pipeline["target"]
        name = pipeline["arn"].split("/", 1)[1]
        suite = suites.get(f"{target['account']}/{target['region']}/{name}")
        if suite is None:
            wrong.append(f"{pipeline['arn']}: has no suite")
            continue
        cases = {case.name: outcome(case) for case in suite}
        same(f"{pipeline['arn']}: unread", cases.get("pipeline.read") == "error", pipeline["error"] is not None)
        for check in pipeline["checks"]:
            if check["result"] == "error":
                same(f"{pipeline['arn']}: {check['rule']}", cases.get(check["rule"]), "error")
    for line in wrong:
        print(line, file=sys.stderr)
    print(f"{junit}: {len(suites)} suites, {totals['failure']} failures, {totals['error']} errors")
    return 1 if wrong else 0


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
