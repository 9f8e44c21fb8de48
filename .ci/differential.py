#!/usr/bin/env python3
"""Compares the policy findings of a Plumbline report with what `opa eval` and `conftest` say on the same inputs.

    plumbline check ... --save-inputs DIR --output json=report.json
    .ci/differential.py --inputs DIR --report report.json [--policies policies]

DIR holds one input document per pipeline and the effective data.json. A finding is compared by pipeline, rule and
messages. Leaves with 0 where all three agree on at least one pipeline and one rule, with 1 where they differ (the
smallest differing pipeline is shown), with 2 where nothing could be compared.
"""

import argparse
import collections
import json
import pathlib
import re
import subprocess
import sys

RULE = re.compile(r"(deny|violation|warn)(_[a-zA-Z0-9]+)*")
STAGES = ["check", "gate"]


class Unusable(Exception):
    """What keeps the comparison from being made."""


def run(command):
    """Runs a tool; its standard output. Tools leave with 1 for findings, so only the output tells."""
    try:
        done = subprocess.run(command, capture_output=True, timeout=600, check=False)
    except (OSError, subprocess.TimeoutExpired) as e:
        raise Unusable(f"{command[0]}: {e}") from e
    try:
        return json.loads(done.stdout)
    except ValueError as e:
        said = (done.stderr or done.stdout).decode("utf-8", "replace").strip()
        raise Unusable(f"{' '.join(command[:3])} …: {said}") from e


def load(path):
    try:
        return json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as e:
        raise Unusable(f"{path}: {e}") from e


def slug(name):
    return name.lower().replace(" ", "-").replace("_", "-")


def key_of(target, name):
    return f"{target['account']}/{target['region']}/{slug(name)}"


def pipeline_key(path, document):
    """account/region/pipeline of an input document, by what it says of itself."""
    target = document.get("target")
    for part in ("pipeline", "live", "desired"):
        pipeline = document.get(part) or {}
        if isinstance(pipeline.get("arn"), str):
            return key_of(target, pipeline["arn"].split("/", 1)[1])
        if isinstance(pipeline.get("name"), str):
            return key_of(target, pipeline["name"])
    return key_of(target, path.stem.split("_", 2)[2])


def rego_files(policies):
    files = sorted(p for p in policies.rglob("*.rego") if not p.name.endswith("_test.rego"))
    if not files:
        raise Unusable(f"{policies}: no .rego files")
    return files


def dotted(path):
    return ".".join(term["value"] for term in path)


def rules_of(opa, policies, files):
    """{path: (id, stages)} of every rule, by the METADATA that opa inspect shows."""
    annotations = run([opa, "inspect", "--annotations", "--format", "json", str(policies)]).get("annotations", [])
    meta = {}
    for a in annotations:
        if a["annotations"].get("scope") in ("rule", "document"):
            meta.setdefault(dotted(a["path"]), {}).update(a["annotations"].get("custom", {}))
    rules = {}
    for file in files:
        tree = run([opa, "parse", "--format", "json", str(file)])
        package = dotted(tree["package"]["path"])
        for rule in tree.get("rules", []):
            name = rule["head"]["ref"][0]["value"]
            if RULE.fullmatch(name):
                path = f"{package}.{name}"
                custom = meta.get(path, {})
                rules[path] = (custom.get("id", path), custom.get("stages", STAGES))
    return rules


def message(result):
    return result if isinstance(result, str) else result["msg"]


def from_opa(opa, files, data, inputs, rules):
    """{(pipeline, rule id): messages}"""
    sources = [arg for file in [*files, data] for arg in ("--data", str(file))]
    # Each rule in a comprehension, so that one that is undefined is an empty list and does not hide the others.
    query = "[" + ", ".join(f'["{p}", [x | some x in {p}]]' for p in rules) + "]"
    found = {}
    for pipeline, path in inputs.items():
        answer = run([opa, "eval", "--format", "json", *sources, "--input", str(path), query])
        if "errors" in answer or not answer.get("result"):
            raise Unusable(f"opa eval on {path}: {answer.get('errors', 'undefined')}")
        for rule, results in answer["result"][0]["expressions"][0]["value"]:
            found[pipeline, rules[rule][0]] = sorted({message(r) for r in results})
    return found


def from_conftest(conftest, policies, data, inputs, rules):
    pipelines = {str(path): pipeline for pipeline, path in inputs.items()}
    found = collections.defaultdict(set)
    command = [conftest, "test", "--policy", str(policies), "--data", str(data), "--all-namespaces", "-o", "json"]
    for result in run([*command, *pipelines]):
        pipeline = pipelines[result["filename"]]
        for kind in ("failures", "warnings", "exceptions"):
            for r in result.get(kind, []):
                query = r.get("metadata", {}).get("query", "")
                if query not in rules:
                    raise Unusable(f"conftest names {query or r}, which is no rule of {policies}")
                found[pipeline, rules[query][0]].add(r["msg"])
    return {key: sorted(messages) for key, messages in found.items()}


