package overrides

import rego.v1

scanned if input.pipeline.imageScanningConfiguration.imageScanningEnabled

# A rule asked again about another document.
deny contains "would be scanned if the spec were what runs" if {
	input.desired
	not scanned
	scanned with input.pipeline as input.desired
}

limit := data.params.max_rebuild_days

warn contains sprintf("%v %v", [limit, other]) if {
	other := limit with data.params.max_rebuild_days as 7
	input.schedule.longestGapHours > other * 24
}

upper_of(x) := upper(x)

warn_mock contains text if {
	not scanned
	text := upper_of("xY") with upper as lower
}
