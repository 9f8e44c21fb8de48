"""Holds what a shell made of the copied commands, a JSON document on each run of lines, against the report's fixes.

    documents.py REPORT COPIED
"""
import json
import sys

report = json.load(open(sys.argv[1], encoding="utf-8"))
wanted = [step["document"] for p in report["pipelines"] if p["fix"] for step in p["fix"]["steps"]]
text, found = open(sys.argv[2], encoding="utf-8").read(), []
decoder = json.JSONDecoder()
while text.strip():
    document, end = decoder.raw_decode(text.lstrip())
    found.append(document)
    text = text.lstrip()[end:]


def key(document):
    return json.dumps(document, sort_keys=True)


if not wanted or sorted(map(key, wanted)) != sorted(map(key, found)):
    sys.exit(f"the page's commands hand over {len(found)} documents, the report has {len(wanted)}, or others")
print(f"{len(found)} copied commands hand over the documents of the report")
