package plumbline.log_groups_set_test

import data.plumbline.lib.fixture_test as fixture
import data.plumbline.log_groups_set

path := "/pipeline/loggingConfiguration"

paths(value) := {result.path | some result in results} if {
	results := log_groups_set.deny with input as fixture.set(path, value)
}

image := "loggingConfiguration.imageLogGroupName"

pipelines := "loggingConfiguration.pipelineLogGroupName"

test_both_set_passes if {
	count(log_groups_set.deny) == 0 with input as fixture.good
}

test_each_missing_one_is_denied if {
	paths({"imageLogGroupName": "/images"}) == {pipelines}
	paths({"pipelineLogGroupName": "/pipelines"}) == {image}
	paths({}) == {image, pipelines}
	count(log_groups_set.deny) == 2 with input as fixture.unset(path)
}

test_other_types_are_denied if {
	every value in [null, "", " ", 5, true, ["/images"]] {
		paths({"imageLogGroupName": value, "pipelineLogGroupName": "/p"}) == {image}
		paths(value) == {image, pipelines}
	}
}

test_the_message_names_the_member if {
	log_groups_set.deny == {{
		"msg": "imageLogGroupName is not set, wanted a log group of yours",
		"path": image,
	}} with input as fixture.set(path, {"pipelineLogGroupName": "/p"})
}
