package plumbline.container_tags_test

import data.plumbline.container_tags
import data.plumbline.lib.fixture_test as fixture

messages(tags) := {result.msg | some result in results} if {
	document := fixture.set("/pipeline/imageScanningConfiguration/ecrConfiguration", {"containerTags": tags})
	results := container_tags.warn with input as document
}

test_tags_that_stay_pass if {
	every tags in [["1.0"], ["latest", "candidate"], ["Größe"], [], null] {
		count(messages(tags)) == 0
	}
	count(container_tags.warn) == 0 with input as fixture.good
	count(container_tags.warn) == 0 with input as {}
}

test_latest_alone_is_warned_of if {
	messages(["latest"]) == {"the scanned container has no tag but latest, which moves on with the next build"}
}

test_other_types_are_warned_of if {
	every tags in ["latest", 5, true, {}, [""], [" "], [5], ["a", null]] {
		messages(tags) == {"containerTags is not a list of tags that say something"}
	}
}
