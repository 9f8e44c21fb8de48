# The plainest form: texts in a set, in the package that conftest reads unless told otherwise.
package main

deny contains "the pipeline does not collect enhanced metadata" if {
	not input.pipeline.enhancedImageMetadataEnabled
}

deny contains msg if {
	input.pipeline.status != "ENABLED"
	msg := sprintf("%s is %s", [input.pipeline.name, input.pipeline.status])
}

deny contains msg if {
	some name, value in input.pipeline.tags
	value == ""
	msg := sprintf("the tag %q is empty", [name])
}
