package plumbline.schedule_goes_on

# METADATA
# title: The schedule does not end
# description: >-
#   An expression that names years has a last run. After it the pipeline stays enabled and builds nothing, without an
#   error anywhere.
# related_resources:
#   - ref: https://docs.aws.amazon.com/imagebuilder/latest/userguide/cron-expressions.html
#     description: Use cron expressions in Image Builder
# custom:
#   id: schedule.goes-on
#   group: schedule
#   severity: low
#   controls:
#     - NIST-800-53-SI-2
#   remediation: >-
#     Put a star in the year's place of scheduleExpression. A pipeline that is meant to end is better disabled with a
#     reason, or deleted.
#   stages: [check, gate]
#   example:
#     passes:
#       pipeline:
#         schedule: {scheduleExpression: "cron(0 4 ? * SUN *)"}
#     fails:
#       pipeline:
#         schedule: {scheduleExpression: "cron(0 4 ? * SUN 2026-2027)"}
warn contains result if {
	object.get(input, ["schedule", "ends"], null) != null
	result := {
		"msg": "the schedule has a last run, since its expression names years",
		"path": "schedule.scheduleExpression",
	}
}
