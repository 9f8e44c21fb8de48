package plumbline.schedule_valid_test

import data.plumbline.lib.fixture_test as fixture
import data.plumbline.schedule_valid

test_valid_passes if {
	count(schedule_valid.deny) == 0 with input as fixture.good
}

test_none_is_denied if {
	schedule_valid.deny == {{
		"msg": "the pipeline has no schedule, so nothing rebuilds its image",
		"path": "schedule",
	}} with input as fixture.set("/schedule", {"present": false, "valid": false})
}

test_missing_facts_are_denied if {
	count(schedule_valid.deny) == 1 with input as fixture.unset("/schedule")
	count(schedule_valid.deny) == 1 with input as fixture.unset("/schedule/valid")
	count(schedule_valid.deny) == 1 with input as fixture.set("/schedule/present", "yes")
}

test_invalid_is_denied_with_its_reason if {
	schedule_valid.deny == {{
		"msg": "the schedule \"cron(0 4 ? * SUN *)\" cannot be used: five fields, wanted six",
		"path": "schedule.scheduleExpression",
	}} with input as json.patch(fixture.good, [
		{"op": "replace", "path": "/schedule/valid", "value": false},
		{"op": "replace", "path": "/schedule/error", "value": "five fields, wanted six"},
	])
}

test_invalid_without_reason_is_denied if {
	every error in [null, "", 5] {
		schedule_valid.deny == {{
			"msg": "the schedule \"cron(0 4 ? * SUN *)\" cannot be used",
			"path": "schedule.scheduleExpression",
		}} with input as json.patch(fixture.good, [
			{"op": "replace", "path": "/schedule/valid", "value": false},
			{"op": "replace", "path": "/schedule/error", "value": error},
		])
	}
}
