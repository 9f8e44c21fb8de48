package plumbline.enabled_or_explained_test

import data.plumbline.enabled_or_explained
import data.plumbline.lib.fixture_test as fixture

disabled := fixture.set("/pipeline/status", "DISABLED")

messages(document) := {result.msg | some result in results} if {
	results := enabled_or_explained.deny with input as document with data.params as fixture.params
}

changed(patches) := json.patch(disabled, patches)

failures(count, policy) := changed([
	{"op": "add", "path": "/pipeline/consecutiveFailures", "value": count},
	{"op": "add", "path": "/pipeline/schedule/autoDisablePolicy", "value": policy},
])

test_enabled_passes if count(messages(fixture.good)) == 0

test_disabled_is_denied if {
	messages(disabled) == {"the pipeline is DISABLED and no label or tag disabled-reason or DisabledReason explains it"}
}

test_label_explains if {
	count(messages(changed([{"op": "add", "path": "/labels/disabled-reason", "value": "waits for the new base"}]))) == 0
}

test_tag_explains if {
	count(messages(changed([{"op": "add", "path": "/pipeline/tags/DisabledReason", "value": "retired"}]))) == 0
}

test_blank_or_other_explanations_do_not_count if {
	every value in ["", "  ", true, 1, null] {
		count(messages(changed([{"op": "add", "path": "/labels/disabled-reason", "value": value}]))) == 1
		count(messages(changed([{"op": "add", "path": "/pipeline/tags/disabled-reason", "value": value}]))) == 1
	}
	count(messages(changed([{"op": "add", "path": "/labels/reason", "value": "other key"}]))) == 1
}

test_image_builder_disabled_it if {
	every document in [failures(5, {}), failures(3, {"failureCount": 3}), failures(7, {"failureCount": "x"})] {
		some message in messages(document)
		startswith(message, "Image Builder disabled the pipeline")
	}
}

test_fewer_failures_were_not_image_builder if {
	every document in [failures(4, {}), failures(2, {"failureCount": 3}), failures(0, {"failureCount": 0})] {
		some message in messages(document)
		startswith(message, "the pipeline is DISABLED")
	}
}

test_an_explanation_covers_an_automatic_stop_too if {
	document := json.patch(failures(5, {}), [{"op": "add", "path": "/labels/disabled-reason", "value": "repaired in May"}])
	count(messages(document)) == 0
}

test_other_statuses_are_denied_and_cannot_be_explained if {
	every value in ["enabled", "PAUSED", true, null, {}] {
		document := json.patch(fixture.set("/pipeline/status", value), [{
			"op": "add",
			"path": "/labels/disabled-reason",
			"value": "no",
		}])
		count(messages(document)) == 1
	}
	messages(fixture.unset("/pipeline/status")) == {"status is not set, wanted ENABLED"}
}

test_missing_parameter_does_not_hide if {
	enabled_or_explained.deny == {{
		"msg": "the pipeline is DISABLED and no label or tag explains it",
		"path": "status",
	}} with input as disabled with data.params as {}
}
