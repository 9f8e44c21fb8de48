package plumbline.near_auto_disable_test

import data.plumbline.lib.fixture_test as fixture
import data.plumbline.near_auto_disable

warned(failures, limit) if {
	document := json.patch(fixture.good, [
		{"op": "add", "path": "/pipeline/consecutiveFailures", "value": failures},
		{"op": "add", "path": "/pipeline/schedule/autoDisablePolicy", "value": {"failureCount": limit}},
	])
	count(near_auto_disable.warn) == 1 with input as document
}

test_far_from_it_passes if {
	every failures in [0, 1, 3, null, "4", true] {
		not warned(failures, 5)
	}
	not warned(0, 1)
	not warned(1, 3)
}

test_one_failure_away_is_warned_of if {
	warned(4, 5)
	warned(4, null)
	warned(4, "x")
	warned(2, 3)
	warned(1, 2)
	warned(7, 5)
}

test_a_disabled_one_is_for_another_rule if {
	document := json.patch(fixture.good, [
		{"op": "add", "path": "/pipeline/consecutiveFailures", "value": 5},
		{"op": "add", "path": "/pipeline/status", "value": "DISABLED"},
	])
	count(near_auto_disable.warn) == 0 with input as document
}

test_not_told_passes if {
	count(near_auto_disable.warn) == 0 with input as fixture.good
	count(near_auto_disable.warn) == 0 with input as {}
}
