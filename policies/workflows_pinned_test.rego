package plumbline.workflows_pinned_test

import data.plumbline.lib.fixture_test as fixture
import data.plumbline.workflows_pinned

messages(account, version) := {result.msg | some result in results} if {
	arn := sprintf("arn:aws:imagebuilder:eu-central-1:%s:workflow/test/x.x/%s", [account, version])
	results := workflows_pinned.warn with input as fixture.set("/pipeline/workflows", [{"workflowArn": arn}])
}

test_pinned_passes if {
	every version in ["1.2.3", "1.2.3/4", "latest", "größe"] {
		count(messages("123456789012", version)) == 0
	}
}

test_those_of_aws_may_float if {
	every account in ["aws", "aws-marketplace"] {
		count(messages(account, "x.x.x")) == 0
	}
}

test_wildcards_are_warned_of if {
	messages("123456789012", "1.x.x") == {"the workflow x.x is named as version 1.x.x, wanted one without wildcards"}
	every version in ["x.x.x", "1.2.x"] {
		count(messages("999999999999", version)) == 1
	}
}

test_what_is_no_workflow_is_for_another_rule if {
	every value in [null, [], "x", 5, {}, [null], [{"workflowArn": 5}], [{"workflowArn": "x.x.x"}]] {
		count(workflows_pinned.warn) == 0 with input as fixture.set("/pipeline/workflows", value)
	}
	count(workflows_pinned.warn) == 0 with input as {}
}
