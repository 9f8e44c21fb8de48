package plumbline.log_groups_set

import data.plumbline.lib.pipeline

# METADATA
# title: Log groups are chosen
# description: >-
#   Without log groups of their own, builds log into groups that Image Builder makes, which keep everything for
#   ever, without a key of yours. Groups that are named are groups whose retention, encryption and readers somebody
#   decided on.
# related_resources:
#   - ref: https://docs.aws.amazon.com/imagebuilder/latest/APIReference/API_PipelineLoggingConfiguration.html
#     description: PipelineLoggingConfiguration in the API reference
# custom:
#   id: logging.log-groups
#   group: logging
#   severity: low
#   controls:
#     - NIST-800-53-AU-12
#     - AWS-WA-SEC04-BP01
#   remediation: >-
#     Set loggingConfiguration.imageLogGroupName and loggingConfiguration.pipelineLogGroupName to log groups that
#     you manage.
#   stages: [check, gate]
#   example:
#     passes:
#       pipeline:
#         loggingConfiguration: {imageLogGroupName: /images, pipelineLogGroupName: /pipelines}
#     fails:
#       pipeline:
#         loggingConfiguration: {imageLogGroupName: /images, pipelineLogGroupName: null}
deny contains {"msg": message, "path": path} if {
	some member in ["imageLogGroupName", "pipelineLogGroupName"]
	found := pipeline.field(["loggingConfiguration", member])
	not pipeline.text(found)
	path := sprintf("loggingConfiguration.%s", [member])
	message := sprintf("%s is %s, wanted a log group of yours", [member, pipeline.shown(found)])
}
