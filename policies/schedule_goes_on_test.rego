package plumbline.schedule_goes_on_test

import data.plumbline.lib.fixture_test as fixture
import data.plumbline.schedule_goes_on

test_no_end_passes if {
	every document in [fixture.good, {}, fixture.set("/schedule/ends", null), fixture.set("/schedule", "cron")] {
		count(schedule_goes_on.warn) == 0 with input as document
	}
}

test_an_end_is_warned_of if {
	every ends in ["2027-12-26T04:00:00Z", "2020-01-01T00:00:00Z", 5, true, {}] {
		schedule_goes_on.warn == {{
			"msg": "the schedule has a last run, since its expression names years",
			"path": "schedule.scheduleExpression",
		}} with input as fixture.set("/schedule/ends", ends)
	}
}
