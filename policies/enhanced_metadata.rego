package plumbline.enhanced_metadata

import data.plumbline.lib.pipeline

# METADATA
# title: Enhanced image metadata is collected
# description: >-
#   Image Builder then records the operating system and the packages of the image that it built: the inventory that
#   answers which images hold a package that turned out to be vulnerable.
# related_resources:
#   - ref: https://docs.aws.amazon.com/imagebuilder/latest/APIReference/API_CreateImagePipeline.html
#     description: CreateImagePipeline in the API reference
# custom:
#   id: metadata.enhanced
#   group: provenance
#   severity: low
#   controls:
#     - NIST-800-53-CM-8
#   remediation: >-
#     Set enhancedImageMetadataEnabled to true (the API's default).
#   stages: [check, gate]
#   example:
#     passes:
#       pipeline: {enhancedImageMetadataEnabled: true}
#     fails:
#       pipeline: {enhancedImageMetadataEnabled: false}
deny contains result if {
	not input.pipeline.enhancedImageMetadataEnabled == true
	found := pipeline.field(["enhancedImageMetadataEnabled"])
	result := {
		"msg": sprintf("enhanced metadata is not collected: enhancedImageMetadataEnabled is %s, wanted true", [pipeline.shown(found)]),
		"path": "enhancedImageMetadataEnabled",
	}
}
