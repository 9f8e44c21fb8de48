"""What a report of Plumbline, `opa eval` and `conftest` each say of the same policies on the same inputs.

Each side is {(pipeline, rule id): Told}.
"""

import collections
import dataclasses
import decimal
import json
import pathlib
import re
import subprocess
import tempfile

RULE = re.compile(r"(deny|violation|warn)(_[a-zA-Z0-9]+)*")
PLAIN = re.compile(r"[a-zA-Z_][a-zA-Z0-9_]*")
STAGES = ("check", "gate")
IN = ("--import", "future.keywords.in")


class Unusable(Exception):
    """What keeps the comparison from being made."""


@dataclasses.dataclass(frozen=True)
class Rule:
    """A rule, and what the METADATA say of it."""

    path: str
    package: str
    id: str
    stages: tuple
    # Why conftest is known to say something else (METADATA custom.conftest); empty where it is not.
    apart: str = ""
    # Why the module that OPA compiles is known to say something else than OPA itself (METADATA custom.wasm).
    wasm: str = ""

    @property
    def exception_name(self):
        """What an `exception` calls it: the name without its prefix."""
        return self.path.rsplit(".", 1)[1].partition("_")[2]


@dataclasses.dataclass(frozen=True)
class Told:
    """What one side says of one rule on one pipeline; nobody says anything where it is not excepted and empty."""

    results: frozenset = frozenset()
    excepted: bool = False

    def shown(self):
        return {"excepted": self.excepted, "results": sorted(self.results)}


def run(command):
    """Runs a tool; its standard output. Tools leave with 1 for findings, so only the output tells."""
    try:
        done = subprocess.run(command, capture_output=True, timeout=600, check=False)
    except (OSError, subprocess.TimeoutExpired) as e:
        raise Unusable(f"{command[0]}: {e}") from e
    try:
        return parse(done.stdout)
    except ValueError as e:
        said = (done.stderr or done.stdout).decode("utf-8", "replace").strip()
        raise Unusable(f"{' '.join(command[:3])} …: {said}") from e


def parse(text):
    return json.loads(text, parse_float=decimal.Decimal)


