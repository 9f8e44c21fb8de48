package plumbline.run_hours_allowed

# METADATA
# scope: document
# title: Builds begin in the hours that are meant for them
# description: >-
#   Builds need quotas and network that the business day may need too, and their failures want somebody awake. Where
#   params.allowed_run_hours is not empty, which it is by default, the next runs begin in those hours of UTC. A rate
#   does not tell when it runs, so it cannot be kept to hours.
# related_resources:
#   - ref: https://docs.aws.amazon.com/imagebuilder/latest/userguide/cron-expressions.html
#     description: Use cron expressions in Image Builder
# custom:
#   id: schedule.run-hours
#   group: schedule
#   severity: low
#   remediation: >-
#     Choose hours in scheduleExpression that are in params.allowed_run_hours, counted in UTC, in summer and in winter.
#   stages: [check, gate]
#   params:
#     allowed_run_hours: >-
#       hours of UTC, 0 to 23, in which runs may begin; none means any
#   example:
#     passes:
#       params: {allowed_run_hours: [22, 23, 0, 1, 2, 3, 4]}
#       pipeline:
#         schedule: {scheduleExpression: "cron(30 4 ? * SUN *)"}
#     fails:
#       params: {allowed_run_hours: [22, 23, 0, 1, 2, 3, 4]}
#       pipeline:
#         schedule: {scheduleExpression: "cron(30 12 ? * MON *)"}
deny contains {"msg": message, "path": "schedule.scheduleExpression"} if {
	input.schedule.valid == true
	count(hours) > 0
	not in_hours
	message := "the schedule has a run outside the hours of params.allowed_run_hours (UTC), or does not tell its hours"
}

deny contains {"msg": message, "path": "schedule.scheduleExpression", "key": "params.allowed_run_hours"} if {
	not hours
	message := "params.allowed_run_hours is not a list of hours from 0 to 23, so nothing can be held against it"
}

hours := data.params.allowed_run_hours if {
	is_array(data.params.allowed_run_hours)
	every hour in data.params.allowed_run_hours { hour in numbers.range(0, 23) }
}

# The hour stands at one place in RFC 3339, and the facts are in UTC.
in_hours if {
	is_array(input.schedule.nextRuns)
	count(input.schedule.nextRuns) > 0
	every run in input.schedule.nextRuns {
		is_string(run)
		substring(run, 11, 2) in {sprintf("%02d", [hour]) | some hour in hours}
	}
}
