"""Holds what boto3 and the AWS CLI make of an emulator's answers against the fleet that it serves.

    clients.py ENDPOINT FLEET AWS

Leaves with 1 where anything differs, and names it.
"""

import json
import subprocess
import sys

import boto3
from botocore.exceptions import ClientError

failures = []
checked = 0


# Members that a client may be too old to print.
NEWER = {"imageTags", "imageScanningTypes", "scanResultCondition"}


def expect(what, found, wanted):
    global checked
    checked += 1
    for difference in differences(found, wanted, ""):
        failures.append(f"{what}{difference}")
        break


def differences(found, wanted, path):
    if isinstance(found, dict) and isinstance(wanted, dict):
        for key in sorted(found.keys() | wanted.keys()):
            yield from differences(found.get(key), wanted.get(key), f"{path}.{key}")
    elif isinstance(found, list) and isinstance(wanted, list) and len(found) == len(wanted):
        for index, (one, other) in enumerate(zip(found, wanted)):
            yield from differences(one, other, f"{path}[{index}]")
    elif found != wanted:
        yield f"{path}: found {found!r}, wanted {wanted!r}"


def pruned(shape, value):
    """The value without the members that this client's service model does not know."""
    if shape.type_name == "structure":
        known = shape.members
        return {k: pruned(known[k], v) for k, v in value.items() if k in known}
    if shape.type_name == "list":
        return [pruned(shape.member, v) for v in value]
    return value


def without_newer(found, wanted):
    """What is wanted, without the newer members that were not found: clients drop them silently."""
    if isinstance(found, dict) and isinstance(wanted, dict):
        kept = {k: v for k, v in wanted.items() if k in found or k not in NEWER}
        return {k: without_newer(found.get(k), v) for k, v in kept.items()}
    if isinstance(found, list) and isinstance(wanted, list) and len(found) == len(wanted):
        return [without_newer(one, other) for one, other in zip(found, wanted)]
    return wanted


class Boto:
    """The SDK, in process: it must answer with all that its own service model knows."""

    name = "boto3"

    def __init__(self, endpoint):
        self.endpoint = endpoint
        operation = self.client("us-east-1").meta.service_model.operation_model("GetImagePipeline")
        self.shape = operation.output_shape.members["imagePipeline"]

    def client(self, region):
        return boto3.client("imagebuilder", endpoint_url=self.endpoint, region_name=region)

    def get(self, region, arn):
        try:
            return self.client(region).get_image_pipeline(imagePipelineArn=arn)["imagePipeline"]
        except ClientError as e:
            return e.response["Error"]["Code"]

    def write(self, region, operation, settings):
        try:
            return getattr(self.client(region), operation.replace("-", "_"))(**settings)
        except ClientError as e:
            return e.response["Error"]["Code"]

    def wanted(self, found, documents):
        return pruned(self.shape, documents) if isinstance(documents, dict) else [
            pruned(self.shape, d) for d in documents
        ]

    def list(self, region, page_size, filters=()):
        pages = self.client(region).get_paginator("list_image_pipelines").paginate(
            filters=[{"name": n, "values": v} for n, v in filters] or [{"name": "name", "values": ["*"]}],
            PaginationConfig={"PageSize": page_size},
        )
        return [p for page in pages for p in page["imagePipelineList"]]


class Cli:
    """The command line, one process a call. Its service model may be older, and is not at hand."""

    name = "aws"

    def __init__(self, endpoint, aws):
        self.command = [aws, "imagebuilder", "--endpoint-url", endpoint, "--output", "json"]

    def wanted(self, found, documents):
        return without_newer(found, documents)

    def run(self, region, *arguments):
        done = subprocess.run(
            [*self.command, "--region", region, *arguments], capture_output=True, text=True
        )
        if done.returncode == 0:
            return json.loads(done.stdout or "{}")
        if "(" not in done.stderr:
            return done.stderr
        return done.stderr.split("(", 1)[1].split(")", 1)[0]

    def get(self, region, arn):
        answer = self.run(region, "get-image-pipeline", "--image-pipeline-arn", arn)
        return answer if isinstance(answer, str) else answer["imagePipeline"]

    def write(self, region, operation, settings):
        return self.run(region, operation, "--cli-input-json", json.dumps(settings))

    def list(self, region, page_size, filters=()):
        arguments = ["list-image-pipelines", "--page-size", str(page_size)]
        if filters:
            arguments += ["--filters"] + [f"name={n},values={','.join(v)}" for n, v in filters]
        answer = self.run(region, *arguments)
        return answer if isinstance(answer, str) else answer["imagePipelineList"]


def region_of(arn):
    return arn.split(":")[3]


