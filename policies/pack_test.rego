# METADATA
# scope: package
# title: What holds for the pack as a whole
# description: Outside of data.plumbline, so that it can look at all of it.
package pack_test

import data.plumbline
import data.plumbline.lib.fixture_test as fixture

# What every rule says, by package.
all_results[name] contains result if {
	some name, rules in plumbline
	some kind in ["deny", "warn"]
	some result in rules[kind]
}

test_good_input_passes_every_rule if {
	results := all_results with input as fixture.good with data.params as fixture.params
	count(results) == 0
}

# An input without anything in it is denied by every rule that asks for something.
test_empty_input_is_denied if {
	results := all_results with input as {} with data.params as fixture.params
	{name | some name, _ in results} == {
		"enabled_or_explained", "enhanced_metadata", "log_groups_set", "required_tags", "scanning_enabled", "schedule_valid",
	}
}

# Parameters that are not there may not turn a rule off.
test_missing_parameters_are_said if {
	results := all_results with input as fixture.good with data.params as {}
	{name | some name, _ in results} == {"rebuilt_often", "required_tags"}
}

test_every_result_has_message_and_path if {
	results := all_results with input as {"schedule": {"present": true}} with data.params as {}
	every _, found in results {
		every result in found {
			result.msg != ""
			result.path != ""
		}
	}
}
