package plumbline.next_run_on_time_test

import data.plumbline.lib.fixture_test as fixture
import data.plumbline.next_run_on_time

with_run(moment) := fixture.set("/pipeline/dateNextRun", moment)

messages(document) := {result.msg | some result in results} if {
	results := next_run_on_time.warn with input as document
}

late := {"the next run should have begun more than a day ago"}

test_to_come_passes if {
	every moment in ["2028-02-29T00:00:00Z", "2026-12-31T23:59:59Z", "2026-11-23T00:00:00Z", "2026-11-29T04:00:00.000Z", "2026-11-22T00:00:00Z", "2026-11-22T01:00:00+01:00"] {
		count(messages(with_run(moment))) == 0
	}
}

test_late_is_warned_of if {
	every moment in ["2026-11-21T23:59:59.999Z", "2020-01-01T00:00:00Z", "2026-11-22T00:30:00+01:00"] {
		messages(with_run(moment)) == late
	}
}

test_disabled_is_for_another_rule if {
	document := json.patch(with_run("2020-01-01T00:00:00Z"), [{"op": "replace", "path": "/pipeline/status", "value": "DISABLED"}])
	count(messages(document)) == 0
}

test_not_told_passes if {
	every document in [fixture.good, {}, with_run(null)] {
		count(messages(document)) == 0
	}
}

test_what_is_no_moment_is_warned_of if {
	messages(with_run("soon")) == {"dateNextRun is \"soon\", which is no moment"}
	every moment in ["", "2026-13-01T00:00:00Z", "2026-02-29T00:00:00Z", "2026-04-31T00:00:00Z", "2026-11-23", "später", 5, true, [], {}] {
		count(messages(with_run(moment))) == 1
	}
}
