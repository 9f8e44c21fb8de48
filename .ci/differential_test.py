#!/usr/bin/env python3
"""Tests differential.py on policies, inputs and reports made by hand, with the real opa and conftest."""

import contextlib
import io
import json
import pathlib
import shutil
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
import differential  # noqa: E402  (a file beside this one)

TAGS = """\
package tags

# METADATA
# custom:
#   id: tags.required
deny contains {"msg": msg, "key": name, "found": object.get(input.pipeline.tags, name, null)} if {
	some name in data.params.required_tags
	object.get(input.pipeline.tags, name, "") == ""
	msg := sprintf("no tag %s", [name])
}
"""
MAIN = """\
package main

# METADATA
# custom:
#   stages: [check]
deny_run contains "the last run failed" if input.pipeline.lastRunStatus == "FAILED"

warn contains "disabled" if input.pipeline.status == "DISABLED"

exception contains ["run"] if input.pipeline.tags.Owner == "lab"
"""
NUMBERS = """\
package numbers

deny contains sprintf("%v", [n]) if n := input.pipeline.n
"""
EMPTY = """\
package empty

# METADATA
# custom:
#   conftest: takes an empty message for a pass
deny contains "" if input.pipeline.status == "DISABLED"
"""
RULES = ["tags.required", "data.main.deny_run", "data.main.warn"]
OWNER = ("tags.required", "Owner", "no tag Owner", {"found": None})
RUN = ("data.main.deny_run", "", "the last run failed", {})
DISABLED = ("data.main.warn", "", "disabled", {})


def document(name, **pipeline):
    arn = f"arn:aws:imagebuilder:eu-central-1:123456789012:image-pipeline/{name}"
    target = {"partition": "aws", "account": "123456789012", "region": "eu-central-1"}
    tags = {"Owner": "platform"}
    return {"stage": "check", "target": target, "pipeline": {"arn": arn, "name": name, "tags": tags, **pipeline}}


def reported(judged, *found):
    """A pipeline of a report, with these findings: rule, key, message, details."""
    return {
        "arn": judged["pipeline"]["arn"],
        "target": judged["target"],
        "checks": [{"rule": r, "result": "fail" if r in [f[0] for f in found] else "pass"} for r in RULES],
        "findings": [
            {"kind": "policy", "rule": r, "key": k, "messages": [m], "details": [d] if d else [], "status": "open"}
            for r, k, m, d in found
        ],
    }


