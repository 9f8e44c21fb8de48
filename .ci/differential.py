#!/usr/bin/env python3
"""Compares the policy findings of a Plumbline report with what `opa eval` and `conftest` say on the same inputs.

    plumbline check ... --policy DIR --save-inputs INPUTS --output json=report.json
    .ci/differential.py --inputs INPUTS --report report.json [--policies policies] [--policies DIR]

INPUTS holds one input document per pipeline and the effective data.json. Findings are compared by pipeline and rule:
their keys, messages and further members, and whether an `exception` excepts them. Leaves with 0 where all three agree
on at least one pipeline and one rule, with 1 where they differ (the smallest differing pipeline is shown), with 2
where nothing could be compared.

Counted apart is where report and opa agree and only conftest differs, for a reason that is known: the input has a
number that a double does not hold, and conftest reads all numbers as doubles; or METADATA `custom.conftest` of the rule
says why. So is a difference between report and opa where METADATA `custom.wasm` says what the functions that OPA puts
into the module do otherwise than OPA itself. A rule that says so and never differs is an error: the reason is gone.
"""

import argparse
import collections
import decimal
import json
import pathlib
import sys

import policy_sides
from policy_sides import Policies, Told, Unusable

WIDE = "conftest reads a number of the input as a double"


def wide(value):
    """Whether a document has a number that changes when it is read as a double."""
    if isinstance(value, dict):
        return any(map(wide, value.values()))
    if isinstance(value, list):
        return any(map(wide, value))
    if isinstance(value, bool) or not isinstance(value, (int, decimal.Decimal)):
        return False
    return abs(value) >= 2**53 or (isinstance(value, decimal.Decimal) and repr(float(value)) != str(value))


def agree(rule_excepted, report, opa, conftest):
    """conftest does not tell what an excepted rule found; a report does not tell of exceptions for nothing."""
    told_by_conftest = Told(frozenset() if rule_excepted else opa.results, rule_excepted)
    told_by_report = Told(opa.results, rule_excepted and bool(opa.results))
    return report == told_by_report, conftest == told_by_conftest


class Comparison:
    """Goes through the rules of each pipeline; keeps what differs."""

    def __init__(self, reported, opa, conftest):
        self.reported, self.opa, self.conftest = reported, opa, conftest
        self.differences = []
        self.apart = collections.Counter()
        self.compared = 0

    def differ(self, pair, told):
        self.differences.append((*pair, told))

    def rule(self, pipeline, rule, document):
        self.compared += 1
        pair = (pipeline, rule.id)
        result = self.reported.checks.get(pair)
        report = self.reported.told.get(pair, Told())
        opa, conftest = self.opa.get(pair, Told()), self.conftest.get(pair, Told())
        as_opa, as_conftest = agree(opa.excepted, report, opa, conftest)
        if result not in ("pass", "fail"):
            self.differ(pair, {"report": f"check is {result or 'absent'}"})
        elif as_opa and not as_conftest and (rule.apart or wide(document)):
            self.apart[f"{rule.id}: conftest {rule.apart}" if rule.apart else WIDE] += 1
        elif not as_opa and rule.wasm:
            self.apart[f"{rule.id}: OPA's wasm {rule.wasm}"] += 1
        elif not (as_opa and as_conftest):
            self.differ(pair, {"report": report.shown(), "opa": opa.shown(), "conftest": conftest.shown()})
        elif (result == "fail") != bool(report.results) or (result == "pass" and pair in self.reported.opened):
            self.differ(pair, {"report": f"check is {result} with {report.shown()}"})

    def stale(self, rules):
        """Rules that are said to differ under conftest and never did."""
        for rule in rules:
            if rule.apart and f"{rule.id}: conftest {rule.apart}" not in self.apart:
                self.differ(("", rule.id), {"report": "conftest agrees everywhere: take custom.conftest out"})
            if rule.wasm and f"{rule.id}: OPA's wasm {rule.wasm}" not in self.apart:
                self.differ(("", rule.id), {"report": "it agrees with opa everywhere: take custom.wasm out"})

    def strays(self, documents, known):
        """Findings of the report that nobody could have made."""
        for pipeline, rule in self.reported.told:
            if pipeline not in documents:
                self.differ((pipeline, rule), {"report": "finding of a pipeline without an input document"})
            elif rule not in known:
                self.differ((pipeline, rule), {"report": "finding of a rule that the policies do not have"})


def show(differences, inputs):
    smallest = min(differences, key=lambda d: (len(inputs[d[0]].read_bytes()) if d[0] in inputs else 0, d[:2]))
    pipeline, rule, told = smallest
    print(f"{len(differences)} differences; the smallest input that differs: {inputs.get(pipeline, pipeline)}")
    print(f"  {pipeline}  {rule}")
    for name, said in told.items():
        print(f"    {name}: {json.dumps(said, ensure_ascii=False)}")
    rules = sorted({d[1] for d in differences})
    print(f"  rules that differ somewhere: {', '.join(rules)}")


def differential(args):
    data = args.inputs / "data.json"
    policy_sides.load(data)
    inputs, documents = policy_sides.inputs_of(args.inputs)
    policies = Policies(args.opa, args.policies or [pathlib.Path("policies")], args.rego_version)
    report = policy_sides.load(args.report)
    enabled = {r["id"] for r in report["rules"] if r.get("enabled", True)}
    comparison = Comparison(
        policy_sides.from_report(report),
        policy_sides.from_opa(policies, data, inputs),
        policy_sides.from_conftest(args.conftest, policies, data, inputs),
    )
    for pipeline, document in documents.items():
        for rule in sorted(policies.rules.values(), key=lambda r: r.id):
            if document.get("stage") in rule.stages and rule.id in enabled:
                comparison.rule(pipeline, rule, document)
    comparison.stale(policies.rules.values())
    comparison.strays(documents, {r.id for r in policies.rules.values()})
    return conclude(comparison, policies, inputs)


def conclude(comparison, policies, inputs):
    if comparison.differences:
        show(comparison.differences, inputs)
        return 1
    if not comparison.compared:
        raise Unusable("the report evaluated none of these rules on these inputs, so nothing was compared")
    told = comparison.reported.told.values()
    print(
        f"{len(inputs)} pipelines, {len(policies.files)} files, {len(policies.rules)} rules, {comparison.compared} checks,"
        f" {sum(len(t.results) for t in told)} results, {sum(t.excepted for t in told)} of them excepted rules:"
        " report, opa and conftest agree"
    )
    for why, times in sorted(comparison.apart.items()):
        print(f"  apart, {times} checks: {why}")
    silent = {r.id for r in policies.rules.values()} - {rule for _, rule in comparison.reported.told}
    if silent:
        print(f"  found nothing anywhere: {', '.join(sorted(silent))}")
    return 0


def main(argv):
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--inputs", type=pathlib.Path, required=True)
    parser.add_argument("--report", type=pathlib.Path, required=True)
    parser.add_argument("--policies", type=pathlib.Path, action="append")
    parser.add_argument("--rego-version", choices=("v0", "v1"), default="v1")
    parser.add_argument("--opa", default="opa")
    parser.add_argument("--conftest", default="conftest")
    args = parser.parse_args(argv)
    try:
        return differential(args)
    except Unusable as e:
        print(f"differential: {e}", file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
