package plumbline.rebuilt_often_test

import data.plumbline.lib.fixture_test as fixture
import data.plumbline.rebuilt_often

messages(gap, params) := {result.msg | some result in results} if {
	document := fixture.set("/schedule/longestGapHours", gap)
	results := rebuilt_often.deny with input as document with data.params as params
}

limit(days) := {"max_rebuild_days": days}

test_within_the_limit_passes if {
	every gap in [0, 24, 168.5, 744, 745] {
		count(messages(gap, limit(31))) == 0
	}
}

test_beyond_the_limit_is_denied if {
	every gap in [745.5, 746, 8784] {
		messages(gap, limit(31)) == {"the schedule leaves more than 31 days between two runs"}
	}
	count(messages(26, limit(1))) == 1
}

test_no_run_is_denied if {
	messages(null, limit(31)) == {"the schedule has fewer than two runs to come"}
	count(messages("24", limit(31))) == 1
	count(rebuilt_often.deny) == 1 with input as fixture.unset("/schedule/longestGapHours") with data.params as limit(31)
}

test_without_a_valid_schedule_it_is_for_another_rule if {
	count(rebuilt_often.deny) == 0 with input as fixture.set("/schedule", {"present": false}) with data.params as limit(31)
	count(rebuilt_often.deny) == 0 with input as fixture.set("/schedule/valid", false) with data.params as limit(31)
}

test_bad_parameters_are_said if {
	every params in [{}, limit("31"), limit(null)] {
		messages(24, params) == {"params.max_rebuild_days is not a number, so the schedule cannot be judged"}
	}
}
