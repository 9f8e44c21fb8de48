#!/usr/bin/env python3
"""Tests differential.py on inputs and reports made by hand, with the real opa and conftest."""

import contextlib
import copy
import importlib.util
import io
import json
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True
HERE = pathlib.Path(__file__).resolve().parent
POLICIES = HERE.parent / "policies"
spec = importlib.util.spec_from_file_location("differential", HERE / "differential.py")
differential = importlib.util.module_from_spec(spec)
spec.loader.exec_module(differential)

GOOD = json.loads(
    subprocess.run(
        ["opa", "eval", "--format", "raw", "--data", POLICIES, "data.plumbline.lib.fixture_test.good"],
        check=True, capture_output=True,
    ).stdout
)
IDS = [
    "arns.same-target", "logging.log-groups", "metadata.enhanced", "role.same-account", "run.last-not-failed",
    "scanning.enabled", "scanning.needs-tests", "schedule.rebuild-interval", "schedule.start-condition",
    "schedule.valid", "status.enabled-or-explained", "tags.required",
]
TAG = "the tag Owner is not set, wanted a value"
METADATA = "enhanced metadata is not collected: enhancedImageMetadataEnabled is false, wanted true"


def bad():
    document = copy.deepcopy(GOOD)
    document["pipeline"].update(
        name="bad", arn=GOOD["pipeline"]["arn"].replace("golden", "bad"), enhancedImageMetadataEnabled=False, tags={}
    )
    return document


def reported(document, found):
    return {
        "arn": document["pipeline"]["arn"],
        "target": document["target"],
        "checks": [{"rule": i, "result": "fail" if i in found else "pass"} for i in IDS],
        "findings": [{"kind": "policy", "rule": i, "messages": [m], "status": "open"} for i, m in found.items()],
    }


class DifferentialTest(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder)
        shutil.copy(POLICIES / "data.json", self.folder / "data.json")
        self.documents = {"golden": copy.deepcopy(GOOD), "bad": bad()}
        self.report = {
            "rules": [{"id": i, "enabled": True} for i in IDS],
            "pipelines": [
                reported(GOOD, {}),
                reported(bad(), {"tags.required": TAG, "metadata.enhanced": METADATA}),
            ],
        }

    def run_it(self):
        for name, document in self.documents.items():
            (self.folder / f"123456789012_eu-central-1_{name}.json").write_text(json.dumps(document), encoding="utf-8")
        report = self.folder.parent / (self.folder.name + "-report.json")
        report.write_text(json.dumps(self.report), encoding="utf-8")
        self.addCleanup(report.unlink)
        out, err = io.StringIO(), io.StringIO()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            code = differential.main(
                ["--inputs", str(self.folder), "--report", str(report), "--policies", str(POLICIES)]
            )
        return code, out.getvalue() + err.getvalue()

    def differs(self, *words):
        code, said = self.run_it()
        self.assertEqual(1, code, said)
        for word in words:
            self.assertIn(word, said)

    def test_agreement(self):
        code, said = self.run_it()
        self.assertEqual(0, code, said)
        self.assertIn("2 pipelines, 24 checks, 2 messages", said)

    def test_a_finding_that_the_report_lacks(self):
        self.report["pipelines"][1]["findings"].pop()
        self.differs("123456789012/eu-central-1/bad", "metadata.enhanced", METADATA)

    def test_a_finding_that_only_the_report_has(self):
        self.report["pipelines"][0]["findings"].append({"kind": "policy", "rule": "scanning.enabled", "messages": ["x"]})
        self.differs("golden", "scanning.enabled", '"x"')

    def test_another_message(self):
        self.report["pipelines"][1]["findings"][0]["messages"] = [TAG + "!"]
        self.differs("tags.required", TAG + "!")

    def test_a_check_that_was_not_made(self):
        self.report["pipelines"][0]["checks"].pop()
        self.differs("tags.required", "check is absent")

    def test_a_check_that_failed_to_run(self):
        self.report["pipelines"][0]["checks"][0]["result"] = "error"
        self.differs("arns.same-target", "check is error")

    def test_a_check_that_passes_with_a_finding(self):
        for check in self.report["pipelines"][1]["checks"]:
            check["result"] = "pass"
        self.differs("check is pass")

    def test_findings_of_other_pipelines_and_rules(self):
        del self.documents["bad"]
        self.differs("without an input document")

    def test_the_effective_data_counts(self):
        data = json.loads((self.folder / "data.json").read_text(encoding="utf-8"))
        data["params"]["required_tags"] = []
        (self.folder / "data.json").write_text(json.dumps(data), encoding="utf-8")
        self.differs("tags.required")

    def test_rules_of_the_other_stage_and_switched_off_ones_are_left_out(self):
        self.documents["golden"].update(stage="gate")
        self.documents["golden"]["pipeline"]["lastRunStatus"] = "FAILED"
        self.report["rules"][5]["enabled"] = False
        self.documents["bad"]["pipeline"]["imageScanningConfiguration"] = {}
        code, said = self.run_it()
        self.assertEqual(0, code, said)
        self.assertIn("21 checks", said)

    def test_nothing_compared_is_no_pass(self):
        self.documents = {}
        code, said = self.run_it()
        self.assertEqual(2, code, said)
        self.assertIn("nothing was compared", said)

    def test_no_rule_compared_is_no_pass(self):
        self.report["rules"] = []
        self.report["pipelines"] = []
        code, said = self.run_it()
        self.assertEqual(2, code, said)

    def test_an_absent_tool_is_no_pass(self):
        code = differential.main(["--inputs", str(self.folder), "--report", str(self.folder / "none.json")])
        self.assertEqual(2, code)


if __name__ == "__main__":
    unittest.main()
