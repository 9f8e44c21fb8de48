package plumbline.role_chosen_test

import data.plumbline.lib.fixture_test as fixture
import data.plumbline.role_chosen

workflows := [{"workflowArn": "arn:aws:imagebuilder:eu-central-1:aws:workflow/build/build-image/x.x.x"}]

linked := "arn:aws:iam::123456789012:role/aws-service-role/imagebuilder.amazonaws.com/AWSServiceRoleForImageBuilder"

messages(role, flows, required) := {result.msg | some result in results} if {
	document := json.patch(fixture.good, [
		{"op": "add", "path": "/pipeline/executionRole", "value": role},
		{"op": "add", "path": "/pipeline/workflows", "value": flows},
	])
	results := role_chosen.deny with input as document with data.params as {"require_execution_role": required}
}

test_a_role_passes if {
	every role in ["builder", "arn:aws:iam::123456789012:role/builder"] {
		count(messages(role, workflows, true)) == 0
	}
}

test_custom_workflows_need_one if {
	messages(null, workflows, false) == {"executionRole is not set, wanted a role of your own, since the pipeline has custom workflows"}
	every role in ["", " ", 5, true, [], {}] {
		count(messages(role, workflows, false)) == 1
	}
	count(messages(null, "workflows", false)) == 1
}

test_the_service_linked_role_is_none_of_yours if {
	messages(linked, [], true) == {"executionRole is the service-linked role, wanted a role of your own"}
	count(messages("AWSServiceRoleForImageBuilder", workflows, false)) == 1
}

test_without_workflows_it_is_a_choice if {
	every flows in [[], null] {
		count(messages(null, flows, false)) == 0
		count(messages(null, flows, true)) == 1
	}
	count(role_chosen.deny) == 0 with input as {} with data.params as fixture.params
}

test_bad_parameters_are_said if {
	every required in [null, "true", 1] {
		messages("builder", [], required) == {"params.require_execution_role is not true or false, so nothing can be held against it"}
	}
	count(role_chosen.deny) == 1 with input as fixture.good with data.params as {}
}
