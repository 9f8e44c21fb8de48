"""The peer of a live check: boto3 with threads that only fetches pipelines, and counts them.

    fetch.py --endpoint URL --fleet FLEET.jsonl [--threads 32]

Prints the number of pipelines and the seconds that the fetching took, without the process' start.
"""

import argparse
import json
import os
import time
from concurrent.futures import ThreadPoolExecutor

import boto3
from botocore.config import Config


def arns(path):
    """The ARNs of a snapshot's pipelines."""
    with open(path, encoding="utf-8") as lines:
        records = map(json.loads, lines)
        return [r["arn"] for r in records if r["kind"] == "pipeline"]


def clients(endpoint, regions, threads):
    config = Config(max_pool_connections=threads, retries={"mode": "standard", "max_attempts": 5})
    session = boto3.session.Session(
        aws_access_key_id=os.environ.get("AWS_ACCESS_KEY_ID", "bench"),
        aws_secret_access_key=os.environ.get("AWS_SECRET_ACCESS_KEY", "bench"),
    )
    return {
        region: session.client("imagebuilder", endpoint_url=endpoint, region_name=region, config=config)
        for region in regions
    }


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--endpoint", required=True)
    parser.add_argument("--fleet", required=True)
    parser.add_argument("--threads", type=int, default=32)
    options = parser.parse_args()
    wanted = arns(options.fleet)
    by_region = clients(options.endpoint, {arn.split(":")[3] for arn in wanted}, options.threads)

    def fetch(arn):
        answer = by_region[arn.split(":")[3]].get_image_pipeline(imagePipelineArn=arn)
        return answer["imagePipeline"]["arn"] == arn

    start = time.perf_counter()
    with ThreadPoolExecutor(options.threads) as pool:
        fetched = sum(pool.map(fetch, wanted))
    seconds = time.perf_counter() - start
    print(json.dumps({"pipelines": fetched, "seconds": round(seconds, 3)}))
    if fetched != len(wanted):
        raise SystemExit(f"{len(wanted) - fetched} answers were of another pipeline")


main()
