package plumbline.run_hours_allowed_test

import data.plumbline.lib.fixture_test as fixture
import data.plumbline.run_hours_allowed

messages(runs, hours) := {result.msg | some result in results} if {
	document := fixture.set("/schedule/nextRuns", runs)
	results := run_hours_allowed.deny with input as document with data.params as {"allowed_run_hours": hours}
}

outside := {"the schedule has a run outside the hours of params.allowed_run_hours (UTC), or does not tell its hours"}

test_in_the_hours_passes if {
	count(messages(["2026-11-29T04:00:00Z", "2026-12-06T23:59:59Z"], [4, 23])) == 0
	count(messages(["2026-11-29T00:00:00Z"], [0])) == 0
	count(messages(["2026-11-29T09:00:00Z"], [8, 9])) == 0
}

test_outside_is_denied if {
	messages(["2026-11-29T04:00:00Z", "2026-12-06T05:00:00Z"], [4]) == outside
	messages(["2026-11-29T05:00:00Z"], [4, 6]) == outside
}

test_hours_that_are_not_told_are_denied if {
	every runs in [[], null, "2026-11-29T04:00:00Z", [5], ["ü"], [null], {}] {
		messages(runs, [4]) == outside
	}
}

test_no_hours_asked_for_passes if count(messages(["2026-11-29T12:00:00Z"], [])) == 0

test_no_valid_schedule_is_for_another_rule if {
	every document in [{}, fixture.set("/schedule", {"present": false, "valid": false, "nextRuns": []})] {
		count(run_hours_allowed.deny) == 0 with input as document with data.params as {"allowed_run_hours": [4]}
	}
}

test_bad_parameters_are_said if {
	every hours in [null, 4, ["4"], [24], [-1], [1.5], {}] {
		messages(["2026-11-29T04:00:00Z"], hours) == {
			"params.allowed_run_hours is not a list of hours from 0 to 23, so nothing can be held against it",
		}
	}
	count(run_hours_allowed.deny) == 1 with input as fixture.good with data.params as {}
}
