package plumbline.tests_enabled

import data.plumbline.lib.pipeline

# METADATA
# title: Images are tested before they ship
# description: >-
#   With tests on, Image Builder starts an instance of the new image and runs the recipe's test components on it.
#   Without them the first machine to find out that the image does not start is one that was needed.
# related_resources:
#   - ref: https://docs.aws.amazon.com/imagebuilder/latest/APIReference/API_ImageTestsConfiguration.html
#     description: ImageTestsConfiguration in the API reference
# custom:
#   id: tests.enabled
#   group: lifecycle
#   severity: medium
#   controls:
#     - NIST-800-53-CM-4
#     - AWS-WA-OPS05-BP02
#   remediation: >-
#     Set imageTestsConfiguration.imageTestsEnabled to true (the API's default).
#   stages: [check, gate]
#   example:
#     passes:
#       pipeline:
#         imageTestsConfiguration: {imageTestsEnabled: true}
#     fails:
#       pipeline:
#         imageTestsConfiguration: {imageTestsEnabled: false}
deny contains result if {
	found := pipeline.field(["imageTestsConfiguration", "imageTestsEnabled"])
	found != true
	result := {
		"msg": sprintf("images ship untested: imageTestsEnabled is %s, wanted true", [pipeline.shown(found)]),
		"path": "imageTestsConfiguration.imageTestsEnabled",
	}
}
