package plumbline.rebuilt_often

# METADATA
# title: Rebuilt often enough
# description: >-
#   An image carries the patches of the day it was built on. The longest time between two runs of the schedule is
#   the longest time that a patch waits for its way into the image.
# related_resources:
#   - ref: https://docs.aws.amazon.com/imagebuilder/latest/userguide/cron-expressions.html
#     description: Use cron expressions in Image Builder
# custom:
#   id: schedule.rebuild-interval
#   group: schedule
#   severity: medium
#   controls:
#     - NIST-800-53-SI-2
#     - AWS-WA-SEC06-BP01
#     - AWS-WA-SEC06-BP02
#   remediation: >-
#     Choose a scheduleExpression that runs at least every params.max_rebuild_days days.
#   stages: [check, gate]
#   params:
#     max_rebuild_days: >-
#       days that may lie between two runs of the schedule; an hour more is allowed for the change of clocks
#   example:
#     passes:
#       pipeline:
#         schedule: {scheduleExpression: "cron(0 4 ? * SUN *)"}
#     fails:
#       pipeline:
#         schedule: {scheduleExpression: "cron(0 4 1 1,4,7,10 ? *)"}
deny contains {"msg": message, "path": "schedule.scheduleExpression"} if {
	# Without a schedule that can be read there is nothing to measure: schedule.valid says so.
	input.schedule.valid == true
	not often_enough
}

# One hour more, for the day on which the clocks go back.
often_enough if gap <= (limit * 24) + 1

# Only numbers, since null and every boolean are less than any of them.
limit := data.params.max_rebuild_days if is_number(data.params.max_rebuild_days)

gap := input.schedule.longestGapHours if is_number(input.schedule.longestGapHours)

message := "params.max_rebuild_days is not a number, so the schedule cannot be judged" if {
	not limit
} else := "the schedule has fewer than two runs to come" if {
	not gap
} else := sprintf("the schedule leaves more than %v days between two runs", [limit])
