package plumbline.log_groups_distinct

import data.plumbline.lib.pipeline

# METADATA
# title: Logs of images and logs of the pipeline are apart
# description: >-
#   What a build prints is much and soon of no use; what the pipeline did is little and worth keeping. In one group they
#   share one retention, one key and one set of readers.
# related_resources:
#   - ref: https://docs.aws.amazon.com/imagebuilder/latest/APIReference/API_PipelineLoggingConfiguration.html
#     description: PipelineLoggingConfiguration in the API reference
# custom:
#   id: logging.distinct-groups
#   group: logging
#   severity: info
#   remediation: >-
#     Choose two log groups for imageLogGroupName and pipelineLogGroupName.
#   stages: [check, gate]
#   example:
#     passes:
#       pipeline:
#         loggingConfiguration: {imageLogGroupName: /images, pipelineLogGroupName: /pipelines}
#     fails:
#       pipeline:
#         loggingConfiguration: {imageLogGroupName: /builds, pipelineLogGroupName: /builds}
warn contains result if {
	group := pipeline.field(["loggingConfiguration", "imageLogGroupName"])
	pipeline.text(group)
	group == pipeline.field(["loggingConfiguration", "pipelineLogGroupName"])
	result := {
		"msg": sprintf("the logs of images and of the pipeline go to one group, %s", [pipeline.shown(group)]),
		"path": "loggingConfiguration.pipelineLogGroupName",
	}
}
