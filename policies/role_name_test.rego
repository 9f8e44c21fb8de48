package plumbline.role_name_test

import data.plumbline.lib.fixture_test as fixture
import data.plumbline.role_name

messages(role, prefixes) := {result.msg | some result in results} if {
	document := fixture.set("/pipeline/executionRole", role)
	results := role_name.deny with input as document with data.params as {"role_prefixes": prefixes}
}

arn(name) := sprintf("arn:aws:iam::123456789012:role/%s", [name])

test_certain_roles_pass if {
	every role in ["builder", arn("builder"), arn("path/builder"), "bücher+=,.@-_"] {
		count(messages(role, [])) == 0
	}
}

test_wildcards_are_denied if {
	messages("builder*", []) == {"executionRole is \"builder*\", wanted one certain role"}
	every role in ["*", "build?r", arn("*"), arn("path/*"), "arn:aws:iam::*:role/builder"] {
		count(messages(role, [])) == 1
	}
}

test_prefixes if {
	count(messages(arn("image-builder/golden"), ["/image-builder/"])) == 0
	count(messages(arn("golden"), ["/gold"])) == 0
	count(messages("golden", ["/other/", "/gold"])) == 0
	messages("golden", ["/image-builder/", "/ib-"]) == {"executionRole is \"golden\", wanted one that begins with /image-builder/ or /ib-"}
	count(messages(arn("image-builder-x/golden"), ["/image-builder/"])) == 1
}

test_what_is_no_text_is_for_another_rule if {
	every role in [null, "", " ", 5, true, [], {}] {
		count(messages(role, ["/x"])) == 0
	}
	count(role_name.deny) == 0 with input as {} with data.params as fixture.params
}

test_bad_parameters_are_said if {
	every prefixes in [null, "/x", [5], {}] {
		messages("builder", prefixes) == {"params.role_prefixes is not a list of texts, so nothing can be held against it"}
	}
	count(role_name.deny) == 1 with input as fixture.good with data.params as {}
}
