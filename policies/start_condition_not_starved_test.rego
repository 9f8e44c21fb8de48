package plumbline.start_condition_not_starved_test

import data.plumbline.lib.fixture_test as fixture
import data.plumbline.start_condition_not_starved

recipe(version) := sprintf("arn:aws:imagebuilder:eu-central-1:123456789012:image-recipe/golden/%s", [version])

pinned := fixture.set("/pipeline/imageRecipeArn", recipe("1.2.3"))

condition(value) := json.patch(pinned, [{
	"op": "add",
	"path": "/pipeline/schedule/pipelineExecutionStartCondition",
	"value": value,
}])

test_wildcards_pass if {
	every version in ["1.x.x", "1.2.x", "x.x.x"] {
		count(start_condition_not_starved.warn) == 0 with input as fixture.set("/pipeline/imageRecipeArn", recipe(version))
	}
}

test_pinned_is_warned_of if {
	start_condition_not_starved.warn == {{
		"msg": "the pipeline may never build: its start condition waits for dependency updates, and its recipe's version is pinned",
		"path": "schedule.pipelineExecutionStartCondition",
	}} with input as pinned
}

test_the_default_condition_is_warned_of if {
	count(start_condition_not_starved.warn) == 1 with input as condition(null)
	count(start_condition_not_starved.warn) == 1 with input as json.patch(
		pinned,
		[{"op": "remove", "path": "/pipeline/schedule/pipelineExecutionStartCondition"}],
	)
}

test_expression_only_passes if {
	count(start_condition_not_starved.warn) == 0 with input as condition("EXPRESSION_MATCH_ONLY")
}

test_container_recipes_count if {
	document := json.patch(pinned, [
		{"op": "remove", "path": "/pipeline/imageRecipeArn"},
		{"op": "add", "path": "/pipeline/containerRecipeArn", "value": recipe("2.x.x")},
	])
	count(start_condition_not_starved.warn) == 0 with input as document
}

test_an_x_in_the_name_is_no_wildcard if {
	arn := "arn:aws:imagebuilder:eu-central-1:123456789012:image-recipe/x.x/1.2.3"
	count(start_condition_not_starved.warn) == 1 with input as fixture.set("/pipeline/imageRecipeArn", arn)
}

test_unreadable_recipes_are_warned_of if {
	every value in [null, 5, "golden", "arn:aws:imagebuilder"] {
		count(start_condition_not_starved.warn) == 1 with input as fixture.set("/pipeline/imageRecipeArn", value)
	}
}

test_unknown_conditions_are_warned_of if {
	every value in ["NEVER", true, {}] {
		count(start_condition_not_starved.warn) == 1 with input as condition(value)
	}
}

test_without_a_schedule_it_is_for_another_rule if {
	count(start_condition_not_starved.warn) == 0 with input as json.patch(
		pinned,
		[{"op": "replace", "path": "/schedule", "value": {"present": false}}],
	)
}
