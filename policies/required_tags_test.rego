package plumbline.required_tags_test

import data.plumbline.lib.fixture_test as fixture
import data.plumbline.required_tags

results(document, names) := found if {
	found := required_tags.deny with input as document with data.params as {"required_tags": names}
}

test_present_passes if count(results(fixture.good, ["Owner"])) == 0

test_none_required_passes if count(results(fixture.unset("/pipeline/tags"), [])) == 0

test_each_missing_tag_is_denied_under_its_name if {
	results(fixture.good, ["Owner", "CostCenter", "Team"]) == {
		{"msg": "the tag CostCenter is not set, wanted a value", "path": "tags", "key": "CostCenter"},
		{"msg": "the tag Team is not set, wanted a value", "path": "tags", "key": "Team"},
	}
}

test_names_are_case_sensitive if count(results(fixture.good, ["owner"])) == 1

test_without_tags_each_is_denied if {
	every tags in [null, "Owner", [], {}] {
		count(results(fixture.set("/pipeline/tags", tags), ["Owner", "Team"])) == 2
	}
	count(results(fixture.unset("/pipeline/tags"), ["Owner", "Team"])) == 2
}

test_values_that_say_nothing_are_denied if {
	every value in ["", " ", null, 5, true] {
		count(results(fixture.set("/pipeline/tags/Owner", value), ["Owner"])) == 1
	}
}

test_bad_parameters_are_said if {
	every names in ["Owner", null, [5], {"Owner": true}] {
		{"params.required_tags"} == {result.key | some result in results(fixture.good, names)}
	}
	count(required_tags.deny) == 1 with input as fixture.good with data.params as {}
}
