package t.slow

# entrypoints: t/slow/deny

deny contains "never reached" if {
	input.pipeline.slow
	some a in numbers.range(1, 100000)
	some b in numbers.range(1, 100000)
	a * b == 0
}
