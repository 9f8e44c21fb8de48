package plumbline.enabled_or_explained

import data.plumbline.lib.pipeline

# METADATA
# title: Enabled, or disabled for a reason that is written down
# description: >-
#   A disabled pipeline no longer builds on its schedule, so its image grows old in silence. Image Builder itself
#   disables a pipeline after a number of failures in a row (autoDisablePolicy, 5 unless set). Somebody may also
#   want it so, and then a label of the spec or a tag says why.
# related_resources:
#   - ref: https://docs.aws.amazon.com/imagebuilder/latest/APIReference/API_ImagePipeline.html
#     description: ImagePipeline in the API reference
# custom:
#   id: status.enabled-or-explained
#   group: lifecycle
#   severity: high
#   controls:
#     - NIST-800-53-SI-2
#   remediation: >-
#     Set status to ENABLED. Where it is meant to rest, say why in a label or tag that params.disabled_reason_keys
#     names. Where Image Builder disabled it, repair the build first.
#   stages: [check, gate]
#   params:
#     disabled_reason_keys: >-
#       labels or tags that may say why a pipeline is disabled
#   example:
#     passes:
#       labels: {disabled-reason: waits for the new base image}
#       pipeline: {status: DISABLED}
#     fails:
#       pipeline: {status: DISABLED}
deny contains {"msg": message, "path": "status"} if {
	not input.pipeline.status == "ENABLED"
	not explained
}

explained if {
	input.pipeline.status == "DISABLED"
	some key in data.params.disabled_reason_keys
	some reasons in [object.get(input, "labels", {}), pipeline.field(["tags"])]
	pipeline.text(reasons[key])
}

message := sprintf("status is %s, wanted ENABLED", [pipeline.shown(pipeline.field(["status"]))]) if {
	not input.pipeline.status == "DISABLED"
} else := sprintf(
	"Image Builder disabled the pipeline after as many failures in a row as its autoDisablePolicy allows, and no %s explains it",
	[wanted],
) if {
	disabled_by_failures
} else := sprintf("the pipeline is DISABLED and no %s explains it", [wanted])

disabled_by_failures if {
	failures := pipeline.field(["consecutiveFailures"])
	is_number(failures)
	failures > 0
	failures >= failure_limit
}

default failure_limit := 5

failure_limit := count if {
	count := input.pipeline.schedule.autoDisablePolicy.failureCount
	is_number(count)
}

default wanted := "label or tag"

wanted := sprintf("label or tag %s", [concat(" or ", data.params.disabled_reason_keys)])
