#!/usr/bin/env python3
"""Holds report formats, as their own readers see them, against the JSON report of the same run.

usage: formats.py REPORT.json FOLDER
FOLDER has plumbline.prom, findings.csv, ocsf.jsonl, asff.jsonl and codequality.json.
Leaves with 0 where all agree, with 1 and a line for each that does not.
"""

import collections
import csv
import json
import os
import sys

import boto3
from moto import mock_aws
from prometheus_client.parser import text_string_to_metric_families
from py_ocsf_models.events.findings.compliance_finding import ComplianceFinding
from py_ocsf_models.objects.cloud import Cloud

STATES = {
    "in line": "inLine", "drifted": "drifted", "missing": "missing",
    "unmanaged": "unmanaged", "unreadable": "unreadable", "declared": "declared",
}


def prometheus(path, run, same):
    with open(path, encoding="utf-8") as file:
        families = {family.name: family for family in text_string_to_metric_families(file.read())}

    def total(name, **labels):
        samples = families[name].samples
        return sum(s.value for s in samples if all(s.labels[key] == value for key, value in labels.items()))

    summary = run["summary"]
    same("pipelines", total("plumbline_pipelines"), summary["pipelines"])
    for state, key in STATES.items():
        same(state, total("plumbline_pipelines", state=state), summary[key])
    for status, count in summary["findings"].items():
        same(status, total("plumbline_findings", status=status), count)
    for severity, count in summary["bySeverity"].items():
        same(severity, total("plumbline_findings", status="open", severity=severity), count)
    same("failing", total("plumbline_findings_failing"), summary["failing"])
    same("incomplete", total("plumbline_pipelines_incomplete"), summary["incomplete"])
    same("by rule", total("plumbline_rule_findings_open"), summary["findings"]["open"])
    same("arns", [n for n, f in families.items() if any("arn:" in v for s in f.samples for v in s.labels.values())], [])


def table(path, findings, same):
    with open(path, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, strict=True))
    found = [row for row in rows if row["kind"] != "gap"]
    same("ids", sorted(row["id"] for row in found), sorted(finding["id"] for finding in findings))
    same("widths", {len(row) for row in rows} - {21}, set())
    counts = collections.Counter(row["status"] for row in found)
    same("statuses", counts, collections.Counter(finding["status"] for finding in findings))


def ocsf(path, findings, gaps, same):
    with open(path, encoding="utf-8") as file:
        events = [json.loads(line) for line in file]
    for event in events:
        # The model has no profiles, so that one is held against its own.
        rest = {key: value for key, value in event.items() if key != "cloud"}
        model = ComplianceFinding.model_validate(rest)
        same("members that OCSF knows", json.loads(model.model_dump_json(exclude_unset=True)), rest)
        if "cloud" in event:
            cloud = Cloud.model_validate(event["cloud"])
            same("members of a cloud", json.loads(cloud.model_dump_json(exclude_unset=True)), event["cloud"])
        same("type", event["type_uid"], event["class_uid"] * 100 + event["activity_id"])
    failed = [event for event in events if event["compliance"]["status_id"] == 3]
    same("ids", sorted(event["finding_info"]["uid"] for event in failed), sorted(f["id"] for f in findings))
    same("gaps", len(events) - len(failed), gaps)


@mock_aws
def asff(path, findings, gaps, same):
    with open(path, encoding="utf-8") as file:
        batches = [json.loads(line) for line in file]
    imported = []
    for batch in batches:
        hub = boto3.client("securityhub", region_name=batch[0]["Region"])
        answer = hub.batch_import_findings(Findings=batch)
        same("refused", (answer["FailedCount"], answer["SuccessCount"]), (0, len(batch)))
        same("one target", len({(finding["AwsAccountId"], finding["Region"]) for finding in batch}), 1)
    for region in {batch[0]["Region"] for batch in batches}:
        pages = boto3.client("securityhub", region_name=region).get_paginator("get_findings").paginate()
        imported += [finding for page in pages for finding in page["Findings"]]
    failed = [finding for finding in imported if finding["Compliance"]["Status"] == "FAILED"]
    ids = sorted(finding["ProductFields"]["plumbline/id"] for finding in failed)
    same("ids", ids, sorted(finding["id"] for finding in findings))
    same("gaps", len(imported) - len(failed), gaps)


def main(report, folder):
    wrong = []
    with open(report, encoding="utf-8") as file:
        run = json.load(file)
    findings = [finding for pipeline in run["pipelines"] for finding in pipeline["findings"]]
    with open(os.path.join(folder, "findings.csv"), encoding="utf-8", newline="") as file:
        gaps = sum(row["kind"] == "gap" for row in csv.DictReader(file))

    def check(name, reader, *arguments):
        def same(what, found, wanted):
            if found != wanted:
                wrong.append(f"{name}: {what}: found {found}, wanted {wanted}")

        reader(os.path.join(folder, name), *arguments, same)

    check("plumbline.prom", prometheus, run)
    check("findings.csv", table, findings)
    check("ocsf.jsonl", ocsf, findings, gaps)
    check("asff.jsonl", asff, findings, gaps)
    for line in wrong:
        print(line, file=sys.stderr)
    print(f"{folder}: {len(findings)} findings and {gaps} gaps in Prometheus, CSV, OCSF and ASFF, as their readers see them")
    return 1 if wrong else 0


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))
