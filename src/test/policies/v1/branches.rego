package branches

import rego.v1

size := "none" if {
	count(input.pipeline.tags) == 0
} else := "few" if {
	count(input.pipeline.tags) < 4
} else := "many" if {
	count(input.pipeline.tags) < 50
} else := "too many"

deny contains sprintf("%s tags", [size]) if size in {"none", "too many"}

grade(n) := "fine" if {
	n == 0
} else := "watch" if {
	n < 5
} else := "bad"

warn contains grade(input.pipeline.consecutiveFailures) if input.pipeline.consecutiveFailures > 0

default owner := "nobody"

owner := input.pipeline.tags.Owner if input.pipeline.tags.Owner != ""

violation contains {"msg": "nobody's", "owner": owner} if owner == "nobody"

# Several equal bodies of one value, and negation of a rule.
scanned if input.pipeline.imageScanningConfiguration.imageScanningEnabled == true

scanned if input.labels.exempt

deny_scan contains "neither scanned nor exempt" if not scanned
