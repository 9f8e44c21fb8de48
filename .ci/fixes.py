"""Runs every script of a folder of fixes with the AWS CLI; where that is too old to know a member of
a document, sends the documents with boto3, whose service model is newer.

    fixes.py ENDPOINT FOLDER
"""

import json
import pathlib
import subprocess
import sys

import boto3

ORDER = ("create-image-pipeline", "update-image-pipeline", "untag-resource", "tag-resource")


def send(endpoint, folder):
    client = boto3.client("imagebuilder", endpoint_url=endpoint, region_name=folder.parent.name)
    for call in ORDER:
        document = folder / f"{call}.json"
        if document.exists():
            getattr(client, call.replace("-", "_"))(**json.loads(document.read_text("utf-8")))


def main():
    endpoint, folder = sys.argv[1:]
    done = {"aws": 0, "boto3": 0}
    for script in sorted(pathlib.Path(folder).rglob("fix.sh")):
        run = subprocess.run(
            ["sh", script, "--endpoint-url", endpoint], capture_output=True, text=True
        )
        if run.returncode == 0:
            done["aws"] += 1
        elif "Unknown parameter" in run.stderr:
            send(endpoint, script.parent)
            done["boto3"] += 1
        else:
            sys.exit(f"{script}: {run.stderr}")
    if not done["aws"]:
        sys.exit("no script ran through the AWS CLI")
    print(f"fixes: {done['aws']} scripts through the AWS CLI, {done['boto3']} through boto3")


main()
