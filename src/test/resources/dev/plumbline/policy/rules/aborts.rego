package t.aborts

# entrypoints: t/aborts/deny

chosen := x if {
	some x in input.pipeline.choices
}

deny contains sprintf("chosen: %v", [chosen])
