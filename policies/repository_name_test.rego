package plumbline.repository_name_test

import data.plumbline.lib.fixture_test as fixture
import data.plumbline.repository_name

messages(name, prefixes) := {result.msg | some result in results} if {
	document := fixture.set("/pipeline/imageScanningConfiguration/ecrConfiguration", {"repositoryName": name})
	results := repository_name.deny with input as document with data.params as {"ecr_repository_prefixes": prefixes}
}

test_names_pass if {
	every name in ["a", "golden", "platform/golden", "a-b/c.d/e_f/g__h", "0/1"] {
		count(messages(name, [])) == 0
	}
}

test_what_ecr_does_not_take_is_denied if {
	messages("Platform", []) == {"repositoryName is \"Platform\", wanted the name of an ECR repository"}
	every name in ["", " ", "a/", "/a", "a//b", "a:latest", "größe", "a b", "-a", "a-", 5, true, ["a"], {}] {
		count(messages(name, [])) == 1
	}
}

test_none_is_for_another_rule if {
	count(messages(null, ["x/"])) == 0
	every document in [{}, fixture.good] {
		count(repository_name.deny) == 0 with input as document with data.params as fixture.params
	}
}

test_prefixes if {
	count(messages("scan/golden", ["platform/", "scan/"])) == 0
	messages("golden", ["platform/", "scan/"]) == {
		"repositoryName is \"golden\", wanted one that begins with platform/ or scan/",
	}
}

test_bad_parameters_are_said if {
	every prefixes in [null, "scan/", [5], {}] {
		messages("golden", prefixes) == {"params.ecr_repository_prefixes is not a list of texts, so nothing can be held against it"}
	}
	count(repository_name.deny) == 1 with input as fixture.good with data.params as {}
}
