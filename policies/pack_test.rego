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
		"auto_disable_limit": plumbline.auto_disable_limit.warn,
		"container_repository": plumbline.container_repository.deny,
		"container_tags": plumbline.container_tags.warn,
		"described": plumbline.described.warn,
		"distribution_chosen": plumbline.distribution_chosen.warn,
		"enabled_or_explained": plumbline.enabled_or_explained.deny,
		"enhanced_metadata": plumbline.enhanced_metadata.deny,
		"execution_role_account": plumbline.execution_role_account.deny,
		"image_tags_agree": plumbline.image_tags_agree.warn,
		"image_tags_required": plumbline.image_tags_required.deny,
		"infrastructure_chosen": plumbline.infrastructure_chosen.deny,
		"last_run_not_failed": plumbline.last_run_not_failed.deny,
		"log_group_names": plumbline.log_group_names.deny,
		"log_groups_distinct": plumbline.log_groups_distinct.warn,
		"log_groups_reachable": plumbline.log_groups_reachable.deny,
		"log_groups_set": plumbline.log_groups_set.deny,
		"name_pattern": plumbline.name_pattern.deny,
		"near_auto_disable": plumbline.near_auto_disable.warn,
		"next_run_on_time": plumbline.next_run_on_time.warn,
		"no_secrets": plumbline.no_secrets.deny,
		"not_too_often": plumbline.not_too_often.deny,
		"rebuilt_often": plumbline.rebuilt_often.deny,
		"recipe_version": plumbline.recipe_version.deny,
		"repository_name": plumbline.repository_name.deny,
		"required_tags": plumbline.required_tags.deny,
		"role_chosen": plumbline.role_chosen.deny,
		"role_name": plumbline.role_name.deny,
		"role_privileged": plumbline.role_privileged.deny,
		"run_hours_allowed": plumbline.run_hours_allowed.deny,
		"run_lately": plumbline.run_lately.deny,
		"scan_gates": plumbline.scan_gates.deny,
		"scan_severity": plumbline.scan_severity.deny,
		"scan_type": plumbline.scan_type.deny,
		"scan_unfixed": plumbline.scan_unfixed.deny,
		"scanning_enabled": plumbline.scanning_enabled.deny,
		"scanning_needs_tests": plumbline.scanning_needs_tests.deny,
		"schedule_goes_on": plumbline.schedule_goes_on.warn,
		"schedule_valid": plumbline.schedule_valid.deny,
		"start_condition_not_starved": plumbline.start_condition_not_starved.warn,
		"tags_allowed_values": plumbline.tags_allowed_values.deny,
		"tags_lookalikes": plumbline.tags_lookalikes.warn,
		"tests_enabled": plumbline.tests_enabled.deny,
		"time_zone_allowed": plumbline.time_zone_allowed.deny,
		"workflows_abort": plumbline.workflows_abort.deny,
		"workflows_complete": plumbline.workflows_complete.deny,
		"workflows_groups": plumbline.workflows_groups.warn,
		"workflows_once": plumbline.workflows_once.warn,
		"workflows_owner": plumbline.workflows_owner.deny,
		"workflows_parameters": plumbline.workflows_parameters.deny,
		"workflows_pinned": plumbline.workflows_pinned.warn,
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
		"distribution_chosen", "enabled_or_explained", "enhanced_metadata", "infrastructure_chosen", "log_groups_set",
		"required_tags", "scanning_enabled", "schedule_valid", "tests_enabled",
	}
}

# Parameters that are not there may not turn a rule off.
test_missing_parameters_are_said if {
	results := all_results with input as fixture.good with data.params as {}
	{name | some name, _ in results} == {
		"auto_disable_limit", "described", "image_tags_agree", "image_tags_required", "log_group_names", "name_pattern",
		"not_too_often", "rebuilt_often", "recipe_version", "repository_name", "required_tags", "role_chosen", "role_name",
		"role_privileged", "run_hours_allowed", "run_lately", "scan_severity", "scan_unfixed", "tags_allowed_values",
		"tags_lookalikes", "time_zone_allowed", "workflows_abort",
	}
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