def from_report(report):
    """{(pipeline, rule id): messages} of policy findings, {(pipeline, rule id): result} of checks, and what is open."""
    found = collections.defaultdict(set)
    checks, opened = {}, set()
    for p in report["pipelines"]:
        pipeline = key_of(p["target"], p["arn"].split("/", 1)[1])
        for check in p.get("checks", []):
            checks[pipeline, check["rule"]] = check["result"]
        for finding in p.get("findings", []):
            if finding["kind"] == "policy":
                found[pipeline, finding["rule"]].update(finding["messages"])
                if finding.get("status", "open") == "open":
                    opened.add((pipeline, finding["rule"]))
    return {key: sorted(messages) for key, messages in found.items()}, checks, opened


def compare(documents, rules, enabled, sides, checks, opened):
    """[(pipeline, rule, what)] and the number of pairs that were compared."""
    differences, compared = [], 0
    for pipeline, document in documents.items():
        for rule, stages in sorted(set((i, tuple(s)) for i, s in rules.values())):
            if document.get("stage") not in stages or rule not in enabled:
                continue
            pair = (pipeline, rule)
            compared += 1
            told = {name: side.get(pair, []) for name, side in sides.items()}
            result = checks.get(pair)
            if result not in ("pass", "fail"):
                differences.append((pipeline, rule, {"report": f"check is {result or 'absent'}"}))
            elif len({tuple(m) for m in told.values()}) > 1:
                differences.append((pipeline, rule, told))
            elif (result == "fail" and not told["report"]) or (result == "pass" and pair in opened):
                differences.append((pipeline, rule, {"report": f"check is {result} with findings {told['report']}"}))
    known = {i for i, _ in rules.values()}
    for pipeline, rule in sides["report"]:
        if pipeline not in documents:
            differences.append((pipeline, rule, {"report": "finding of a pipeline without an input document"}))
        elif rule not in known:
            differences.append((pipeline, rule, {"report": "finding of a rule that the policies do not have"}))
    return differences, compared


def show(differences, inputs):
    smallest = min(differences, key=lambda d: (len(pathlib.Path(inputs[d[0]]).read_bytes()) if d[0] in inputs else 0, d[:2]))
    pipeline, rule, told = smallest
    print(f"{len(differences)} differences; the smallest input that differs: {inputs.get(pipeline, pipeline)}")
    print(f"  {pipeline}  {rule}")
    for name, messages in told.items():
        print(f"    {name}: {json.dumps(messages, ensure_ascii=False)}")


def main(argv):
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--inputs", type=pathlib.Path, required=True)
    parser.add_argument("--report", type=pathlib.Path, required=True)
    parser.add_argument("--policies", type=pathlib.Path, default=pathlib.Path("policies"))
    parser.add_argument("--opa", default="opa")
    parser.add_argument("--conftest", default="conftest")
    args = parser.parse_args(argv)
    try:
        return differential(args)
    except Unusable as e:
        print(f"differential: {e}", file=sys.stderr)
        return 2


def differential(args):
    data = args.inputs / "data.json"
    load(data)
    paths = sorted(p for p in args.inputs.glob("*.json") if p.name != "data.json")
    documents, inputs = {}, {}
    for path in paths:
        document = load(path)
        pipeline = pipeline_key(path, document)
        if pipeline in inputs:
            raise Unusable(f"{path} and {inputs[pipeline]} are both {pipeline}")
        documents[pipeline], inputs[pipeline] = document, path
    if not inputs:
        raise Unusable(f"{args.inputs} holds no input documents, so nothing was compared")
    files = rego_files(args.policies)
    rules = rules_of(args.opa, args.policies, files)
    report = load(args.report)
    enabled = {r["id"] for r in report["rules"] if r.get("enabled", True)}
    findings, checks, opened = from_report(report)
    sides = {
        "report": findings,
        "opa": from_opa(args.opa, files, data, inputs, rules),
        "conftest": from_conftest(args.conftest, args.policies, data, inputs, rules),
    }
    differences, compared = compare(documents, rules, enabled, sides, checks, opened)
    if differences:
        show(differences, inputs)
        return 1
    if not compared:
        raise Unusable("the report evaluated none of these rules on these inputs, so nothing was compared")
    messages = sum(len(m) for m in findings.values())
    print(f"{len(inputs)} pipelines, {compared} checks, {messages} messages: report, opa and conftest agree")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
