package objects

import rego.v1

# Members beside msg travel along, whatever they are.
violation contains {"msg": msg, "details": {"field": path, "wanted": d.desired, "found": d.live}, "severity": d.severity, "path": path} if {
	some d in input.drift
	path := d.path
	msg := sprintf("%s drifted", [path])
}

violation contains {
	"msg": "odd limits",
	"key": "limits",
	"limits": limits,
	"set": {1, "a", [null]},
	"nothing": null,
} if {
	limits := input.pipeline.limits
	limits.retries != 3
}

# METADATA
# title: No message at all
# custom:
#   conftest: takes an empty message for a pass
violation_empty contains {"msg": "", "key": key} if {
	some key, value in input.pipeline.tags
	trim_space(value) == ""
}
