# METADATA
# scope: package
# title: Moments
# description: Reads RFC 3339 texts as nanoseconds; undefined for what is none.
package plumbline.lib.moments

import data.plumbline.lib.pipeline

day := ((24 * 60) * 60) * 1000000000

now := time.parse_rfc3339_ns(input.now)

# When something happened to the pipeline, or will.
of(member) := time.parse_rfc3339_ns(text) if {
	text := pipeline.field([member])
	is_string(text)
	regex.match(rfc3339, text)
}

# Only what can be read is parsed, since an error of a builtin ends a run of conftest. 29 February stands apart.
rfc3339 := concat("", [
	`^((19|20|21)[0-9]{2}-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)`,
	`|(19|20|21)(0[48]|[2468][048]|[13579][26])-02-29)`,
	`T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\.[0-9]{1,9})?(Z|[+-]([01][0-9]|2[0-3]):[0-5][0-9])$`,
])
