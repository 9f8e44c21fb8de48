package plumbline.not_too_often

import data.plumbline.lib.params

# METADATA
# scope: document
# title: Not built more often than is of use
# description: >-
#   Each run pays for instances, storage and scans, and leaves an AMI that somebody has to clean up. A schedule of more
#   than some two runs a day is most often a mistake in the minutes or hours of the expression, such as a star.
# related_resources:
#   - ref: https://docs.aws.amazon.com/imagebuilder/latest/userguide/cron-expressions.html
#     description: Use cron expressions in Image Builder
# custom:
#   id: schedule.not-too-often
#   group: schedule
#   severity: low
#   remediation: >-
#     Choose a scheduleExpression with at most params.max_runs_in_30_days runs in 30 days.
#   stages: [check, gate]
#   params:
#     max_runs_in_30_days: >-
#       runs that a schedule may have in 30 days: two a day, and two for the change of clocks
#   example:
#     passes:
#       pipeline:
#         schedule: {scheduleExpression: "cron(0 4 * * ? *)"}
#     fails:
#       pipeline:
#         schedule: {scheduleExpression: "cron(* 4 * * ? *)"}
deny contains {"msg": message, "path": "schedule.scheduleExpression"} if {
	runs > limit
	message := sprintf("the schedule has more than %v runs in 30 days", [limit])
}

deny contains {"msg": message, "path": "schedule.scheduleExpression", "key": "params.max_runs_in_30_days"} if {
	not limit
	message := params.bad("max_runs_in_30_days", "a number")
}

# Not known means that the schedule cannot be read: schedule.valid says so.
runs := input.schedule.runsIn30Days if is_number(input.schedule.runsIn30Days)

limit := params.number("max_runs_in_30_days")
