package plumbline.scanning_enabled_test

import data.plumbline.lib.fixture_test as fixture
import data.plumbline.scanning_enabled

path := "/pipeline/imageScanningConfiguration"

test_on_passes if {
	count(scanning_enabled.deny) == 0 with input as fixture.good
}

test_off_is_denied if {
	scanning_enabled.deny == {{
		"msg": "vulnerability scanning is off: imageScanningEnabled is false, wanted true",
		"path": "imageScanningConfiguration.imageScanningEnabled",
	}} with input as fixture.set(path, {"imageScanningEnabled": false})
}

test_absent_is_denied if {
	count(scanning_enabled.deny) == 1 with input as fixture.unset(path)
	count(scanning_enabled.deny) == 1 with input as fixture.set(path, {})
}

test_other_types_are_denied if {
	every value in ["yes", "true", 1, null, [true], {"a": true}] {
		count(scanning_enabled.deny) == 1 with input as fixture.set(path, {"imageScanningEnabled": value})
		count(scanning_enabled.deny) == 1 with input as fixture.set(path, value)
	}
}