class DifferentialTest(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)
        self.policy("tags", TAGS)
        self.policy("main", MAIN)
        self.data = {"params": {"required_tags": ["Owner"]}}
        good = document("golden")
        bad = document("bad", status="DISABLED", lastRunStatus="FAILED", tags={})
        self.documents = {"golden": good, "bad": bad}
        self.good, self.bad = reported(good), reported(bad, OWNER, RUN, DISABLED)
        self.report = {"rules": [{"id": i} for i in RULES], "pipelines": [self.good, self.bad]}

    def policy(self, name, text):
        (self.folder / "policies").mkdir(exist_ok=True)
        (self.folder / "policies" / f"{name}.rego").write_text(text, encoding="utf-8")

    def rule(self, name, *results):
        """One more rule, with the results of its checks on golden and bad."""
        self.report["rules"].append({"id": name})
        for pipeline, result in zip(self.report["pipelines"], results, strict=True):
            pipeline["checks"].append({"rule": name, "result": result})

    def run_it(self):
        inputs = self.folder / "inputs"
        inputs.mkdir()
        for name, judged in {"data": self.data, **self.documents}.items():
            (inputs / f"{name}.json").write_text(json.dumps(judged), encoding="utf-8")
        report = self.folder / "report.json"
        report.write_text(json.dumps(self.report), encoding="utf-8")
        out, err = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            code = differential.main(
                ["--inputs", str(inputs), "--report", str(report), "--policies", str(self.folder / "policies")]
            )
        return code, out.getvalue() + err.getvalue()

    def agrees(self, *words):
        self.leaves(0, words)

    def differs(self, *words):
        self.leaves(1, words)

    def leaves(self, wanted, words):
        code, said = self.run_it()
        self.assertEqual(wanted, code, said)
        for word in words:
            self.assertIn(word, said)

    def test_agreement(self):
        self.agrees("2 pipelines", "3 rules", "6 checks, 3 results", "report, opa and conftest agree")

    def test_a_finding_that_the_report_lacks(self):
        self.bad["findings"].pop(0)
        self.differs("123456789012/eu-central-1/bad", "tags.required", "no tag Owner")

    def test_a_finding_that_only_the_report_has(self):
        self.good["findings"].append({"kind": "policy", "rule": "tags.required", "messages": ["x"]})
        self.differs("golden", "tags.required", '\\"x\\"')

    def test_another_message(self):
        self.bad["findings"][0]["messages"] = ["no tag Owner!"]
        self.differs("tags.required", "no tag Owner!")

    def test_another_key(self):
        self.bad["findings"][0]["key"] = "Team"
        self.differs("tags.required", "Team")

    def test_other_details(self):
        self.bad["findings"][0]["details"] = [{"found": ""}]
        self.differs("tags.required", "found")

    def test_the_smallest_input_is_shown(self):
        self.bad["findings"].pop(0)
        self.good["findings"].append({"kind": "policy", "rule": "data.main.warn", "messages": ["x"]})
        self.differs("2 differences", "golden.json")

    def test_a_check_that_was_not_made(self):
        self.good["checks"].pop(0)
        self.differs("tags.required", "check is absent")

    def test_a_check_that_failed_to_run(self):
        self.good["checks"][0]["result"] = "error"
        self.differs("tags.required", "check is error")

    def test_a_check_that_passes_with_a_finding(self):
        for check in self.bad["checks"]:
            check["result"] = "pass"
        self.differs("check is pass")

    def test_findings_of_other_pipelines(self):
        del self.documents["bad"]
        self.differs("without an input document")

    def test_findings_of_other_rules(self):
        self.good["findings"].append({"kind": "policy", "rule": "data.main.deny", "messages": ["x"]})
        self.differs("a rule that the policies do not have")

    def test_the_effective_data_counts(self):
        self.data["params"]["required_tags"] = []
        self.differs("tags.required")

    def test_rules_of_the_other_stage_and_switched_off_ones_are_left_out(self):
        self.documents["golden"].update(stage="gate")
        self.documents["golden"]["pipeline"]["lastRunStatus"] = "FAILED"
        self.report["rules"][2]["enabled"] = False
        self.bad["findings"].pop()
        self.agrees("3 checks")

    def excepted(self):
        self.documents["bad"]["pipeline"]["tags"] = {"Owner": "lab"}
        self.bad["findings"].pop(0)
        self.bad["checks"][0]["result"] = "pass"

    def test_an_exception_excepts_one_rule_everywhere(self):
        self.excepted()
        self.bad["findings"][0]["status"] = "excepted"
        self.agrees("2 results, 1 of them excepted")

    def test_an_exception_that_the_report_does_not_apply(self):
        self.excepted()
        self.differs("data.main.deny_run", '"excepted": false', '"excepted": true')

    def test_an_exception_that_only_the_report_applies(self):
        self.bad["findings"][2]["status"] = "excepted"
        self.differs("data.main.warn")

    def test_digits_that_conftest_loses_are_counted_apart(self):
        self.policy("numbers", NUMBERS)
        self.documents["golden"]["pipeline"]["n"] = 2**53 + 1
        self.rule("data.numbers.deny", "fail", "pass")
        self.good["findings"].append({"kind": "policy", "rule": "data.numbers.deny", "messages": [str(2**53 + 1)]})
        self.agrees("apart, 1 checks: conftest reads a number of the input as a double")

    def test_digits_that_the_report_loses_are_a_difference(self):
        self.policy("numbers", NUMBERS)
        self.documents["golden"]["pipeline"]["n"] = 2**53 + 1
        self.rule("data.numbers.deny", "fail", "pass")
        self.good["findings"].append({"kind": "policy", "rule": "data.numbers.deny", "messages": [str(2**53)]})
        self.differs("data.numbers.deny")

    def test_a_known_difference_of_conftest_is_counted_apart(self):
        self.policy("empty", EMPTY)
        self.rule("data.empty.deny", "pass", "fail")
        self.bad["findings"].append({"kind": "policy", "rule": "data.empty.deny", "messages": [""]})
        self.agrees("apart, 1 checks: data.empty.deny: conftest takes an empty message for a pass")

    def test_a_known_difference_that_is_gone_is_a_difference(self):
        self.policy("empty", EMPTY.replace('contains ""', 'contains "gone"'))
        self.rule("data.empty.deny", "pass", "fail")
        self.bad["findings"].append({"kind": "policy", "rule": "data.empty.deny", "messages": ["gone"]})
        self.differs("conftest agrees everywhere")

    def test_a_known_difference_of_the_module_is_counted_apart(self):
        self.policy("empty", EMPTY.replace('contains ""', 'contains "x"').replace("conftest:", "wasm:"))
        self.rule("data.empty.deny", "pass", "pass")
        self.agrees("apart, 1 checks: data.empty.deny: OPA's wasm takes an empty message for a pass")

    def test_a_known_difference_of_the_module_that_is_gone_is_a_difference(self):
        self.policy("empty", EMPTY.replace('contains ""', 'contains "x"').replace("conftest:", "wasm:"))
        self.rule("data.empty.deny", "pass", "fail")
        self.bad["findings"].append({"kind": "policy", "rule": "data.empty.deny", "messages": ["x"]})
        self.differs("take custom.wasm out")

    def test_nothing_compared_is_no_pass(self):
        self.documents = {}
        self.leaves(2, ["nothing was compared"])

    def test_no_rule_compared_is_no_pass(self):
        self.report = {"rules": [], "pipelines": []}
        self.leaves(2, ["nothing was compared"])

    def test_an_error_of_a_tool_is_no_pass(self):
        self.policy("broken", "package broken\n\ndeny contains x if {")
        self.leaves(2, ["broken.rego"])

    def test_an_absent_report_is_no_pass(self):
        with contextlib.redirect_stderr(io.StringIO()):
            code = differential.main(["--inputs", str(self.folder), "--report", str(self.folder / "none.json")])
        self.assertEqual(2, code)


if __name__ == "__main__":
    unittest.main()
