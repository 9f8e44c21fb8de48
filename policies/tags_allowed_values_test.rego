package plumbline.tags_allowed_values_test

import data.plumbline.lib.fixture_test as fixture
import data.plumbline.tags_allowed_values

results(tags, allowed) := found if {
	document := fixture.set("/pipeline/tags", tags)
	found := tags_allowed_values.deny with input as document with data.params as {"allowed_tag_values": allowed}
}

environments := {"Environment": ["test", "prodüction"]}

test_agreed_values_pass if {
	every value in ["test", "prodüction"] {
		count(results({"Environment": value, "Other": "x"}, environments)) == 0
	}
}

test_others_are_denied if {
	results({"Environment": "PRD"}, environments) == {{
		"msg": "the tag Environment is \"PRD\", wanted test or prodüction",
		"path": "tags",
		"key": "Environment",
	}}
	every value in ["", "Test", " test", 5, true, [], {}] {
		count(results({"Environment": value}, environments)) == 1
	}
}

test_no_value_is_allowed_by_an_empty_list if count(results({"A": "x"}, {"A": []})) == 1

test_tags_that_are_not_there_are_for_another_rule if {
	every tags in [{}, null, "x", {"environment": "PRD"}, {"Environment": null}] {
		count(results(tags, environments)) == 0
	}
	count(tags_allowed_values.deny) == 0 with input as {} with data.params as {"allowed_tag_values": environments}
}

test_bad_parameters_are_said if {
	every allowed in [null, [], "x", {"A": "x"}, {"A": [5]}] {
		{"params.allowed_tag_values"} == {result.key | some result in results({"A": "x"}, allowed)}
	}
	count(tags_allowed_values.deny) == 1 with input as fixture.good with data.params as {}
}
