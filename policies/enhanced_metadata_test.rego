package plumbline.enhanced_metadata_test

import data.plumbline.enhanced_metadata
import data.plumbline.lib.fixture_test as fixture

path := "/pipeline/enhancedImageMetadataEnabled"

test_on_passes if {
	count(enhanced_metadata.deny) == 0 with input as fixture.good
}

test_off_is_denied if {
	enhanced_metadata.deny == {{
		"msg": "enhanced metadata is not collected: enhancedImageMetadataEnabled is false, wanted true",
		"path": "enhancedImageMetadataEnabled",
	}} with input as fixture.set(path, false)
}

test_absent_and_other_types_are_denied if {
	count(enhanced_metadata.deny) == 1 with input as fixture.unset(path)
	every value in ["true", 1, null, []] {
		count(enhanced_metadata.deny) == 1 with input as fixture.set(path, value)
	}
}
