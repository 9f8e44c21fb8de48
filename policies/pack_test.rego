# METADATA
# scope: package
# title: What holds for the pack as a whole
# description: It names every rule, so a rule that is added is added here too; BundledPackTest holds that.
package pack_test

import data.plumbline
import data.plumbline.lib.fixture_test as fixture

# What every rule says, by package. They are named one by one, since to walk over data.plumbline runs every test in it.
all_results[name] contains result if {
	some name, results in {
		"arns_match_target": plumbline.arns_match_target.deny,
		"enabled_or_explained": plumbline.enabled_or_explained.deny,
		"enhanced_metadata": plumbline.enhanced_metadata.deny,
		"execution_role_account": plumbline.execution_role_account.deny,
		"last_run_not_failed": plumbline.last_run_not_failed.deny,
		"log_groups_set": plumbline.log_groups_set.deny,
		"rebuilt_often": plumbline.rebuilt_often.deny,
		"required_tags": plumbline.required_tags.deny,
		"scanning_enabled": plumbline.scanning_enabled.deny,
		"scanning_needs_tests": plumbline.scanning_needs_tests.deny,
		"schedule_valid": plumbline.schedule_valid.deny,
		"start_condition_not_starved": plumbline.start_condition_not_starved.warn,
	}
	some result in results
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
