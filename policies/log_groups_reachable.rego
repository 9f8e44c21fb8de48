package plumbline.log_groups_reachable

import data.plumbline.lib.pipeline

# METADATA
# scope: document
# title: The service-linked role can write to the log groups
# description: >-
#   Without an execution role Image Builder logs with its service-linked role, whose policy reaches groups below
#   /aws/imagebuilder/ only. Logs for another group are then lost, and the build that needs them shows nothing.
# related_resources:
#   - ref: https://docs.aws.amazon.com/aws-managed-policy/latest/reference/AWSServiceRoleForImageBuilder.html
#     description: The policy of the service-linked role
# custom:
#   id: logging.reachable
#   group: logging
#   severity: medium
#   controls:
#     - NIST-800-53-AU-12
#     - AWS-WA-SEC04-BP01
#   remediation: >-
#     Set executionRole to a role that may write to the log groups, or choose groups below /aws/imagebuilder/.
#   stages: [check, gate]
#   example:
#     passes:
#       pipeline:
#         executionRole: null
#         loggingConfiguration: {imageLogGroupName: /aws/imagebuilder/golden, pipelineLogGroupName: /aws/imagebuilder/pipelines}
#     fails:
#       pipeline:
#         executionRole: null
#         loggingConfiguration: {imageLogGroupName: /images, pipelineLogGroupName: /aws/imagebuilder/pipelines}
deny contains {"msg": message, "path": path} if {
	service_linked
	some member in ["imageLogGroupName", "pipelineLogGroupName"]
	group := pipeline.field(["loggingConfiguration", member])
	pipeline.text(group)
	not startswith(group, "/aws/imagebuilder/")
	path := sprintf("loggingConfiguration.%s", [member])
	message := sprintf("%s is %s, which the service-linked role cannot write to", [member, pipeline.shown(group)])
}

service_linked if pipeline.field(["executionRole"]) == null

service_linked if {
	is_string(input.pipeline.executionRole)
	contains(input.pipeline.executionRole, "AWSServiceRoleForImageBuilder")
}
