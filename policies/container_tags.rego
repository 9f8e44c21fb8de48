package plumbline.container_tags

import data.plumbline.lib.pipeline

# METADATA
# scope: document
# title: A scanned container has a tag that stays
# description: >-
#   containerTags are put on the image that Inspector scans. Where latest is all there is, it moves on with the next
#   build, and nobody can tell which image a finding was about.
# related_resources:
#   - ref: https://docs.aws.amazon.com/imagebuilder/latest/APIReference/API_EcrConfiguration.html
#     description: EcrConfiguration in the API reference
# custom:
#   id: scanning.container-tags
#   group: scanning
#   severity: low
#   controls:
#     - NIST-800-53-CM-8
#   remediation: >-
#     Add a tag to imageScanningConfiguration.ecrConfiguration.containerTags that says more than latest, or leave the
#     member out.
#   stages: [check, gate]
#   example:
#     passes:
#       pipeline:
#         imageScanningConfiguration: {ecrConfiguration: {containerTags: [latest, candidate]}}
#     fails:
#       pipeline:
#         imageScanningConfiguration: {ecrConfiguration: {containerTags: [latest]}}
warn contains {"msg": message, "path": path} if {
	tags == ["latest"]
	message := "the scanned container has no tag but latest, which moves on with the next build"
}

warn contains {"msg": message, "path": path} if {
	tags != null
	not list_of_tags
	message := "containerTags is not a list of tags that say something"
}

path := "imageScanningConfiguration.ecrConfiguration.containerTags"

tags := pipeline.field(["imageScanningConfiguration", "ecrConfiguration", "containerTags"])

list_of_tags if {
	is_array(tags)
	every tag in tags { pipeline.text(tag) }
}
