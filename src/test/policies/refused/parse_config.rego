# plumbline: parse_config is a builtin of conftest that reads files; it is refused here
# conftest: finds
package refused.parse_config

deny contains msg if {
	config := parse_config("json", "{}")
	config == input.pipeline.tags
	msg := "as empty as the file"
}
