package t.params

# entrypoints: t/params/deny t/params/deny_absent

deny contains sprintf("%d is over %d", [input.pipeline.size, data.params.limit]) if {
	input.pipeline.size > data.params.limit
}

# The default stands in the policy: undefined, and silent, where there is no data.params at all.
deny_absent contains "over the default" if {
	input.pipeline.size > object.get(data.params, "absent", 100)
}
