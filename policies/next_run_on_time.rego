package plumbline.next_run_on_time

import data.plumbline.lib.moments
import data.plumbline.lib.pipeline

# METADATA
# scope: document
# title: The next run is still to come
# description: >-
#   AWS says of an enabled pipeline when it runs next. Where that moment passed more than a day ago, the run did not
#   take place, and none of the settings shows why.
# related_resources:
#   - ref: https://docs.aws.amazon.com/imagebuilder/latest/APIReference/API_ImagePipeline.html
#     description: ImagePipeline in the API reference
# custom:
#   id: run.next-on-time
#   group: lifecycle
#   severity: medium
#   controls:
#     - NIST-800-53-SI-2
#   remediation: >-
#     Look for runs in the pipeline's list of images and in CloudTrail; updating the pipeline sets its schedule anew.
#   stages: [check]
#   example:
#     passes:
#       pipeline: {dateNextRun: "2026-11-29T04:00:00.000Z"}
#     fails:
#       pipeline: {dateNextRun: "2026-11-15T04:00:00.000Z"}
warn contains {"msg": message, "path": "dateNextRun"} if {
	input.pipeline.status == "ENABLED"
	moments.of("dateNextRun") + moments.day < moments.now
	message := "the next run should have begun more than a day ago"
}

warn contains {"msg": message, "path": "dateNextRun"} if {
	found := pipeline.field(["dateNextRun"])
	found != null
	not readable
	message := sprintf("dateNextRun is %s, which is no moment", [pipeline.shown(found)])
}

readable if moments.of("dateNextRun")
