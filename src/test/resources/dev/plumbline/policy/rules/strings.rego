package t.strings

# entrypoints: t/strings/deny t/strings/warn_soon

deny contains msg if {
	some msg in input.pipeline.say
}

warn_soon contains msg if {
	some msg in input.pipeline.warn
}
