package plumbline.distribution_chosen

import data.plumbline.lib.pipeline

# METADATA
# title: The distribution of images is chosen
# description: >-
#   Without a distribution configuration an image stays in the account and region of its build, under a name of the
#   service's making, encrypted as the recipe happens to say. What other accounts use is then copied or shared by hand,
#   where no spec sees it. Pipelines whose images go nowhere need none, so this is a warning.
# related_resources:
#   - ref: https://docs.aws.amazon.com/imagebuilder/latest/userguide/manage-distribution-settings.html
#     description: Manage distribution settings
# custom:
#   id: distribution.chosen
#   group: provenance
#   severity: low
#   remediation: >-
#     Set distributionConfigurationArn to a configuration that says where images go, with whom they are shared, and
#     which key encrypts them.
#   stages: [check, gate]
#   example:
#     passes:
#       pipeline:
#         distributionConfigurationArn: "arn:aws:imagebuilder:eu-central-1:123456789012:distribution-configuration/all"
#     fails:
#       pipeline:
#         distributionConfigurationArn: null
warn contains result if {
	found := pipeline.field(["distributionConfigurationArn"])
	not pipeline.text(found)
	result := {
		"msg": sprintf("distributionConfigurationArn is %s, wanted a distribution configuration", [pipeline.shown(found)]),
		"path": "distributionConfigurationArn",
	}
}
