package facts

import rego.v1

# Drift, schedule facts, labels, the target and the spec's place.
deny contains sprintf("%s (%s) was %v, is %v", [d.path, d.severity, d.desired, d.live]) if {
	some d in input.drift
	d.state == "changed"
}

high contains d.path if {
	some d in input.drift
	d.severity == "high"
}

deny_high contains {"msg": "grave drift", "paths": sort([p | some p in high])} if count(high) > 0

deny contains sprintf("no run for %v days", [input.schedule.longestGapDays]) if input.schedule.longestGapDays > 31

warn contains sprintf("%d runs in 30 days, the first at %v", [input.schedule.runsIn30Days, input.schedule.nextRuns[0]]) if {
	input.schedule.runsIn30Days > 20
}

warn contains input.schedule.error if not input.schedule.valid

warn contains input.schedule.warnings[_]

violation contains {"msg": "declared", "line": input.spec.line, "path": "status"} if {
	input.pipeline.status != "ENABLED"
	input.spec.line > 0
}

violation contains {"msg": "unmanaged", "target": input.target} if not input.spec
