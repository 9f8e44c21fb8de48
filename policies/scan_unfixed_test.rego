package plumbline.scan_unfixed_test

import data.plumbline.lib.fixture_test as fixture
import data.plumbline.scan_unfixed

messages(condition, wanted) := {result.msg | some result in results} if {
	document := fixture.set("/pipeline/imageScanningConfiguration/scanResultCondition", condition)
	results := scan_unfixed.deny with input as document with data.params as {"count_unfixed_findings": wanted}
}

test_counted_passes if count(messages({"fixAvailable": false}, true)) == 0

test_not_counted_is_denied if {
	messages({"fixAvailable": true}, true) == {"findings without a fix do not count: fixAvailable is true, wanted false"}
	messages({}, true) == {"findings without a fix do not count: fixAvailable is not set, wanted false"}
}

test_other_types_are_denied if {
	every value in ["false", 0, null, [], {}] {
		count(messages({"fixAvailable": value}, true)) == 1
	}
	every condition in ["x", 5, true, []] {
		count(messages(condition, true)) == 1
	}
}

test_no_condition_is_for_another_rule if {
	count(messages(null, true)) == 0
	count(scan_unfixed.deny) == 0 with input as {} with data.params as {"count_unfixed_findings": true}
}

test_not_wanted_passes if count(messages({"fixAvailable": true}, false)) == 0

test_bad_parameters_are_said if {
	every wanted in [null, "true", 1] {
		messages({}, wanted) == {"params.count_unfixed_findings is not true or false, so nothing can be held against it"}
	}
	count(scan_unfixed.deny) == 1 with input as fixture.good with data.params as {}
}
