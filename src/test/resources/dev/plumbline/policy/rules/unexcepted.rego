package t.unexcepted

# entrypoints: t/unexcepted/deny t/unexcepted/exception

deny contains "kept" if input.pipeline.excepted

exception := x if {
	some x in input.pipeline.choices
}
