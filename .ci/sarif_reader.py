#!/usr/bin/env python3
"""Holds a SARIF file, as sarif-tools reads it, against its schema, the JSON report and GitHub's rules.

usage: sarif_reader.py REPORT.json REPORT.sarif MULTITOOL.sarif SCHEMA.json
MULTITOOL.sarif is what the SARIF multitool found in the file. Leaves with 1 and a line for each difference.
"""

import collections
import json
import sys

import jsonschema
from sarif import loader


def main(report, sarif, multitool, schema):
    with open(report, encoding="utf-8") as file:
        run = json.load(file)
    with open(sarif, encoding="utf-8") as file:
        document = json.load(file)
    with open(schema, encoding="utf-8") as file:
        validator = jsonschema.Draft7Validator(json.load(file))
    with open(multitool, encoding="utf-8-sig") as file:
        checked = json.load(file)["runs"][0]
    wrong = [f"schema: {error.json_path}: {error.message}" for error in validator.iter_errors(document)]
    wrong += [f"GitHub: {found['ruleId']}: {found['message']}" for found in checked.get("results", [])]
    if not all(invocation["executionSuccessful"] for invocation in checked["invocations"]):
        wrong.append("GitHub: the multitool did not come to its end")

    def same(what, found, wanted):
        if found != wanted:
            wrong.append(f"{what}: the SARIF file has {found}, the report {wanted}")

    read = loader.load_sarif_file(sarif)
    findings = [finding for pipeline in run["pipelines"] for finding in pipeline["findings"]]
    opened = [finding for finding in findings if finding["status"] == "open"]
    same("results", read.get_result_count(), len(opened))
    same("errors", read.get_report().get_issue_count_for_severity("error"), run["summary"]["failing"])
    by_rule = collections.Counter(result["ruleId"] for result in read.get_results())
    same("results by rule", by_rule, collections.Counter(finding["rule"] for finding in opened))
    for line in wrong:
        print(line, file=sys.stderr)
    print(f"{sarif}: {len(opened)} results, {run['summary']['failing']} errors; valid, and as GitHub wants it")
    return 1 if wrong else 0


if __name__ == "__main__":
    if len(sys.argv) != 5:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
