package plumbline.auto_disable_limit_test

import data.plumbline.auto_disable_limit
import data.plumbline.lib.fixture_test as fixture

results(failures, params) := found if {
	document := fixture.set("/pipeline/schedule/autoDisablePolicy", {"failureCount": failures})
	found := auto_disable_limit.warn with input as document with data.params as params
}

limits(least, most) := {"min_failures_before_disable": least, "max_failures_before_disable": most}

test_within_the_limits_passes if {
	every failures in [2, 5, 10, null] {
		count(results(failures, limits(2, 10))) == 0
	}
}

test_outside_is_warned_of if {
	results(1, limits(2, 10)) == {{
		"msg": "failureCount is not a number from 2 to 10",
		"path": "schedule.autoDisablePolicy.failureCount",
	}}
	every failures in [0, 11, -1, "5", true, "fünf", [], {}] {
		count(results(failures, limits(2, 10))) == 1
	}
	count(results(6, limits(2, 5))) == 1
}

test_no_policy_passes if {
	every document in [fixture.good, {}, fixture.set("/pipeline/schedule/autoDisablePolicy", null)] {
		count(auto_disable_limit.warn) == 0 with input as document with data.params as fixture.params
	}
}

test_bad_parameters_are_said if {
	{"params.min_failures_before_disable"} == {result.key | some result in results(3, limits("2", 10))}
	{"params.max_failures_before_disable"} == {result.key | some result in results(3, limits(2, null))}
	count(auto_disable_limit.warn) == 2 with input as fixture.good with data.params as {}
}
