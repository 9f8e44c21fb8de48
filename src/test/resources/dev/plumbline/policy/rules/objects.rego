package t.objects

# entrypoints: t/objects/violation

violation contains result if {
	some result in input.pipeline.results
}
