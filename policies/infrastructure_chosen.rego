package plumbline.infrastructure_chosen

import data.plumbline.lib.pipeline

# METADATA
# title: The infrastructure of builds is chosen
# description: >-
#   The infrastructure configuration decides the network, the instance profile, the metadata service and the keys that
#   a build runs with. The service wants one for each pipeline; a spec that does not name it leaves all of that to
#   whoever creates the pipeline, and sees no drift in it.
# related_resources:
#   - ref: https://docs.aws.amazon.com/imagebuilder/latest/APIReference/API_CreateInfrastructureConfiguration.html
#     description: CreateInfrastructureConfiguration in the API reference
# custom:
#   id: infrastructure.chosen
#   group: provenance
#   severity: medium
#   controls:
#     - NIST-800-53-CM-2
#     - NIST-800-53-SC-7
#   remediation: >-
#     Set infrastructureConfigurationArn to a configuration with a private subnet, IMDSv2 and a narrow instance profile.
#   stages: [check, gate]
#   example:
#     passes:
#       pipeline:
#         infrastructureConfigurationArn: "arn:aws:imagebuilder:eu-central-1:123456789012:infrastructure-configuration/private"
#     fails:
#       pipeline:
#         infrastructureConfigurationArn: null
deny contains result if {
	found := pipeline.field(["infrastructureConfigurationArn"])
	not pipeline.text(found)
	result := {
		"msg": sprintf("infrastructureConfigurationArn is %s, wanted an infrastructure configuration", [pipeline.shown(found)]),
		"path": "infrastructureConfigurationArn",
	}
}
