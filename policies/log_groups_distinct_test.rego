package plumbline.log_groups_distinct_test

import data.plumbline.lib.fixture_test as fixture
import data.plumbline.log_groups_distinct

results(image, pipelines) := found if {
	found := log_groups_distinct.warn with input as fixture.set(
		"/pipeline/loggingConfiguration",
		{"imageLogGroupName": image, "pipelineLogGroupName": pipelines},
	)
}

test_two_groups_pass if {
	count(results("/images", "/pipelines")) == 0
	count(results("/builds", "/Builds")) == 0
}

test_one_group_is_warned_of if {
	results("/größe", "/größe") == {{
		"msg": "the logs of images and of the pipeline go to one group, \"/größe\"",
		"path": "loggingConfiguration.pipelineLogGroupName",
	}}
}

test_groups_that_are_not_set_are_for_another_rule if {
	every group in [null, "", " ", 5, true, [], {}] {
		count(results(group, group)) == 0
	}
	count(log_groups_distinct.warn) == 0 with input as {}
}
