# plumbline: is an object; conftest silently ignores this form
# conftest: ignores
package refused.partial_object

deny[name] := msg if {
	some name, value in input.pipeline.tags
	value == ""
	msg := sprintf("%s is empty", [name])
}
