#!/usr/bin/env python3
"""Writes pipelines of every sort, to try policies on: fine ones, broken rules of all kinds, and odd values.

    odd_fleet.py --out DIR [--pipelines 210] [--seed 5]

DIR/fleet.jsonl    what runs, for `check --snapshot`
DIR/specs/*.yaml   what was declared; one pipeline in eight is declared by nobody

The same seed gives the same bytes. Odd are: text of other scripts, empty text, control characters, numbers that need
more than a double, nulls, deep nesting, members that the API does not have, and ill-typed members.
"""

import argparse
import json
import pathlib
import random

TARGETS = (
    ("aws", "123456789012", "eu-central-1"),
    ("aws-cn", "000000000042", "cn-north-1"),
    ("aws-us-gov", "999999999999", "us-gov-west-1"),
)
WORDS = (
    "golden", "Prüfstein", "straße", "İstanbul ılık", "铅垂线", "🧭 compass", "مرحبا", "e\u0301te\u0301", "a\tb\nc",
    'quo"te', "back\\slash", "%d %s %", "{{ .x }}", "", " ", "null", "0123", "x" * 210, "<b>&amp;</b>", "line\u2028sep",
    "\u007f\u001b[31m", "tail ",
)
NUMBERS = (
    0, -1, 1, 3, 30, 720, 2**31, 2**53 - 1, -(2**53) + 1, 0.5, 2.25, -1.75, 1e21,
)
WIDE = (2**53 + 1, 2**63, -(2**63) - 1, 123456789012345678901234567890, 10**40)
CRONS = (
    "cron(0 4 ? * SUN *)", "cron(15 2 1 * ? *)", "cron(0 0 1 1 ? *)", "cron(0/30 * * * ? *)", "rate(1 day)",
    "cron(0 3 ? * MON-FRI *)", "cron(0 1 L * ? *)", "cron(0 0 29 2 ? *)", "0 4 ? * 1 *", "cron(0 0 * * SUN *)",
)
ZONES = ("UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Pacific/Chatham")
VERSIONS = ("x.x.x", "1.x.x", "1.2.x", "1.2.3", "1.2.3/1", "0.9.0/12", "2.0.0")
TAGS = ("Owner", "Environment", "CostCenter", "team", "Größe", "aws:createdBy", "a.b/c", "🧭", "cost-center", "Expires")
ENVIRONMENTS = ("production", "staging", "dev", "prod", "PRODUCTION")
DATES = (
    "2026-11-20T04:00:04.201Z", "2026-11-01T00:00:00Z", "2026-03-29T01:30:00Z", "2024-02-29T12:00:00.5Z",
    "2019-12-31T23:59:59Z",
)
NOBODY = 8


def arn_of(target, kind, rest):
    partition, account, region = target
    return f"arn:{partition}:imagebuilder:{region}:{account}:{kind}/{rest}"


def base(dice, target, number):
    """A pipeline that most rules have nothing against."""
    name = f"{dice.choice(('al2023', 'debian', 'rhel', 'windows'))}-{number:03d}"
    platform = "Windows" if name.startswith("windows") else "Linux"
    return {
        "arn": arn_of(target, "image-pipeline", name),
        "name": name,
        "description": f"Builds {name}",
        "platform": platform,
        "status": "ENABLED",
        "enhancedImageMetadataEnabled": True,
        "imageRecipeArn": arn_of(target, "image-recipe", f"{name}/{dice.choice(VERSIONS)}"),
        "infrastructureConfigurationArn": arn_of(target, "infrastructure-configuration", "private-build"),
        "distributionConfigurationArn": arn_of(target, "distribution-configuration", "all"),
        "executionRole": f"arn:{target[0]}:iam::{target[1]}:role/ImageBuilderExecution",
        "imageTestsConfiguration": {"imageTestsEnabled": True, "timeoutMinutes": 720},
        "imageScanningConfiguration": {"imageScanningEnabled": True},
        "schedule": {
            "scheduleExpression": "cron(0 4 ? * SUN *)",
            "timezone": "UTC",
            "pipelineExecutionStartCondition": "EXPRESSION_MATCH_AND_DEPENDENCY_UPDATES_AVAILABLE",
        },
        "loggingConfiguration": {
            "imageLogGroupName": "/aws/imagebuilder/images",
            "pipelineLogGroupName": "/aws/imagebuilder/pipelines",
        },
        "tags": {"Owner": "platform", "Environment": "production", "CostCenter": "cc-1000"},
        "dateCreated": "2024-03-04T09:12:41.118Z",
        "dateUpdated": "2026-10-01T08:00:00Z",
        "dateLastRun": dice.choice(DATES),
        "lastRunStatus": "AVAILABLE",
        "consecutiveFailures": 0,
    }


