"""Writes a fleet of N pipelines and the specs that declare it, the same ones for the same seed.

    fleet.py --out DIR [--pipelines 1000] [--per-file 500] [--drift 0.1] [--targets 1] [--seed 1]

DIR/fleet.jsonl    what runs: a snapshot, for `check --snapshot` and for `emulate --fleet`
DIR/specs/*.yaml   what was declared: one file a target and 500 pipelines, or as many as --per-file says
DIR/facts.json     how many pipelines drift, for whoever counts findings
"""

import argparse
import json
import pathlib
import random

FAMILIES = ("al2023", "debian12", "rhel9", "ubuntu2404", "windows2022")
OWNERS = ("build-tools", "data", "mobile", "payments", "platform", "research", "stores", "web")
ZONES = ("UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata")
DAYS = ("SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT")
REGIONS = ("eu-central-1", "us-east-1", "ap-southeast-2", "eu-west-1")

SPEC = """\
  - name: {name}
    labels: {{team: {owner}}}
    pipeline:
      imageRecipeArn: {arn}:image-recipe/{family}/x.x.x
      infrastructureConfigurationArn: {arn}:infrastructure-configuration/private-build
      status: ENABLED
      schedule:
        scheduleExpression: "cron({minute} {hour} ? * {day} *)"
        timezone: {zone}
      imageTestsConfiguration: {{imageTestsEnabled: true}}
      imageScanningConfiguration: {{imageScanningEnabled: true}}
      executionRole: ImageBuilderExecution
      loggingConfiguration:
        imageLogGroupName: /aws/imagebuilder/images
        pipelineLogGroupName: /aws/imagebuilder/pipelines
      tags: {{Owner: {owner}, Environment: production}}
"""


def draw(dice, number, account, region):
    """The choices for one pipeline, from which both its spec and its live document follow."""
    family = dice.choice(FAMILIES)
    return {
        "name": f"{family}-{number:05d}",
        "arn": f"arn:aws:imagebuilder:{region}:{account}",
        "account": account,
        "family": family,
        "owner": dice.choice(OWNERS),
        "minute": dice.randrange(60),
        "hour": dice.randrange(24),
        "day": dice.choice(DAYS),
        "zone": dice.choice(ZONES),
    }


def live(pick):
    arn = pick["arn"]
    return {
        "arn": f"{arn}:image-pipeline/{pick['name']}",
        "name": pick["name"],
        "platform": "Windows" if pick["family"].startswith("windows") else "Linux",
        "enhancedImageMetadataEnabled": True,
        "imageRecipeArn": f"{arn}:image-recipe/{pick['family']}/x.x.x",
        "infrastructureConfigurationArn": f"{arn}:infrastructure-configuration/private-build",
        "imageTestsConfiguration": {"imageTestsEnabled": True, "timeoutMinutes": 720},
        "schedule": {
            "scheduleExpression": f"cron({pick['minute']} {pick['hour']} ? * {pick['day']} *)",
            "timezone": pick["zone"],
            "pipelineExecutionStartCondition": "EXPRESSION_MATCH_AND_DEPENDENCY_UPDATES_AVAILABLE",
        },
        "status": "ENABLED",
        "dateCreated": "2025-03-04T09:12:41.118Z",
        "dateUpdated": "2026-10-01T08:00:00.000Z",
        "dateLastRun": "2026-11-20T04:00:04.201Z",
        "lastRunStatus": "AVAILABLE",
        "dateNextRun": "2026-11-27T04:00:00.000Z",
        "tags": {"Owner": pick["owner"], "Environment": "production"},
        "imageScanningConfiguration": {"imageScanningEnabled": True},
        "executionRole": f"arn:aws:iam::{pick['account']}:role/ImageBuilderExecution",
        "loggingConfiguration": {
            "imageLogGroupName": "/aws/imagebuilder/images",
            "pipelineLogGroupName": "/aws/imagebuilder/pipelines",
        },
        "consecutiveFailures": 0,
    }


def drifted(dice, document):
    kind = dice.choice(("schedule", "scanning", "status"))
    if kind == "schedule":
        document["schedule"]["scheduleExpression"] = "cron(0 2 1 * ? *)"
    elif kind == "scanning":
        document["imageScanningConfiguration"]["imageScanningEnabled"] = False
    else:
        document.update(status="DISABLED", lastRunStatus="FAILED", consecutiveFailures=5)
    return document


def write_target(out, dice, options, index, count):
    """Writes a target's specs; returns its record, its pipelines' records, and how many drift."""
    account, region = f"{123456789012 + index}", REGIONS[index % len(REGIONS)]
    target = {"partition": "aws", "account": account, "region": region}
    picks = [draw(dice, n, account, region) for n in range(count)]
    for start in range(0, count, options.per_file):
        path = out / "specs" / f"{account}-{start // options.per_file:03d}.yaml"
        write_specs(path, target, picks[start : start + options.per_file])
    documents = [live(pick) for pick in picks]
    drifts = [drifted(dice, d) for d in documents if dice.random() < options.drift]
    pipelines = [
        {"kind": "pipeline", "arn": d["arn"], "capture": "wire", "imagePipeline": d}
        for d in sorted(documents, key=lambda d: d["arn"])
    ]
    record = {"kind": "target", "target": target, "read": "get", "listed": True, "complete": True}
    return {**record, "pipelines": count}, pipelines, len(drifts)


def write_specs(path, target, picks):
    head = "version: 1\ndefaults:\n  target: {{account: \"{account}\", region: {region}}}\npipelines:\n"
    text = head.format(**target) + "".join(SPEC.format(**pick) for pick in picks)
    path.write_text(text, encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    parser.add_argument("--pipelines", type=int, default=1000)
    parser.add_argument("--per-file", type=int, default=500)
    parser.add_argument("--drift", type=float, default=0.1)
    parser.add_argument("--targets", type=int, default=1)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    (options.out / "specs").mkdir(parents=True, exist_ok=True)
    for old in (options.out / "specs").glob("*.yaml"):
        old.unlink()
    dice = random.Random(options.seed)
    targets, pipelines, drifts = [], [], 0
    for index in range(options.targets):
        count = options.pipelines // options.targets + (index < options.pipelines % options.targets)
        target, there, drift = write_target(options.out, dice, options, index, count)
        targets.append(target)
        pipelines += there
        drifts += drift
    with open(options.out / "fleet.jsonl", "w", encoding="utf-8") as snapshot:
        for record in [{"kind": "snapshot", "schemaVersion": "1.0.0"}, *targets, *pipelines]:
            print(json.dumps(record, separators=(",", ":")), file=snapshot)
    facts = {"pipelines": options.pipelines, "targets": options.targets, "drifted": drifts}
    (options.out / "facts.json").write_text(json.dumps(facts) + "\n", encoding="utf-8")
    print(json.dumps(facts))


main()
