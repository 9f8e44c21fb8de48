package plumbline.log_group_names_test

import data.plumbline.lib.fixture_test as fixture
import data.plumbline.log_group_names

messages(image, prefixes) := {result.msg | some result in results} if {
	document := fixture.set("/pipeline/loggingConfiguration", {"imageLogGroupName": image, "pipelineLogGroupName": "/aws/p"})
	results := log_group_names.deny with input as document with data.params as {"log_group_prefixes": prefixes}
}

test_names_pass if {
	every group in ["/aws/imagebuilder/golden", "images", "A.b-c_d/e#1", "/aws/"] {
		count(messages(group, [])) == 0
	}
}

test_what_logs_does_not_take_is_denied if {
	messages("a b", []) == {"\"a b\" is no name that CloudWatch Logs takes for a log group"}
	every group in ["größe", "a:b", "a*", "aws/mine", "/a b/c", "ımages"] {
		count(messages(group, [])) == 1
	}
}

test_prefixes if {
	count(messages("/aws/imagebuilder/x", ["/aws/"])) == 0
	messages("/images", ["/aws/", "/corp/"]) == {"the log group is \"/images\", wanted one that begins with /aws/ or /corp/"}
}

test_each_group_is_said if {
	results := log_group_names.deny with input as fixture.good with data.params as {"log_group_prefixes": ["/corp/"]}
	{result.path | some result in results} == {"loggingConfiguration.imageLogGroupName", "loggingConfiguration.pipelineLogGroupName"}
}

test_groups_that_are_not_set_are_for_another_rule if {
	every group in [null, "", " ", 5, true, [], {}] {
		count(messages(group, [])) == 0
	}
	count(log_group_names.deny) == 0 with input as {} with data.params as fixture.params
}

test_bad_parameters_are_said if {
	every prefixes in [null, "/aws/", [5], {}] {
		messages("/aws/x", prefixes) == {"params.log_group_prefixes is not a list of texts, so nothing can be held against it"}
	}
	count(log_group_names.deny) == 1 with input as fixture.good with data.params as {}
}
