package plumbline.last_run_not_failed

import data.plumbline.lib.pipeline

# METADATA
# scope: document
# title: The last run did not fail
# description: >-
#   While builds fail, what is in use is the last image that worked, without any of the patches since. After enough
#   failures in a row Image Builder disables the pipeline.
# related_resources:
#   - ref: https://docs.aws.amazon.com/imagebuilder/latest/APIReference/API_ImagePipeline.html
#     description: ImagePipeline in the API reference
# custom:
#   id: run.last-not-failed
#   group: lifecycle
#   severity: high
#   controls:
#     - NIST-800-53-SI-2
#   remediation: >-
#     Look into the pipeline's log group for the step that failed, repair it, and start the pipeline once by hand.
#   stages: [check]
#   example:
#     passes:
#       pipeline: {lastRunStatus: AVAILABLE}
#     fails:
#       pipeline: {lastRunStatus: FAILED, consecutiveFailures: 1}
deny contains {"msg": message, "path": "lastRunStatus"} if {
	failed
	message := "the last run that came to an end failed"
}

deny contains {"msg": message, "path": "lastRunStatus"} if {
	status != null
	not status in known
	message := sprintf("lastRunStatus is %s, which is no known status of an image", [pipeline.shown(status)])
}

status := pipeline.field(["lastRunStatus"])

failed if status == "FAILED"

# A run under way, or a document without lastRunStatus, does not undo the failures before it.
failed if {
	status != "AVAILABLE"
	not pipeline.field(["consecutiveFailures"]) in {0, null}
}

# Not known is not well: a status that the service will have one day is shown until somebody has looked at it.
known := {
	"AVAILABLE", "BUILDING", "CANCELLED", "CREATING", "DELETED", "DEPRECATED",
	"DISABLED", "DISTRIBUTING", "FAILED", "INTEGRATING", "PENDING", "TESTING",
}
