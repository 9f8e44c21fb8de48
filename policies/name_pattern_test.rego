package plumbline.name_pattern_test

import data.plumbline.lib.fixture_test as fixture
import data.plumbline.name_pattern

messages(name, pattern) := {result.msg | some result in results} if {
	document := fixture.set("/pipeline/name", name)
	results := name_pattern.deny with input as document with data.params as {"name_pattern": pattern}
}

test_matching_passes if {
	count(messages("golden-1", "^golden-[0-9]$")) == 0
	count(messages("größe", "^gr")) == 0
}

test_any_name_passes_without_a_pattern if {
	every name in ["x", "", null, 5] {
		count(messages(name, "")) == 0
	}
}

test_others_are_denied if {
	messages("copy", "^golden-") == {"the name is \"copy\", wanted one that matches ^golden-"}
	every name in ["", "Golden-1", null, 5, true, [], {}] {
		count(messages(name, "^golden-")) == 1
	}
	count(name_pattern.deny) == 1 with input as {} with data.params as {"name_pattern": "^golden-"}
}

test_bad_parameters_are_said if {
	every pattern in ["(", "[z-a]", null, 5, true, []] {
		messages("golden", pattern) == {"params.name_pattern is not a regular expression, so nothing can be held against it"}
	}
	count(name_pattern.deny) == 1 with input as fixture.good with data.params as {}
}
