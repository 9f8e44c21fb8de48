package plumbline.log_groups_reachable_test

import data.plumbline.lib.fixture_test as fixture
import data.plumbline.log_groups_reachable

paths(role, image, pipelines) := {result.path | some result in results} if {
	results := log_groups_reachable.deny with input as json.patch(fixture.good, [
		{"op": "add", "path": "/pipeline/executionRole", "value": role},
		{"op": "add", "path": "/pipeline/loggingConfiguration", "value": {"imageLogGroupName": image, "pipelineLogGroupName": pipelines}},
	])
}

linked := "arn:aws:iam::123456789012:role/aws-service-role/imagebuilder.amazonaws.com/AWSServiceRoleForImageBuilder"

test_its_own_groups_pass if {
	every role in [null, linked] {
		count(paths(role, "/aws/imagebuilder/a", "/aws/imagebuilder/größe")) == 0
	}
}

test_others_are_denied if {
	every role in [null, linked] {
		paths(role, "/images", "/aws/imagebuilder") == {
			"loggingConfiguration.imageLogGroupName",
			"loggingConfiguration.pipelineLogGroupName",
		}
	}
	log_groups_reachable.deny == {
		{
			"msg": "imageLogGroupName is \"/images\", which the service-linked role cannot write to",
			"path": "loggingConfiguration.imageLogGroupName",
		},
		{
			"msg": "pipelineLogGroupName is \"/pipelines\", which the service-linked role cannot write to",
			"path": "loggingConfiguration.pipelineLogGroupName",
		},
	} with input as fixture.unset("/pipeline/executionRole")
}

test_a_role_of_ones_own_passes if {
	every role in ["builder", 5, ["x"]] {
		count(paths(role, "/images", "/pipelines")) == 0
	}
}

test_groups_that_are_not_set_are_for_another_rule if {
	every group in [null, "", " ", 5, true, [], {}] {
		count(paths(null, group, group)) == 0
	}
	count(log_groups_reachable.deny) == 0 with input as {}
}