def check(client, fleet, faults, page_sizes):
    def hold(what, found, documents):
        expect(f"{client.name} {what}", found, client.wanted(found, documents))

    for arn, document in fleet.items():
        found = client.get(region_of(arn), arn)
        if arn in faults:
            expect(f"{client.name} get {arn}", found, faults[arn]["code"])
        else:
            hold(f"get {arn}", found, document)
    for region in sorted({region_of(arn) for arn in fleet}):
        there = [d for arn, d in fleet.items() if region_of(arn) == region]
        for size in page_sizes:
            hold(f"list {region} by {size}", client.list(region, size), there)
        golden = [d for d in there if "golden" in d["name"] and d["status"] == "ENABLED"]
        filters = [("name", ["golden*"]), ("status", ["ENABLED"])]
        hold(f"list {region} filtered", client.list(region, 100, filters), golden)
    absent = "arn:aws:imagebuilder:eu-central-1:123456789012:image-pipeline/nowhere"
    expect(f"{client.name} get absent", client.get("eu-central-1", absent), "ResourceNotFoundException")
    expect(f"{client.name} get elsewhere", client.get("us-east-1", absent), "InvalidRequestException")
    expect(f"{client.name} get malformed", client.get("us-east-1", "arn:aws"), "InvalidRequestException")


def refusals(boto):
    """What only a client that says more than the paginators do can ask for."""
    client = boto.client("eu-central-1")
    for what, code, arguments in (
        ("token", "InvalidPaginationTokenException", {"nextToken": "made-up"}),
        ("filter", "InvalidRequestException", {"filters": [{"name": "Name", "values": ["x"]}]}),
    ):
        try:
            client.list_image_pipelines(**arguments)
            found = "an answer"
        except ClientError as e:
            found = e.response["Error"]["Code"]
        expect(f"boto3 list with a wrong {what}", found, code)
    try:
        client.list_images()
        found = "an answer"
    except ClientError as e:
        found = e.response["Error"]["Code"]
    expect("boto3 another operation", found, "UnknownOperationException")


def writes(client):
    """Creates, updates and tags a pipeline, where no spec looks, and holds what is read back."""
    region = "ap-south-1"
    ours = f"arn:aws:imagebuilder:{region}:123456789012:"
    arn = f"{ours}image-pipeline/made-by-{client.name.lower().replace(' ', '-')}"
    settings = {
        "imageRecipeArn": f"{ours}image-recipe/golden/1.x.x",
        "infrastructureConfigurationArn": f"{ours}infrastructure-configuration/private",
    }
    schedule = {"scheduleExpression": "cron(0 4 ? * SUN *)", "timezone": "Europe/Berlin"}
    created = {**settings, "name": arn.split("/")[1], "schedule": schedule, "status": "DISABLED", "tags": {"a": "1"}}
    updated = {**settings, "imagePipelineArn": arn, "description": "updated"}
    expect(f"{client.name} create", client.write(region, "create-image-pipeline", created)["imagePipelineArn"], arn)
    made = client.get(region, arn)
    expect(f"{client.name} created", (made["status"], made["schedule"]["timezone"]), ("DISABLED", "Europe/Berlin"))
    expect(f"{client.name} create again", client.write(region, "create-image-pipeline", created), "ResourceAlreadyExistsException")
    expect(f"{client.name} update", client.write(region, "update-image-pipeline", updated)["imagePipelineArn"], arn)
    made = client.get(region, arn)
    expect(f"{client.name} updated", (made["status"], "schedule" in made, made["description"]), ("ENABLED", False, "updated"))
    client.write(region, "tag-resource", {"resourceArn": arn, "tags": {"b c": "2/ü", "d": "3"}})
    client.write(region, "untag-resource", {"resourceArn": arn, "tagKeys": ["a", "d"]})
    expect(f"{client.name} tags", client.get(region, arn)["tags"], {"b c": "2/ü"})
    updated["imagePipelineArn"] += "-not"
    expect(f"{client.name} update absent", client.write(region, "update-image-pipeline", updated), "ResourceNotFoundException")
    expect(f"{client.name} tag absent", client.write(region, "tag-resource", {"resourceArn": arn + "-not", "tags": {"a": "1"}}), "ResourceNotFoundException")


def main():
    endpoint, fleet_file, aws = sys.argv[1:]
    with open(fleet_file, encoding="utf-8") as file:
        content = json.load(file)
    boto = Boto(endpoint)
    documents = sorted(content["imagePipelineList"], key=lambda d: d["arn"])
    fleet = {d["arn"]: d for d in documents}
    faults = {f["arn"]: f for f in content["faults"]}
    check(boto, fleet, faults, page_sizes=(1, 2, 3, 100))
    refusals(boto)
    check(Cli(endpoint, aws), fleet, faults, page_sizes=(3,))
    writes(boto)
    writes(Cli(endpoint, aws))
    for failure in failures:
        print(failure, file=sys.stderr)
    print(f"clients: {checked - len(failures)} of {checked} answers as in the fleet")
    sys.exit(1 if failures else 0)


main()
