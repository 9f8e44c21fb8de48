package plumbline.last_run_not_failed_test

import data.plumbline.last_run_not_failed
import data.plumbline.lib.fixture_test as fixture

messages(status, failures) := {result.msg | some result in results} if {
	document := json.patch(fixture.good, [
		{"op": "add", "path": "/pipeline/lastRunStatus", "value": status},
		{"op": "add", "path": "/pipeline/consecutiveFailures", "value": failures},
	])
	results := last_run_not_failed.deny with input as document
}

test_what_did_not_fail_passes if {
	every status in ["AVAILABLE", "BUILDING", "CANCELLED", "DEPRECATED", null] {
		count(messages(status, 0)) == 0
		count(messages(status, null)) == 0
	}
	count(messages("AVAILABLE", 3)) == 0
}

test_never_run_passes if {
	count(last_run_not_failed.deny) == 0 with input as json.patch(fixture.good, [
		{"op": "remove", "path": "/pipeline/lastRunStatus"},
		{"op": "remove", "path": "/pipeline/consecutiveFailures"},
	])
}

test_failed_is_denied if {
	every failures in [0, 1, 5, null] {
		messages("FAILED", failures) == {"the last run that came to an end failed"}
	}
}

test_failures_before_the_run_under_way_are_denied if {
	every status in ["BUILDING", null] {
		messages(status, 2) == {"the last run that came to an end failed"}
	}
	count(messages("BUILDING", "2")) == 1
}

test_unknown_statuses_are_denied if {
	every status in ["TIMED_OUT", "failed", 5, true, {}] {
		count(messages(status, 0)) == 1
	}
}
