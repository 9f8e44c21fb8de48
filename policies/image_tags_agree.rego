package plumbline.image_tags_agree

import data.plumbline.lib.params
import data.plumbline.lib.pipeline

# METADATA
# scope: document
# title: Tags of images say what tags of the pipeline say
# description: >-
#   Whoever looks at an image asks its tags who answers for it. Where an image gets a required tag with another value
#   than the pipeline that builds it, one of the two is wrong. That an image has the tag at all is for
#   tags.images-required to ask.
# related_resources:
#   - ref: https://docs.aws.amazon.com/imagebuilder/latest/APIReference/API_ImagePipeline.html
#     description: ImagePipeline in the API reference
# custom:
#   id: tags.images-agree
#   group: naming-and-tags
#   severity: low
#   controls:
#     - NIST-800-53-CM-8
#   remediation: >-
#     Give the tag one value in tags and imageTags.
#   stages: [check, gate]
#   params:
#     required_tags: >-
#       names of tags that every pipeline has, case-sensitive
#   example:
#     passes:
#       pipeline:
#         tags: {Owner: platform}
#         imageTags: {Owner: platform}
#     fails:
#       pipeline:
#         tags: {Owner: platform}
#         imageTags: {Owner: web}
warn contains {"msg": message, "path": "imageTags", "key": name} if {
	some name in names
	pipeline.text(input.pipeline.tags[name])
	value := input.pipeline.imageTags[name]
	value != input.pipeline.tags[name]
	message := sprintf(
		"images get the tag %s as %s, the pipeline has it as %s",
		[name, pipeline.shown(value), pipeline.shown(input.pipeline.tags[name])],
	)
}

warn contains {"msg": message, "path": "imageTags", "key": "params.required_tags"} if {
	not names
	message := params.bad("required_tags", "a list of texts")
}

names := params.texts("required_tags")
