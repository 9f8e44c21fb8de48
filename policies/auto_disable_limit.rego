package plumbline.auto_disable_limit

import data.plumbline.lib.params
import data.plumbline.lib.pipeline

# METADATA
# scope: document
# title: A single failure does not disable the pipeline
# description: >-
#   After autoDisablePolicy.failureCount failures in a row Image Builder disables the pipeline without a word. With a
#   limit of one, a package mirror that is away for a minute ends all patching. A limit above
#   params.max_failures_before_disable, by default all that the API takes, lets a broken pipeline pay for builds long.
# related_resources:
#   - ref: https://docs.aws.amazon.com/imagebuilder/latest/userguide/schedule-pipeline.html
#     description: Configure pipeline execution settings
# custom:
#   id: schedule.auto-disable
#   group: lifecycle
#   severity: low
#   controls:
#     - NIST-800-53-SI-2
#   remediation: >-
#     Set schedule.autoDisablePolicy.failureCount between params.min_failures_before_disable and
#     params.max_failures_before_disable, or leave the policy out (5).
#   stages: [check, gate]
#   params:
#     min_failures_before_disable: >-
#       the least that autoDisablePolicy.failureCount may be
#     max_failures_before_disable: >-
#       the most that autoDisablePolicy.failureCount may be
#   example:
#     passes:
#       pipeline:
#         schedule: {autoDisablePolicy: {failureCount: 3}}
#     fails:
#       pipeline:
#         schedule: {autoDisablePolicy: {failureCount: 1}}
warn contains {"msg": message, "path": path} if {
	found != null
	not sane
	message := sprintf("failureCount is not a number from %v to %v", [least, most])
}

warn contains {"msg": message, "path": path, "key": "params.min_failures_before_disable"} if {
	not least
	message := params.bad("min_failures_before_disable", "a number")
}

warn contains {"msg": message, "path": path, "key": "params.max_failures_before_disable"} if {
	not most
	message := params.bad("max_failures_before_disable", "a number")
}

path := "schedule.autoDisablePolicy.failureCount"

found := pipeline.field(["schedule", "autoDisablePolicy", "failureCount"])

least := params.number("min_failures_before_disable")

most := params.number("max_failures_before_disable")

sane if {
	is_number(found)
	found >= least
	found <= most
}