# What can be the matter with a pipeline: each takes the live document and changes it in place.


def status(dice, doc, target):
    doc["status"] = "DISABLED"
    doc["consecutiveFailures"] = dice.choice((0, 3, 5, 10))
    doc["lastRunStatus"] = dice.choice(("FAILED", "CANCELLED", "BUILDING"))


def scanning(dice, doc, target):
    doc["imageScanningConfiguration"] = dice.choice(
        (
            {},
            {"imageScanningEnabled": False},
            {"imageScanningEnabled": True, "imageScanningTypes": ["ON_DEMAND_AMI_CVE"]},
            {
                "imageScanningEnabled": True,
                "scanResultCondition": {"maximumSeverityLabel": dice.choice(("HIGH", "LOW")), "fixAvailable": False},
            },
        )
    )


def container(dice, doc, target):
    del doc["imageRecipeArn"]
    doc["containerRecipeArn"] = arn_of(target, "container-recipe", f"web/{dice.choice(VERSIONS)}")
    tags = dice.sample(("latest", "v1.0.0", "v1.0", "stable", "ünïcode", "2026-11"), dice.randrange(4))
    doc["imageScanningConfiguration"]["ecrConfiguration"] = {"repositoryName": "team/web", "containerTags": tags}


def schedule(dice, doc, target):
    doc["schedule"] = {"scheduleExpression": dice.choice(CRONS), "timezone": dice.choice(ZONES)}
    if dice.random() < 0.5:
        doc["schedule"]["pipelineExecutionStartCondition"] = "EXPRESSION_MATCH_ONLY"
    if dice.random() < 0.3:
        doc["schedule"]["autoDisablePolicy"] = {"failureCount": dice.randrange(1, 11)}


def no_schedule(dice, doc, target):
    del doc["schedule"]


def tests(dice, doc, target):
    doc["imageTestsConfiguration"] = {"imageTestsEnabled": dice.random() < 0.5, "timeoutMinutes": dice.choice((60, 90, 1440))}


def elsewhere(dice, doc, target):
    other = dice.choice([t for t in TARGETS if t != target])
    member = dice.choice(("infrastructureConfigurationArn", "distributionConfigurationArn"))
    doc[member] = arn_of(other, "infrastructure-configuration", "elsewhere")


def role(dice, doc, target):
    doc["executionRole"] = dice.choice(
        ("ImageBuilderExecution", "admin-role", f"arn:{target[0]}:iam::111111111111:role/Foreign", "r" * 64)
    )


def tags(dice, doc, target):
    names = dice.sample(TAGS, dice.randrange(len(TAGS)))
    doc["tags"] = {n: dice.choice(WORDS + ENVIRONMENTS + ("2026-12-31", "2025-01-01", "cc-12", "CC-9999")) for n in names}


def no_tags(dice, doc, target):
    doc["tags"] = {}


def logs(dice, doc, target):
    doc["loggingConfiguration"] = dice.choice(({}, {"imageLogGroupName": "/elsewhere"}, {"pipelineLogGroupName": "/p q"}))


def workflows(dice, doc, target):
    doc["workflows"] = [
        {
            "workflowArn": arn_of(target, "workflow", f"{dice.choice(('build', 'test'))}/{w}/{dice.choice(VERSIONS)}"),
            "parameters": [
                {"name": n, "value": dice.sample(("a", "b", "ü", "10.0.0.0/8", "192.168.1.7"), dice.randrange(4))}
                for n in dice.sample(("cidr", "zone", "dry run", "größe"), dice.randrange(3))
            ],
            **({"onFailure": dice.choice(("CONTINUE", "ABORT"))} if dice.random() < 0.7 else {}),
            **({"parallelGroup": dice.choice(("g1", "g2"))} if dice.random() < 0.4 else {}),
        }
        for w in dice.sample(("stig", "smoke", "load", "cis"), dice.randrange(1, 4))
    ]


def description(dice, doc, target):
    doc["description"] = dice.choice(WORDS) + dice.choice(WORDS)


def metadata(dice, doc, target):
    doc["enhancedImageMetadataEnabled"] = False


