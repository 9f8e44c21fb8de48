package plumbline.image_tags_required

import data.plumbline.lib.params
import data.plumbline.lib.pipeline

# METADATA
# scope: document
# title: Images get the tags that were asked for
# description: >-
#   Tags of the pipeline do not go over to its images: imageTags does that. An image without them is one that nobody
#   answers for, in every account that it is shared with. params.required_image_tags names them; it names none by
#   default, since the setting is young, and a distribution configuration may tag images too.
# related_resources:
#   - ref: https://docs.aws.amazon.com/imagebuilder/latest/APIReference/API_ImagePipeline.html
#     description: ImagePipeline in the API reference
# custom:
#   id: tags.images-required
#   group: naming-and-tags
#   severity: low
#   controls:
#     - NIST-800-53-CM-8
#     - AWS-WA-OPS02-BP01
#   remediation: >-
#     Give imageTags each tag that params.required_image_tags names. Names of tags are case-sensitive.
#   stages: [check, gate]
#   params:
#     required_image_tags: >-
#       names of tags that every image gets, case-sensitive
#   example:
#     passes:
#       params: {required_image_tags: [Owner]}
#       pipeline:
#         imageTags: {Owner: platform}
#     fails:
#       params: {required_image_tags: [Owner]}
#       pipeline:
#         imageTags: {Baseline: cis-1}
deny contains {"msg": message, "path": "imageTags", "key": name} if {
	some name in names
	value := pipeline.field(["imageTags", name])
	not pipeline.text(value)
	message := sprintf("the tag %s of images is %s, wanted a value", [name, pipeline.shown(value)])
}

deny contains {"msg": message, "path": "imageTags", "key": "params.required_image_tags"} if {
	not names
	message := params.bad("required_image_tags", "a list of texts")
}

names := params.texts("required_image_tags")
