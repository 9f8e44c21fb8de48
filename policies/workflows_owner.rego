package plumbline.workflows_owner

import data.plumbline.lib.pipeline
import data.plumbline.lib.workflows

# METADATA
# scope: document
# title: Workflows are of AWS or of an account that may share them
# description: >-
#   A workflow decides what is done to the image and acts with the rights of the execution role, so whoever owns it
#   owns the image. AWS's own workflows and those of the pipeline's account are fine, others where
#   params.shared_workflow_accounts names their account. Workflows belong to one region.
# related_resources:
#   - ref: https://docs.aws.amazon.com/imagebuilder/latest/APIReference/API_WorkflowConfiguration.html
#     description: WorkflowConfiguration in the API reference
# custom:
#   id: workflows.owner
#   group: workflows
#   severity: high
#   controls:
#     - NIST-800-53-CM-5
#     - NIST-800-53-SR-3
#   remediation: >-
#     Name workflows of AWS or of the pipeline's own account and region, or add the account that shares them to
#     params.shared_workflow_accounts.
#   stages: [check, gate]
#   params:
#     shared_workflow_accounts: >-
#       accounts, as text, whose shared workflows may be used
#   example:
#     passes:
#       pipeline:
#         workflows:
#           - workflowArn: "arn:aws:imagebuilder:eu-central-1:aws:workflow/build/build-image/x.x.x"
#           - workflowArn: "arn:aws:imagebuilder:eu-central-1:123456789012:workflow/test/smoke/1.0.0"
#     fails:
#       pipeline:
#         workflows:
#           - workflowArn: "arn:aws:imagebuilder:eu-central-1:aws:workflow/build/build-image/x.x.x"
#           - workflowArn: "arn:aws:imagebuilder:eu-central-1:210987654321:workflow/test/smoke/1.0.0"
deny contains {"msg": message, "path": found.path, "key": key} if {
	some found in workflows.known
	some part in ["partition", "region", "account"]
	wanted := pipeline.target(part)
	found[part] != wanted
	not allowed(part, found.account)
	key := sprintf("%s %s", [part, found.arn])
	message := sprintf("the workflow %s is of %s %s, the pipeline of %s", [found.name, part, found[part], wanted])
}

deny contains {"msg": message, "path": "workflows", "key": "workflows"} if {
	workflows.present
	not all_known
	message := "workflows is not a list of workflows with the ARN of one each"
}

all_known if {
	is_array(input.pipeline.workflows)
	count(workflows.known) == count(input.pipeline.workflows)
}

allowed("account", account) if workflows.aws_owned(account)

allowed("account", account) if account in data.params.shared_workflow_accounts
