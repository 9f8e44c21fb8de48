package plumbline.workflows_complete_test

import data.plumbline.lib.fixture_test as fixture
import data.plumbline.workflows_complete

arn(kind) := sprintf("arn:aws:imagebuilder:eu-central-1:aws:workflow/%s/größe/x.x.x", [kind])

with_kinds(kinds) := fixture.set("/pipeline/workflows", [{"workflowArn": arn(kind)} | some kind in kinds])

keys(document) := {result.key | some result in results} if {
	results := workflows_complete.deny with input as document
}

test_both_pass if {
	every kinds in [["build", "test"], ["test", "build"], ["build", "test", "test", "distribution"]] {
		count(keys(with_kinds(kinds))) == 0
	}
}

test_none_of_its_own_passes if {
	every document in [{}, fixture.good, with_kinds([]), fixture.set("/pipeline/workflows", null)] {
		count(keys(document)) == 0
	}
}

test_missing_ones_are_denied if {
	keys(with_kinds(["build"])) == {"test"}
	keys(with_kinds(["test"])) == {"build"}
	keys(with_kinds(["distribution"])) == {"build", "test"}
	keys(with_kinds(["Build", "tests"])) == {"build", "test"}
	workflows_complete.deny == {{
		"msg": "the pipeline has workflows of its own, and none of them is a test workflow",
		"path": "workflows",
		"key": "test",
	}} with input as with_kinds(["build"])
}

test_other_types_are_denied if {
	every value in ["x", 5, true, {}, [null], [{"workflowArn": 5}]] {
		keys(fixture.set("/pipeline/workflows", value)) == {"build", "test"}
	}
}
