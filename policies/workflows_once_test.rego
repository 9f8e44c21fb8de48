package plumbline.workflows_once_test

import data.plumbline.lib.fixture_test as fixture
import data.plumbline.workflows_once

arn(name) := sprintf("arn:aws:imagebuilder:eu-central-1:aws:workflow/test/%s/x.x.x", [name])

keys(value) := {result.key | some result in results} if {
	results := workflows_once.warn with input as fixture.set("/pipeline/workflows", value)
}

test_different_ones_pass if {
	count(keys([{"workflowArn": arn("a")}, {"workflowArn": arn("b")}, {"workflowArn": arn("A")}])) == 0
}

test_other_parameters_pass if {
	count(keys([
		{"workflowArn": arn("a"), "parameters": [{"name": "x", "value": ["1"]}]},
		{"workflowArn": arn("a"), "parameters": [{"name": "x", "value": ["2"]}]},
		{"workflowArn": arn("a")},
	])) == 0
}

test_twice_is_warned_of_once if {
	workflows_once.warn == {{
		"msg": "the workflow größe stands in the list more than once with the same parameters",
		"path": "workflows",
		"key": "arn:aws:imagebuilder:eu-central-1:aws:workflow/test/größe/x.x.x",
	}} with input as fixture.set(
		"/pipeline/workflows",
		[{"workflowArn": arn("größe")}, {"workflowArn": arn("größe"), "onFailure": "ABORT"}, {"workflowArn": arn("größe")}],
	)
}

test_the_order_of_parameters_does_not_matter if {
	some_order := [{"name": "x", "value": ["1"]}, {"name": "y", "value": ["2"]}]
	count(keys([
		{"workflowArn": arn("a"), "parameters": some_order},
		{"workflowArn": arn("a"), "parameters": array.reverse(some_order)},
	])) == 1
}

test_other_types if {
	every value in [null, "x", 5, [], {}, [null, null], [{"workflowArn": 5}, {"workflowArn": 5}]] {
		count(keys(value)) == 0
	}
	every parameters in [null, "x", 5, [], [5], {}] {
		count(keys([{"workflowArn": arn("a"), "parameters": parameters}, {"workflowArn": arn("a")}])) == 1
	}
	count(workflows_once.warn) == 0 with input as {}
}
