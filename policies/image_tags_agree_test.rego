package plumbline.image_tags_agree_test

import data.plumbline.image_tags_agree
import data.plumbline.lib.fixture_test as fixture

results(tags, image_tags, names) := found if {
	document := json.patch(fixture.good, [
		{"op": "add", "path": "/pipeline/tags", "value": tags},
		{"op": "add", "path": "/pipeline/imageTags", "value": image_tags},
	])
	found := image_tags_agree.warn with input as document with data.params as {"required_tags": names}
}

test_agreeing_passes if count(results({"Owner": "Zoë"}, {"Owner": "Zoë", "Baseline": "x"}, ["Owner"])) == 0

test_disagreeing_is_warned_of if {
	results({"Owner": "Zoë"}, {"Owner": "web"}, ["Owner"]) == {{
		"msg": "images get the tag Owner as \"web\", the pipeline has it as \"Zoë\"",
		"path": "imageTags",
		"key": "Owner",
	}}
	every value in ["", "zoë", 5, true, null, [], {}] {
		count(results({"Owner": "Zoë"}, {"Owner": value}, ["Owner"])) == 1
	}
}

test_other_tags_may_differ if count(results({"A": "x"}, {"A": "y"}, ["Owner"])) == 0

test_absent_ones_are_for_another_rule if {
	every tags in [null, {}, "x", {"Owner": ""}, {"Owner": 5}] {
		count(results(tags, {"Owner": "a"}, ["Owner"])) == 0
	}
	every image_tags in [null, {}, "x", []] {
		count(results({"Owner": "a"}, image_tags, ["Owner"])) == 0
	}
	count(image_tags_agree.warn) == 0 with input as {} with data.params as fixture.params
}

test_bad_parameters_are_said if {
	every names in [null, "Owner", [5], {}] {
		count(results({"Owner": "a"}, {"Owner": "a"}, names)) == 1
	}
	count(image_tags_agree.warn) == 1 with input as fixture.good with data.params as {}
}
