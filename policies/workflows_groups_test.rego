package plumbline.workflows_groups_test

import data.plumbline.lib.fixture_test as fixture
import data.plumbline.workflows_groups

workflow(kind, group) := {
	"workflowArn": sprintf("arn:aws:imagebuilder:eu-central-1:aws:workflow/%s/w/x.x.x", [kind]),
	"parallelGroup": group,
}

messages(value) := {result.msg | some result in results} if {
	results := workflows_groups.warn with input as fixture.set("/pipeline/workflows", value)
}

test_groups_of_tests_pass if {
	count(messages([workflow("build", null), workflow("test", "smoke"), workflow("test", "smoke"), workflow("test", "größe")])) == 0
}

test_groups_of_others_are_warned_of if {
	messages([workflow("build", "smoke")]) == {"a build workflow has a parallelGroup, which says something of test workflows only"}
	count(messages([workflow("distribution", "smoke")])) == 1
}

test_groups_that_differ_by_case_are_warned_of if {
	workflows_groups.warn == {{
		"msg": "the parallel groups Größe and größe differ by case alone",
		"path": "workflows",
		"key": "Größe größe",
	}} with input as fixture.set("/pipeline/workflows", [workflow("test", "größe"), workflow("test", "Größe")])
}

test_other_types_are_warned_of if {
	every group in ["", " ", 5, true, [], {}] {
		count(messages([workflow("test", group)])) == 1
	}
}

test_what_is_no_list_is_for_another_rule if {
	every value in [null, [], "x", 5, {}, {"a": workflow("build", "x")}, [null], [5]] {
		count(messages(value)) == 0
	}
	count(workflows_groups.warn) == 0 with input as {}
}

# Of a workflow without an ARN nothing is known but its group.
test_a_group_without_an_arn_passes if count(messages([{"parallelGroup": "smoke"}])) == 0
