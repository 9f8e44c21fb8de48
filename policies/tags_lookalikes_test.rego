package plumbline.tags_lookalikes_test

import data.plumbline.lib.fixture_test as fixture
import data.plumbline.tags_lookalikes

results(tags, names) := found if {
	document := fixture.set("/pipeline/tags", tags)
	found := tags_lookalikes.warn with input as document with data.params as {"required_tags": names}
}

test_other_tags_pass if {
	every tags in [{"Owner": "a"}, {"Owner": "a", "OwnerEmail": "b", "CoOwner": "c"}, {"Öwner": "a"}, {}] {
		count(results(tags, ["Owner"])) == 0
	}
}

test_near_misses_are_warned_of if {
	results({"Owner": "a", "owner": "b"}, ["Owner"]) == {{
		"msg": "the tag owner is nearly, but not, the required tag Owner",
		"path": "tags",
		"key": "owner",
	}}
	every tag in ["COSTCENTER", "cost-center", "cost_center", "Cost Center", "cost:center", "Cost.Center"] {
		count(results({tag: "4711"}, ["CostCenter"])) == 1
	}
	count(results({"größe": "x"}, ["Größe"])) == 1
}

test_the_value_does_not_matter if {
	every value in ["", null, 5, true] {
		count(results({"owner": value}, ["Owner"])) == 1
	}
}

test_two_required_ones_that_are_alike_pass if {
	count(results({"Owner": "a", "owner": "b"}, ["Owner", "owner"])) == 0
}

test_no_tags_are_for_another_rule if {
	every tags in [null, "owner", 5, []] {
		count(results(tags, ["Owner"])) == 0
	}
	count(tags_lookalikes.warn) == 0 with input as {} with data.params as fixture.params
}

test_bad_parameters_are_said if {
	every names in [null, "Owner", [5], {}] {
		{"params.required_tags"} == {result.key | some result in results({"Owner": "a"}, names)}
	}
	count(tags_lookalikes.warn) == 1 with input as fixture.good with data.params as {}
}
