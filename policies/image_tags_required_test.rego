package plumbline.image_tags_required_test

import data.plumbline.image_tags_required
import data.plumbline.lib.fixture_test as fixture

results(tags, names) := found if {
	document := fixture.set("/pipeline/imageTags", tags)
	found := image_tags_required.deny with input as document with data.params as {"required_image_tags": names}
}

test_present_passes if count(results({"Owner": "Zoë"}, ["Owner"])) == 0

test_none_asked_for_passes if count(results(null, [])) == 0

test_each_missing_one_is_denied if {
	results({"owner": "a"}, ["Owner", "Größe"]) == {
		{"msg": "the tag Owner of images is not set, wanted a value", "path": "imageTags", "key": "Owner"},
		{"msg": "the tag Größe of images is not set, wanted a value", "path": "imageTags", "key": "Größe"},
	}
	every tags in [null, {}, "Owner", [], {"Owner": ""}, {"Owner": " "}, {"Owner": 5}, {"Owner": true}] {
		count(results(tags, ["Owner"])) == 1
	}
	count(image_tags_required.deny) == 1 with input as {} with data.params as {"required_image_tags": ["Owner"]}
}

test_bad_parameters_are_said if {
	every names in [null, "Owner", [5], {}] {
		{"params.required_image_tags"} == {result.key | some result in results({"Owner": "a"}, names)}
	}
	count(image_tags_required.deny) == 1 with input as fixture.good with data.params as {}
}
