package plumbline.not_too_often_test

import data.plumbline.lib.fixture_test as fixture
import data.plumbline.not_too_often

messages(runs, limit) := {result.msg | some result in results} if {
	document := fixture.set("/schedule/runsIn30Days", runs)
	results := not_too_often.deny with input as document with data.params as {"max_runs_in_30_days": limit}
}

test_up_to_the_limit_passes if {
	every runs in [0, 1, 30, 62] {
		count(messages(runs, 62)) == 0
	}
}

test_beyond_the_limit_is_denied if {
	messages(63, 62) == {"the schedule has more than 62 runs in 30 days"}
	count(messages(43200, 62)) == 1
	count(messages(1, 0)) == 1
}

test_what_is_not_known_is_for_another_rule if {
	every runs in [null, "63", true, []] {
		count(messages(runs, 62)) == 0
	}
	count(not_too_often.deny) == 0 with input as {} with data.params as fixture.params
}

test_bad_parameters_are_said if {
	every limit in [null, "62", true, []] {
		messages(1, limit) == {"params.max_runs_in_30_days is not a number, so nothing can be held against it"}
	}
	count(not_too_often.deny) == 1 with input as fixture.good with data.params as {}
}
