package plumbline.run_lately_test

import data.plumbline.lib.fixture_test as fixture
import data.plumbline.run_lately

with_run(moment) := fixture.set("/pipeline/dateLastRun", moment)

messages(document) := {result.msg | some result in results} if {
	results := run_lately.deny with input as document with data.params as {"max_rebuild_days": 31}
}

test_lately_passes if {
	every moment in ["2026-11-22T04:00:06.902Z", "2026-10-22T00:00:00Z", "2026-12-01T00:00:00Z"] {
		count(messages(with_run(moment))) == 0
	}
}

# One day more than the limit, for the run itself and for schedules that have just the limit as their gap.
test_long_ago_is_denied if {
	every moment in ["2026-10-21T23:59:59.999Z", "2020-01-01T00:00:00Z"] {
		messages(with_run(moment)) == {"the last run was more than 31 days ago"}
	}
}

test_not_told_passes if {
	every document in [fixture.good, {}, with_run(null)] {
		count(messages(document)) == 0
	}
}

test_disabled_is_for_another_rule if {
	document := json.patch(with_run("2020-01-01T00:00:00Z"), [{"op": "replace", "path": "/pipeline/status", "value": "DISABLED"}])
	count(messages(document)) == 0
}

test_what_is_no_moment_is_denied if {
	every moment in ["", "gestern früh", "2026-11-23", 5, true, [], {}] {
		count(messages(with_run(moment))) == 1
	}
}

test_bad_parameters_are_said if {
	every limit in [null, "31", true] {
		run_lately.deny == {{
			"msg": "params.max_rebuild_days is not a number, so nothing can be held against it",
			"path": "dateLastRun",
			"key": "params.max_rebuild_days",
		}} with input as fixture.good with data.params as {"max_rebuild_days": limit}
	}
	count(run_lately.deny) == 1 with input as fixture.good with data.params as {}
}
