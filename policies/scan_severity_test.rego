package plumbline.scan_severity_test

import data.plumbline.lib.fixture_test as fixture
import data.plumbline.scan_severity

messages(label, limit) := {result.msg | some result in results} if {
	document := fixture.set("/pipeline/imageScanningConfiguration/scanResultCondition", {"maximumSeverityLabel": label})
	results := scan_severity.deny with input as document with data.params as {"max_finding_severity": limit}
}

test_up_to_the_limit_passes if {
	every label in ["INFORMATIONAL", "LOW", "MEDIUM", null] {
		count(messages(label, "MEDIUM")) == 0
	}
	count(messages("HIGH", "HIGH")) == 0
	count(messages("INFORMATIONAL", "INFORMATIONAL")) == 0
}

test_beyond_the_limit_is_denied if {
	messages("HIGH", "MEDIUM") == {"findings of severity HIGH may ship, wanted MEDIUM at most"}
	count(messages("LOW", "INFORMATIONAL")) == 1
}

test_unknown_labels_are_denied if {
	every label in ["CRITICAL", "high", "", "HÖCH", 3, true, [], {}] {
		count(messages(label, "HIGH")) == 1
	}
}

test_without_a_condition_it_is_for_another_rule if {
	every document in [fixture.good, {}, fixture.set("/pipeline/imageScanningConfiguration", "HIGH")] {
		count(scan_severity.deny) == 0 with input as document with data.params as fixture.params
	}
}

test_bad_parameters_are_said if {
	every limit in ["CRITICAL", "medium", null, 2, true, []] {
		messages("LOW", limit) == {
			"params.max_finding_severity is not INFORMATIONAL, LOW, MEDIUM or HIGH, so nothing can be held against it",
		}
	}
	count(scan_severity.deny) == 1 with input as fixture.good with data.params as {}
}