def unknown(dice, doc, target):
    """Members that the API does not have, as a newer one might."""
    doc["limits"] = {
        "retries": dice.choice(NUMBERS),
        "sizes": [dice.choice(NUMBERS) for _ in range(dice.randrange(6))],
        "disk": dice.choice(("10Gi", "512Mi", "1e3", "0.5Ki", "12MB", "seven", "")),
        "nothing": None,
        "mixed": [None, True, dice.choice(WORDS), [], {}, [[dice.choice(NUMBERS)]], {"": ""}],
    }


def wide(dice, doc, target):
    doc["limits"] = {"retries": dice.choice(WIDE), "sizes": [dice.choice(WIDE) for _ in range(dice.randrange(1, 4))]}


def nested(dice, doc, target):
    leaf = dice.choice((None, [], {}, "leaf", 1))
    for depth in range(dice.choice((3, 12, 60))):
        leaf = {"down": leaf} if depth % 3 else [leaf, depth]
    doc["tree"] = leaf


def many(dice, doc, target):
    doc["tags"].update({f"tag-{n:03d}": dice.choice(WORDS) for n in range(dice.choice((10, 60)))})


def ill_typed(dice, doc, target):
    member, value = dice.choice(
        (
            ("description", 5), ("tags", []), ("status", None), ("enhancedImageMetadataEnabled", "yes"),
            ("workflows", {}), ("consecutiveFailures", "3"), ("schedule", "cron(0 4 ? * SUN *)"),
        )
    )
    doc[member] = value


KINDS = (
    status, scanning, container, schedule, no_schedule, tests, elsewhere, role, tags, no_tags, logs, workflows,
    description, metadata, unknown, wide, nested, many, ill_typed,
)
DECLARED = (
    "description", "status", "enhancedImageMetadataEnabled", "imageTestsConfiguration", "imageScanningConfiguration",
    "infrastructureConfigurationArn", "imageRecipeArn",
)


def pipeline(dice, target, number):
    """What runs, and the spec that declares it, or None."""
    document = base(dice, target, number)
    wanted = {k: document[k] for k in DECLARED}
    wanted["tags"] = {"Owner": "platform", "Environment": dice.choice(ENVIRONMENTS)}
    # The first ones have one thing the matter each, so that the smallest case of a difference is small.
    kinds = [KINDS[number % len(KINDS)]] if number < 2 * len(KINDS) else dice.sample(KINDS, dice.randrange(0, 6))
    for kind in sorted(kinds, key=KINDS.index):
        kind(dice, document, target)
    if "containerRecipeArn" in document:
        wanted["containerRecipeArn"] = document["containerRecipeArn"]
        del wanted["imageRecipeArn"]
    labels = dice.choice(
        ({}, {"team": "platform"}, {"team": "größe", "tier": "1"}, {"exempt": "scan, tags"}, {"disabled-reason": "moved"})
    )
    spec = {"name": document["name"], "labels": labels, "pipeline": wanted}
    return document, None if number % NOBODY == NOBODY - 1 else spec


def records(target, documents):
    partition, account, region = target
    yield {
        "kind": "target",
        "target": {"partition": partition, "account": account, "region": region},
        "read": "get", "listed": True, "complete": True, "pipelines": len(documents),
    }
    for document in sorted(documents, key=lambda d: d["arn"]):
        yield {"kind": "pipeline", "arn": document["arn"], "capture": "wire", "imagePipeline": document}


def spec_file(target, specs):
    partition, account, region = target
    where = {"account": account, "region": region, "partition": partition}
    return {"version": 1, "defaults": {"target": where}, "pipelines": specs}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    parser.add_argument("--pipelines", type=int, default=210)
    parser.add_argument("--seed", type=int, default=5)
    options = parser.parse_args()
    dice = random.Random(options.seed)
    made = {target: [] for target in TARGETS}
    for number in range(options.pipelines):
        target = TARGETS[number % len(TARGETS)]
        made[target].append(pipeline(dice, target, number))
    (options.out / "specs").mkdir(parents=True, exist_ok=True)
    lines = [{"kind": "snapshot", "schemaVersion": "1.0.0"}]
    for target, pairs in made.items():
        lines += records(target, [document for document, _ in pairs])
        specs = [spec for _, spec in pairs if spec]
        # JSON is YAML; one line a file would make every origin line 1.
        text = json.dumps(spec_file(target, specs), ensure_ascii=False, indent=1)
        (options.out / "specs" / f"{target[1]}.yaml").write_text(text + "\n", encoding="utf-8")
    with open(options.out / "fleet.jsonl", "w", encoding="utf-8") as snapshot:
        for line in lines:
            print(json.dumps(line, ensure_ascii=False, separators=(",", ":")), file=snapshot)


if __name__ == "__main__":
    main()
