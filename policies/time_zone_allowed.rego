package plumbline.time_zone_allowed

import data.plumbline.lib.params
import data.plumbline.lib.pipeline

# METADATA
# scope: document
# title: The schedule is in a time zone that the organisation uses
# description: >-
#   The same expression in another time zone runs at another time, and some zones change their clocks. Where
#   params.allowed_timezones is not empty, which it is by default, the schedule's zone is one of them, as written.
#   Without a zone a schedule is in UTC.
# related_resources:
#   - ref: https://docs.aws.amazon.com/imagebuilder/latest/APIReference/API_Schedule.html
#     description: Schedule in the API reference
# custom:
#   id: schedule.time-zone
#   group: schedule
#   severity: low
#   remediation: >-
#     Set schedule.timezone to a zone that params.allowed_timezones names, and move the hours of the expression with it.
#   stages: [check, gate]
#   params:
#     allowed_timezones: >-
#       time zones that a schedule may be in, as written; none means any
#   example:
#     passes:
#       params: {allowed_timezones: [UTC, Europe/Berlin]}
#       pipeline:
#         schedule: {timezone: Europe/Berlin}
#     fails:
#       params: {allowed_timezones: [UTC, Europe/Berlin]}
#       pipeline:
#         schedule: {timezone: America/New_York}
deny contains {"msg": message, "path": "schedule.timezone"} if {
	input.schedule.present == true
	count(allowed) > 0
	not zone in allowed
	message := sprintf("the schedule's time zone is %s, wanted %s", [pipeline.shown(zone), concat(" or ", allowed)])
}

deny contains {"msg": message, "path": "schedule.timezone", "key": "params.allowed_timezones"} if {
	not allowed
	message := params.bad("allowed_timezones", "a list of texts")
}

allowed := params.texts("allowed_timezones")

zone := found if {
	found := pipeline.field(["schedule", "timezone"])
	found != null
} else := "UTC"
