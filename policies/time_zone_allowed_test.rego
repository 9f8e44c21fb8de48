package plumbline.time_zone_allowed_test

import data.plumbline.lib.fixture_test as fixture
import data.plumbline.time_zone_allowed

messages(zone, allowed) := {result.msg | some result in results} if {
	document := fixture.set("/pipeline/schedule/timezone", zone)
	results := time_zone_allowed.deny with input as document with data.params as {"allowed_timezones": allowed}
}

test_allowed_passes if {
	count(messages("Europe/Berlin", ["UTC", "Europe/Berlin"])) == 0
	count(messages(null, ["UTC"])) == 0
}

test_any_zone_passes_an_empty_list if {
	every zone in ["Mars", null, 5] {
		count(messages(zone, [])) == 0
	}
}

test_others_are_denied if {
	messages("Asia/Tokyo", ["UTC", "Europe/Berlin"]) == {"the schedule's time zone is \"Asia/Tokyo\", wanted UTC or Europe/Berlin"}
	every zone in ["utc", "", "Zürich", 5, true, [], {}] {
		count(messages(zone, ["UTC"])) == 1
	}
	count(messages(null, ["Europe/Berlin"])) == 1
}

test_no_schedule_is_for_another_rule if {
	every document in [{}, fixture.set("/schedule/present", false)] {
		count(time_zone_allowed.deny) == 0 with input as document with data.params as {"allowed_timezones": ["Asia/Tokyo"]}
	}
}

test_bad_parameters_are_said if {
	every allowed in [null, "UTC", [5], {}] {
		messages("UTC", allowed) == {"params.allowed_timezones is not a list of texts, so nothing can be held against it"}
	}
	count(time_zone_allowed.deny) == 1 with input as fixture.good with data.params as {}
}
