package plumbline.schedule_valid

import data.plumbline.lib.pipeline

# METADATA
# scope: document
# title: The schedule is there and can be read
# description: >-
#   Without a schedule a pipeline builds only when somebody thinks of it. An expression outside the documented
#   grammar may run at other times than it seems to say, or never.
# related_resources:
#   - ref: https://docs.aws.amazon.com/imagebuilder/latest/userguide/cron-expressions.html
#     description: Use cron expressions in Image Builder
# custom:
#   id: schedule.valid
#   group: schedule
#   severity: medium
#   controls:
#     - NIST-800-53-SI-2
#     - AWS-WA-SEC06-BP05
#   remediation: >-
#     Give schedule.scheduleExpression a cron line of six fields, such as cron(0 4 ? * SUN *), with ? as day of the
#     month or as day of the week.
#   stages: [check, gate]
#   example:
#     passes:
#       pipeline:
#         schedule: {scheduleExpression: "cron(0 4 ? * SUN *)"}
#     fails:
#       pipeline:
#         schedule: {scheduleExpression: "cron(0 4 * * SUN *)"}
deny contains {"msg": message, "path": "schedule"} if {
	not input.schedule.present == true
	message := "the pipeline has no schedule, so nothing rebuilds its image"
}

deny contains {"msg": message, "path": "schedule.scheduleExpression"} if {
	input.schedule.present == true
	not input.schedule.valid == true
	found := pipeline.field(["schedule", "scheduleExpression"])
	message := sprintf("the schedule %s cannot be used%s", [pipeline.shown(found), because])
}

default because := ""

because := sprintf(": %s", [input.schedule.error]) if pipeline.text(input.schedule.error)
