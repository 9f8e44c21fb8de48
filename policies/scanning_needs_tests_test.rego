package plumbline.scanning_needs_tests_test

import data.plumbline.lib.fixture_test as fixture
import data.plumbline.scanning_needs_tests

both(scanning, tests) := json.patch(fixture.good, [
	{"op": "add", "path": "/pipeline/imageScanningConfiguration", "value": {"imageScanningEnabled": scanning}},
	{"op": "add", "path": "/pipeline/imageTestsConfiguration", "value": {"imageTestsEnabled": tests}},
])

test_both_on_passes if {
	count(scanning_needs_tests.deny) == 0 with input as both(true, true)
}

test_without_scanning_tests_are_free if {
	every tests in [true, false, null, "yes"] {
		count(scanning_needs_tests.deny) == 0 with input as both(false, tests)
	}
}

test_scanning_without_tests_is_denied if {
	scanning_needs_tests.deny == {{
		"msg": "scanning is on but cannot run: imageTestsEnabled is false, wanted true",
		"path": "imageTestsConfiguration.imageTestsEnabled",
	}} with input as both(true, false)
}

test_absent_tests_are_denied if {
	count(scanning_needs_tests.deny) == 1 with input as fixture.unset("/pipeline/imageTestsConfiguration")
}

test_other_types_are_denied if {
	every value in ["yes", 1, []] {
		count(scanning_needs_tests.deny) == 1 with input as both(true, value)
		count(scanning_needs_tests.deny) == 1 with input as both(value, false)
	}
}
