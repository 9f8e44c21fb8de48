# METADATA
# scope: package
# title: The pipeline under judgement
# description: Reads members so that an absent or ill-shaped one is null instead of undefined, which would hide a deny.
package plumbline.lib.pipeline

# What stands at this path of the pipeline's document; null where nothing does.
field(path) := object.get(object.get(input, "pipeline", {}), path, null)

# The partition, account or region that the pipeline belongs to; words that equal none where it is not told.
target(part) := value if {
	value := input.target[part]
	text(value)
} else := "an unknown one"

# A value as messages show it: short, and the same every night. `type_name` stands for all that is neither text nor a
# boolean, since a message may not hang on how a number or an object is printed.
shown(value) := "not set" if is_null(value)

shown(value) := "true" if value == true

shown(value) := "false" if value == false

shown(value) := sprintf("\"%s\"", [value]) if is_string(value)

shown(value) := sprintf("of type %s", [type_name(value)]) if type_name(value) in {"number", "array", "object", "set"}

# Whether a value is text that says something.
text(value) if {
	is_string(value)
	trim_space(value) != ""
}
