package plumbline.described_test

import data.plumbline.described
import data.plumbline.lib.fixture_test as fixture

messages(description, least) := {result.msg | some result in results} if {
	document := fixture.set("/pipeline/description", description)
	results := described.warn with input as document with data.params as {"min_description_length": least}
}

test_long_enough_passes if {
	count(messages("12345", 5)) == 0
	count(messages("größe", 5)) == 0
}

test_too_short_is_warned_of if {
	messages("test", 5) == {"the description has fewer than 5 characters"}
	every description in ["", "   a   ", "größ", null, 12345, true, [], {}] {
		count(messages(description, 5)) == 1
	}
	count(described.warn) == 1 with input as {} with data.params as {"min_description_length": 1}
}

test_not_asked_for_passes if {
	every description in [null, "", 5] {
		count(messages(description, 0)) == 0
	}
}

test_bad_parameters_are_said if {
	every least in [null, "5", true, []] {
		messages("long enough", least) == {"params.min_description_length is not a number, so nothing can be held against it"}
	}
	count(described.warn) == 1 with input as fixture.good with data.params as {}
}
