package plumbline.workflows_parameters_test

import data.plumbline.lib.fixture_test as fixture
import data.plumbline.workflows_parameters

messages(parameters) := {result.msg | some result in results} if {
	results := workflows_parameters.deny with input as fixture.set("/pipeline/workflows", [{"parameters": parameters}])
}

incomplete := "a parameter is not a name with values that say something"

test_whole_ones_pass if {
	every parameters in [null, [], [{"name": "a", "value": ["1"]}, {"name": "größe", "value": ["ä", "b"]}, {"name": "A", "value": ["1"]}]] {
		count(messages(parameters)) == 0
	}
}

test_incomplete_ones_are_denied if {
	every parameter in [
		{}, {"name": "a"}, {"value": ["1"]}, {"name": "", "value": ["1"]}, {"name": 5, "value": ["1"]}, {"name": "a", "value": []},
		{"name": "a", "value": [""]}, {"name": "a", "value": ["1", " "]}, {"name": "a", "value": "1"}, {"name": "a", "value": null},
		{"name": "a", "value": {"b": "1"}}, null, "a", 5, true, [],
	] {
		messages([parameter]) == {incomplete}
	}
}

test_twice_is_denied if {
	workflows_parameters.deny == {{
		"msg": "the parameter \"a\" is given more than once",
		"path": "workflows[0].parameters",
		"key": "workflows[0].parameters \"a\"",
	}} with input as fixture.set(
		"/pipeline/workflows",
		[{"parameters": [{"name": "a", "value": ["1"]}, {"name": "a", "value": ["2"]}]}],
	)
}

test_other_types_are_denied if {
	every parameters in ["x", 5, true, {}] {
		count(messages(parameters)) == 1
	}
	messages({"a": {"name": "a"}}) == {"parameters is of type object, wanted a list"}
}

test_what_is_no_list_of_workflows_is_for_another_rule if {
	every value in [null, [], "x", 5, {}, [null], [5], ["x"]] {
		count(workflows_parameters.deny) == 0 with input as fixture.set("/pipeline/workflows", value)
	}
	count(workflows_parameters.deny) == 0 with input as {}
}
