# plumbline: is an object; conftest silently ignores this form
# conftest: ignores
package refused.dotted

deny.tags contains msg if {
	count(input.pipeline.tags) == 0
	msg := "no tags"
}
