package plumbline.execution_role_account_test

import data.plumbline.execution_role_account
import data.plumbline.lib.fixture_test as fixture

messages(role) := {result.msg | some result in results} if {
	results := execution_role_account.deny with input as fixture.set("/pipeline/executionRole", role)
}

test_roles_of_the_account_pass if {
	every role in ["image-builder", "path/image-builder", "arn:aws:iam::123456789012:role/path/image-builder", null] {
		count(messages(role)) == 0
	}
	count(execution_role_account.deny) == 0 with input as fixture.unset("/pipeline/executionRole")
}

test_another_account_is_denied if {
	messages("arn:aws:iam::999999999999:role/builder") == {"executionRole is of account 999999999999, the pipeline of 123456789012"}
}

test_another_partition_is_denied if {
	messages("arn:aws-cn:iam::123456789012:role/builder") == {"executionRole is of partition aws-cn, the pipeline of aws"}
}

test_both_are_said if count(messages("arn:aws-cn:iam::999999999999:role/builder")) == 2

test_what_is_no_role_is_denied if {
	every role in [
		"", " ", 5, true, [], {}, "arn:aws:iam::123456789012:user/someone", "arn:aws:s3:::bucket",
		"arn:aws:iam:eu-central-1:123456789012:role/builder", "role:builder",
	] {
		count(messages(role)) == 1
	}
}

test_an_unknown_target_is_denied if {
	count(execution_role_account.deny) == 2 with input as fixture.unset("/target")
}
