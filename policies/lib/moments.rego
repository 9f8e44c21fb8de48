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
}
