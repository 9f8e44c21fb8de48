package plumbline.near_auto_disable

import data.plumbline.lib.pipeline

# METADATA
# title: Not one failure away from being disabled
# description: >-
#   Once as many runs failed in a row as autoDisablePolicy.failureCount allows (5 unless set), Image Builder disables
#   the pipeline. This is the last night on which that can be kept from happening.
# related_resources:
#   - ref: https://docs.aws.amazon.com/imagebuilder/latest/userguide/schedule-pipeline.html
#     description: Configure pipeline execution settings
# custom:
#   id: run.near-auto-disable
#   group: lifecycle
#   severity: medium
#   controls:
#     - NIST-800-53-SI-2
#   remediation: >-
#     Repair the build, then start the pipeline by hand: a run that succeeds sets the count of failures back.
#   stages: [check]
#   example:
#     passes:
#       pipeline: {lastRunStatus: FAILED, consecutiveFailures: 1}
#     fails:
#       pipeline: {lastRunStatus: FAILED, consecutiveFailures: 4}
warn contains result if {
	input.pipeline.status == "ENABLED"
	failures := pipeline.field(["consecutiveFailures"])
	is_number(failures)
	failures > 0
	failures >= limit - 1
	result := {"msg": "one more failed run, and Image Builder disables the pipeline", "path": "consecutiveFailures"}
}

default limit := 5

limit := failures if {
	failures := input.pipeline.schedule.autoDisablePolicy.failureCount
	is_number(failures)
}
