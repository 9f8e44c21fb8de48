"""Puts texts into a report that would do harm where they were taken for markup, and says nothing else than it did.

    hostile.py REPORT OUT
"""
import json
import sys

TEXTS = [
    "<img src=x onerror=\"document.title='taken'\">",
    "</script><script>document.title='taken'</script>",
    "\"><svg onload=document.title='taken'>",
    "javascript:document.title='taken'",
    "{{constructor.constructor('document.title=1')()}} ${document.title=1}",
    "\u202egnp.exe\u202c \u2066x \ud800 \ufffe \u0000 \u001b[31m",
    "word " * 20000,
    "unbroken" * 10000,
]


def spoil(value, turn=[0]):
    """Every text for people in turn becomes one of TEXTS."""
    if isinstance(value, list):
        return [spoil(one) for one in value]
    turn[0] += 1
    return TEXTS[turn[0] % len(TEXTS)]


report = json.load(open(sys.argv[1], encoding="utf-8"))
for rule in report["rules"][:16]:
    rule["title"], rule["description"], rule["remediation"] = spoil(["", "", ""])
for pipeline in report["pipelines"]:
    pipeline["labels"] = {text[:200].replace("\ud800", ""): text for text in spoil([""] * 2)}
    for finding in pipeline["findings"]:
        finding["messages"] = spoil(finding["messages"])
    for difference in pipeline["drift"]:
        for side in ("desired", "live"):
            if isinstance(difference[side], str):
                difference[side] = spoil("")
    if pipeline["error"]:
        pipeline["error"]["message"], pipeline["error"]["hint"] = spoil(["", ""])
report["problems"] = [
    {"kind": "spec", "severity": weight, "message": text, "origin": None, "target": None, "hint": text}
    for text in TEXTS for weight in ("error", "warning")
]
json.dump(report, open(sys.argv[2], "w", encoding="utf-8"))
