package plumbline.tests_enabled_test

import data.plumbline.lib.fixture_test as fixture
import data.plumbline.tests_enabled

path := "/pipeline/imageTestsConfiguration"

test_on_passes if count(tests_enabled.deny) == 0 with input as fixture.good

test_off_is_denied if {
	tests_enabled.deny == {{
		"msg": "images ship untested: imageTestsEnabled is false, wanted true",
		"path": "imageTestsConfiguration.imageTestsEnabled",
	}} with input as fixture.set(path, {"imageTestsEnabled": false})
}

# Inputs have the API's default filled in, so what is not there was taken out of one.
test_absent_is_denied if {
	count(tests_enabled.deny) == 1 with input as fixture.unset(path)
	count(tests_enabled.deny) == 1 with input as fixture.set(path, {})
	count(tests_enabled.deny) == 1 with input as {}
}

test_other_types_are_denied if {
	every value in ["true", "ja", 1, null, [true], {"a": true}] {
		count(tests_enabled.deny) == 1 with input as fixture.set(path, {"imageTestsEnabled": value})
		count(tests_enabled.deny) == 1 with input as fixture.set(path, value)
	}
}
