package plumbline.role_privileged_test

import data.plumbline.lib.fixture_test as fixture
import data.plumbline.role_privileged

messages(role, names) := {result.msg | some result in results} if {
	document := fixture.set("/pipeline/executionRole", role)
	results := role_privileged.deny with input as document with data.params as {"privileged_roles": names}
}

arn(name) := sprintf("arn:aws:iam::123456789012:role/%s", [name])

test_other_roles_pass if {
	every role in ["builder", arn("path/builder"), "Administrators", arn("Admin/builder"), null, 5, true, [], {}, ""] {
		count(messages(role, ["Admin", "Administrator"])) == 0
	}
	count(role_privileged.deny) == 0 with input as {} with data.params as fixture.params
}

test_privileged_ones_are_denied if {
	messages("Admin", ["Admin"]) == {"executionRole is Admin, a role that may do far more than a build needs"}
	every role in ["admin", arn("ADMIN"), arn("some/path/Admin")] {
		count(messages(role, ["x", "Admin"])) == 1
	}
	count(messages("Größe", ["größe"])) == 1
}

test_none_listed_passes if count(messages("Admin", [])) == 0

test_bad_parameters_are_said if {
	every names in [null, "Admin", [5], {}] {
		messages("Admin", names) == {"params.privileged_roles is not a list of texts, so nothing can be held against it"}
	}
	count(role_privileged.deny) == 1 with input as fixture.good with data.params as {}
}
