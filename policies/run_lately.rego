package plumbline.run_lately

import data.plumbline.lib.moments
import data.plumbline.lib.params
import data.plumbline.lib.pipeline

# METADATA
# scope: document
# title: Run not long ago
# description: >-
#   The schedule says what was planned, this what took place: with a start condition that waits for updates, or a
#   schedule that was changed, the last run may lie further back than any gap of the schedule. Where AWS does not tell
#   when the last run was there is nothing to judge.
# related_resources:
#   - ref: https://docs.aws.amazon.com/imagebuilder/latest/APIReference/API_ImagePipeline.html
#     description: ImagePipeline in the API reference
# custom:
#   id: run.lately
#   group: lifecycle
#   severity: medium
#   controls:
#     - NIST-800-53-SI-2
#     - AWS-WA-SEC06-BP01
#   remediation: >-
#     Start the pipeline once by hand, and find out why its schedule did not.
#   stages: [check]
#   params:
#     max_rebuild_days: >-
#       days that may lie since the last run; one day more is allowed
#   example:
#     passes:
#       pipeline: {dateLastRun: "2026-11-22T04:00:06.902Z"}
#     fails:
#       pipeline: {dateLastRun: "2026-08-02T04:00:06.902Z"}
deny contains {"msg": message, "path": "dateLastRun"} if {
	# Of a disabled pipeline status.enabled-or-explained speaks.
	input.pipeline.status == "ENABLED"
	moments.of("dateLastRun") + ((limit + 1) * moments.day) < moments.now
	message := sprintf("the last run was more than %v days ago", [limit])
}

deny contains {"msg": message, "path": "dateLastRun"} if {
	found := pipeline.field(["dateLastRun"])
	found != null
	not readable
	message := sprintf("dateLastRun is %s, which is no moment", [pipeline.shown(found)])
}

deny contains {"msg": message, "path": "dateLastRun", "key": "params.max_rebuild_days"} if {
	not limit
	message := params.bad("max_rebuild_days", "a number")
}

readable if moments.of("dateLastRun")

limit := params.number("max_rebuild_days")
