"""Compares two JSON reports: they must be the same apart from run.volatile, and from the ids that
AWS gave to requests that failed, since each request has its own.

Usage: same_report.py A.json B.json
"""
import json
import sys


def load(path):
    with open(path, encoding="utf-8") as file:
        report = json.load(file)
    del report["run"]["volatile"]
    for pipeline in report["pipelines"]:
        if pipeline["error"]:
            del pipeline["error"]["requestId"]
    return report


def differences(a, b, path=""):
    if type(a) is not type(b):
        yield path, a, b
    elif isinstance(a, dict):
        for key in sorted(a.keys() | b.keys()):
            yield from differences(a.get(key), b.get(key), f"{path}.{key}")
    elif isinstance(a, list) and len(a) == len(b):
        for i, (x, y) in enumerate(zip(a, b)):
            yield from differences(x, y, f"{path}[{i}]")
    elif a != b:
        yield path, a, b


a, b = (load(path) for path in sys.argv[1:])
if not a["pipelines"]:
    sys.exit("no pipelines: nothing was compared")
found = list(differences(a, b))
for path, x, y in found[:20]:
    print(f"{path}: {json.dumps(x)[:200]} against {json.dumps(y)[:200]}")
if found:
    sys.exit(f"{len(found)} differences")
print(f"{len(a['pipelines'])} pipelines, the same in both reports")
