package plumbline.workflows_owner_test

import data.plumbline.lib.fixture_test as fixture
import data.plumbline.workflows_owner

arn(place, account) := sprintf("arn:aws:imagebuilder:%s:%s:workflow/test/smoke/1.0.0", [place, account])

with_arn(value) := fixture.set("/pipeline/workflows", [{"workflowArn": value}])

messages(document, shared) := {result.msg | some result in results} if {
	results := workflows_owner.deny with input as document with data.params as {"shared_workflow_accounts": shared}
}

test_own_and_aws_pass if {
	every account in ["123456789012", "aws", "aws-marketplace"] {
		count(messages(with_arn(arn("eu-central-1", account)), [])) == 0
	}
}

test_no_workflows_pass if {
	every document in [{}, fixture.good, fixture.set("/pipeline/workflows", null), fixture.set("/pipeline/workflows", [])] {
		count(messages(document, [])) == 0
	}
}

test_other_accounts_are_denied if {
	document := with_arn(arn("eu-central-1", "999999999999"))
	messages(document, []) == {"the workflow smoke is of account 999999999999, the pipeline of 123456789012"}
	count(messages(document, ["999999999999"])) == 0
	count(messages(document, ["888888888888"])) == 1
}

test_other_places_are_denied if {
	count(messages(with_arn(arn("us-east-1", "aws")), [])) == 1
	count(messages(with_arn("arn:aws-cn:imagebuilder:eu-central-1:aws:workflow/test/x/1.0.0"), [])) == 1
	count(messages(with_arn(arn("us-east-1", "999999999999")), [])) == 2
}

test_what_is_no_workflow_is_denied if {
	every value in [null, "", 5, "smoke", [], "arn:aws:s3:::x", "arn:aws:imagebuilder:eu-central-1:aws:component/x/1.0.0", "größe"] {
		messages(with_arn(value), []) == {"workflows is not a list of workflows with the ARN of one each"}
	}
	every value in ["x", 5, true, {}, {"a": {"workflowArn": arn("eu-central-1", "aws")}}, [null], [5]] {
		count(messages(fixture.set("/pipeline/workflows", value), [])) == 1
	}
}

test_each_stands_under_its_path_and_key if {
	value := [{"workflowArn": arn("eu-central-1", "aws")}, {"workflowArn": arn("eu-central-1", "999999999999")}]
	workflows_owner.deny == {{
		"msg": "the workflow smoke is of account 999999999999, the pipeline of 123456789012",
		"path": "workflows[1].workflowArn",
		"key": "account arn:aws:imagebuilder:eu-central-1:999999999999:workflow/test/smoke/1.0.0",
	}} with input as fixture.set("/pipeline/workflows", value) with data.params as fixture.params
}

# Without the parameter nothing more is allowed.
test_missing_parameters_allow_nothing if {
	count(workflows_owner.deny) == 1 with input as with_arn(arn("eu-central-1", "999999999999")) with data.params as {}
}
