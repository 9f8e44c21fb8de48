package plumbline.log_group_names

import data.plumbline.lib.params
import data.plumbline.lib.pipeline

# METADATA
# scope: document
# title: Log groups have the names that the organisation looks for
# description: >-
#   Retention, encryption and subscriptions are set for groups by their prefix. Where params.log_group_prefixes is not
#   empty, which it is by default, both groups begin with one of them. Names that start with aws/ (without a slash
#   before it) are AWS's own and refused.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_CreateLogGroup.html
#     description: CreateLogGroup in the CloudWatch Logs API reference
# custom:
#   id: logging.group-names
#   group: logging
#   severity: low
#   controls:
#     - NIST-800-53-AU-12
#   remediation: >-
#     Choose groups under one of params.log_group_prefixes, and spell them with letters, digits and . - _ / # alone.
#   stages: [check, gate]
#   params:
#     log_group_prefixes: >-
#       what the names of log groups begin with; none means anything
#   example:
#     passes:
#       pipeline:
#         loggingConfiguration: {imageLogGroupName: /aws/imagebuilder/golden}
#     fails:
#       pipeline:
#         loggingConfiguration: {imageLogGroupName: "/aws/imagebuilder/golden image"}
deny contains {"msg": message, "path": path} if {
	some path, group in groups
	not well_formed(group)
	message := sprintf("%s is no name that CloudWatch Logs takes for a log group", [pipeline.shown(group)])
}

deny contains {"msg": message, "path": path} if {
	some path, group in groups
	count(prefixes) > 0
	not strings.any_prefix_match(group, prefixes)
	message := sprintf("the log group is %s, wanted one that begins with %s", [pipeline.shown(group), concat(" or ", prefixes)])
}

deny contains {"msg": message, "path": "loggingConfiguration", "key": "params.log_group_prefixes"} if {
	not prefixes
	message := params.bad("log_group_prefixes", "a list of texts")
}

prefixes := params.texts("log_group_prefixes")

# Without groups that are set there is nothing to name: logging.log-groups says so.
groups[path] := group if {
	some member in ["imageLogGroupName", "pipelineLogGroupName"]
	group := pipeline.field(["loggingConfiguration", member])
	pipeline.text(group)
	path := sprintf("loggingConfiguration.%s", [member])
}

# Cheaper than a regular expression: nothing is left once all that is allowed is taken away from both ends.
well_formed(group) if {
	trim(lower(group), "abcdefghijklmnopqrstuvwxyz0123456789._-/#") == ""
	not startswith(group, "aws/")
}
