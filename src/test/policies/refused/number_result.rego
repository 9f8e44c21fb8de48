# plumbline: wanted text or an object with msg
# conftest: ignores
package refused.number_result

deny contains n if {
	n := input.pipeline.consecutiveFailures
	is_number(n)
	n > 0
}