def load(path):
    try:
        return parse(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as e:
        raise Unusable(f"{path}: {e}") from e


def canonical(value):
    """Text that is the same for equal values; 1, 1.0 and 1e0 are equal."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{json.dumps(k)}: {canonical(v)}" for k, v in sorted(value.items())) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(canonical, value)) + "]"
    if isinstance(value, (int, decimal.Decimal)) and not isinstance(value, bool):
        return f"{decimal.Decimal(value).normalize(decimal.Context(prec=1000)):f}"
    return json.dumps(value, ensure_ascii=False)


def result(key, message, details):
    """One result as all sides can tell it: its key, its message, and what travels along."""
    return canonical([key, message, details])


def result_of(raw):
    """A result as a rule yields it."""
    if isinstance(raw, str):
        return result("", raw, {})
    path = raw.get("path")
    key = raw.get("key", path if path is not None else "")
    details = {k: v for k, v in raw.items() if k not in ("msg", "severity", "key", "path")}
    if path is not None and path != key:
        details["path"] = path
    return result(key, raw["msg"], details)


class Policies:
    """Folders of Rego, and the rules in them."""

    def __init__(self, opa, folders, rego_version="v1"):
        self.opa = opa
        self.folders = folders
        self.flags = ["--v0-compatible"] if rego_version == "v0" else []
        self.rego_version = rego_version
        self.files = [
            p for folder in folders for p in sorted(folder.rglob("*.rego")) if not p.name.endswith("_test.rego")
        ]
        if not self.files:
            raise Unusable(f"{', '.join(map(str, folders))}: no .rego files")
        self.rules = self._rules()

    def _metadata(self):
        meta = collections.defaultdict(dict)
        for folder in self.folders:
            told = run([self.opa, "inspect", *self.flags, "--annotations", "--format", "json", str(folder)])
            for a in told.get("annotations", []):
                if a["annotations"].get("scope") in ("rule", "document"):
                    meta[dotted(a["path"])].update(a["annotations"].get("custom", {}))
        return meta

    def _rules(self):
        """{path: Rule}"""
        meta, rules = self._metadata(), {}
        for file in self.files:
            tree = run([self.opa, "parse", *self.flags, "--format", "json", str(file)])
            package = dotted(tree["package"]["path"])
            for rule in tree.get("rules", []):
                name = rule["head"]["ref"][0]["value"]
                if RULE.fullmatch(name):
                    path = f"{package}.{name}"
                    custom = meta.get(path, {})
                    stages = tuple(custom.get("stages", STAGES))
                    known = (custom.get("conftest", ""), custom.get("wasm", ""))
                    rules[path] = Rule(path, package, custom.get("id", path), stages, *known)
        return rules


def dotted(path):
    first, *rest = (term["value"] for term in path)
    return first + "".join(f".{p}" if PLAIN.fullmatch(p) else f"[{json.dumps(p)}]" for p in rest)


def from_opa(policies, data, inputs):
    """Asks for all inputs in one process; `with input as` is what makes that the same as one process for each."""
    sources = [arg for file in [*policies.files, data] for arg in ("--data", str(file))]
    # Each rule in a comprehension, so that one that is undefined is an empty list and does not hide the others.
    asked = ", ".join(
        f"[{json.dumps(r.path)}, [x | some x in {r.path}], {{n | some n in {r.package}.exception[_]}}]"
        for r in policies.rules.values()
    )
    query = f"[answers | some document in input.batch; answers := [{asked}] with input as document]"
    with tempfile.NamedTemporaryFile("w", suffix=".json", encoding="utf-8") as batch:
        # The documents' own text, so that numbers keep their digits.
        batch.write('{"batch": [' + ", ".join(p.read_text(encoding="utf-8") for p in inputs.values()) + "]}")
        batch.flush()
        answer = run([policies.opa, "eval", *policies.flags, "--format", "json", *sources, "--input", batch.name, *IN, query])
    if "errors" in answer or not answer.get("result"):
        raise Unusable(f"opa eval: {answer.get('errors', 'undefined')}")
    found = {}
    for pipeline, answers in zip(inputs, answer["result"][0]["expressions"][0]["value"], strict=True):
        for path, results, excepted in answers:
            rule = policies.rules[path]
            told = frozenset(map(result_of, results))
            found[pipeline, rule.id] = Told(told, rule.exception_name in excepted)
    return found


def from_conftest(conftest, policies, data, inputs):
    """The messages of an excepted rule are not told, and an exception is told though nothing was found."""
    pipelines = {str(path): pipeline for pipeline, path in inputs.items()}
    excepting = {f'{r.package}.exception[_][_] == "{r.exception_name}"': [] for r in policies.rules.values()}
    for r in policies.rules.values():
        excepting[f'{r.package}.exception[_][_] == "{r.exception_name}"'].append(r.id)
    found, excepted = collections.defaultdict(set), set()
    folders = [arg for folder in policies.folders for arg in ("--policy", str(folder))]
    command = [conftest, "test", *folders, "--data", str(data), "--rego-version", policies.rego_version]
    for told in run([*command, "--all-namespaces", "-o", "json", *pipelines]):
        pipeline = pipelines[told["filename"]]
        for r in told.get("exceptions", []):
            if r["msg"] not in excepting:
                raise Unusable(f"conftest names the exception {r['msg']}, which is of no rule here")
            excepted |= {(pipeline, rule) for rule in excepting[r["msg"]]}
        for r in told.get("failures", []) + told.get("warnings", []):
            raw = dict(r.get("metadata", {}), msg=r["msg"])
            query = raw.pop("query", "")
            if query not in policies.rules:
                raise Unusable(f"conftest names {query or r}, which is no rule here")
            found[pipeline, policies.rules[query].id].add(result_of(raw))
    return {
        pair: Told(frozenset(found.get(pair, ())), pair in excepted) for pair in set(found) | excepted
    }


@dataclasses.dataclass(frozen=True)
class Reported:
    """A report: its findings of policies, {(pipeline, rule id): result} of its checks, and what of it is open."""

    told: dict
    checks: dict
    opened: set


def from_report(report):
    found, excepted = collections.defaultdict(set), set()
    checks, opened = {}, set()
    for p in report["pipelines"]:
        pipeline = key_of(p["target"], p["arn"].split("/", 1)[1])
        for check in p.get("checks", []):
            checks[pipeline, check["rule"]] = check["result"]
        for finding in p.get("findings", []):
            if finding["kind"] != "policy":
                continue
            pair = (pipeline, finding["rule"])
            details = finding.get("details") or [{}] * len(finding["messages"])
            for message, more in zip(finding["messages"], details, strict=True):
                found[pair].add(result(finding.get("key", ""), message, more))
            status = finding.get("status", "open")
            if status == "excepted":
                excepted.add(pair)
            elif status == "open":
                opened.add(pair)
    told = {pair: Told(frozenset(results), pair in excepted) for pair, results in found.items()}
    return Reported(told, checks, opened)


def key_of(target, name):
    return f"{target['account']}/{target['region']}/{name.lower().replace(' ', '-').replace('_', '-')}"


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


def inputs_of(folder):
    """{pipeline: path} and {pipeline: document} of the input documents that --save-inputs wrote."""
    inputs, documents = {}, {}
    for path in sorted(p for p in folder.glob("*.json") if p.name != "data.json"):
        document = load(path)
        pipeline = pipeline_key(path, document)
        if pipeline in inputs:
            raise Unusable(f"{path} and {inputs[pipeline]} are both {pipeline}")
        inputs[pipeline], documents[pipeline] = path, document
    if not inputs:
        raise Unusable(f"{folder} holds no input documents, so nothing was compared")
    return inputs, documents
