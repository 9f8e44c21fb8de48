# METADATA
# scope: package
# title: The workflows of a pipeline
# description: >-
#   Takes apart the ARNs of workflows, …:workflow/KIND/NAME/VERSION, where KIND is build, test or distribution.
package plumbline.lib.workflows

import data.plumbline.lib.arn
import data.plumbline.lib.pipeline

# Everything but nothing counts, so that a value of the wrong type does not hide a finding.
present if not pipeline.field(["workflows"]) in {null, []}

# What can be told of the workflow at each place of the list; nothing of what has no ARN of one.
known[place] := {
	"arn": workflow.workflowArn,
	"account": parsed.account,
	"partition": parsed.partition,
	"region": parsed.region,
	"kind": parts[1],
	"name": parts[2],
	"version": parts[3],
	"path": path(place, "workflowArn"),
} if {
	is_array(input.pipeline.workflows)
	some place, workflow in input.pipeline.workflows
	parsed := arn.parse(workflow.workflowArn)
	parsed.service == "imagebuilder"
	parts := split(parsed.resource, "/")
	count(parts) >= 4
	parts[0] == "workflow"
}

# Accounts such as aws and aws-marketplace are the service's.
aws_owned(account) if account == "aws"

aws_owned(account) if startswith(account, "aws-")

# Where a member of a workflow stands.
path(place, member) := sprintf("workflows[%d].%s", [place, member])
