package plumbline.workflows_abort_test

import data.plumbline.lib.fixture_test as fixture
import data.plumbline.workflows_abort

arn(kind) := sprintf("arn:aws:imagebuilder:eu-central-1:123456789012:workflow/%s/trial/1.0.0", [kind])

results(kind, value, names) := found if {
	document := fixture.set("/pipeline/workflows", [{"workflowArn": "x"}, {"workflowArn": arn(kind), "onFailure": value}])
	found := workflows_abort.deny with input as document with data.params as {"optional_test_workflows": names}
}

test_abort_passes if {
	every value in ["ABORT", null] {
		count(results("test", value, [])) == 0
	}
}

test_continue_is_denied if {
	results("test", "CONTINUE", []) == {{
		"msg": "onFailure is \"CONTINUE\", wanted ABORT",
		"path": "workflows[1].onFailure",
		"key": "arn:aws:imagebuilder:eu-central-1:123456789012:workflow/test/trial/1.0.0",
	}}
	count(results("test", "CONTINUE", ["other", "Trial"])) == 1
}

test_optional_ones_may_continue if {
	count(results("test", "CONTINUE", ["trial"])) == 0
	count(results("build", "CONTINUE", ["trial"])) == 1
}

test_other_values_are_denied if {
	every value in ["abort", "", "größe", 5, true, [], {}] {
		count(results("test", value, ["trial"])) == 1
	}
}

test_a_workflow_without_an_arn_is_judged_too if {
	document := fixture.set("/pipeline/workflows", [{"onFailure": "CONTINUE"}])
	{"workflows[0].onFailure"} == {result.key | some result in workflows_abort.deny} with input as document
		with data.params as fixture.params
}

test_what_is_no_list_is_for_another_rule if {
	every value in [null, [], "x", 5, [null], [5]] {
		count(workflows_abort.deny) == 0 with input as fixture.set("/pipeline/workflows", value) with data.params as fixture.params
	}
	count(workflows_abort.deny) == 0 with input as {} with data.params as fixture.params
}

test_bad_parameters_are_said if {
	every names in [null, "trial", [5], {}] {
		{"params.optional_test_workflows"} == {result.key | some result in results("test", "ABORT", names)}
	}
	count(workflows_abort.deny) == 1 with input as fixture.good with data.params as {}
}
