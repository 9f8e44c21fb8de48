package plumbline.required_tags

import data.plumbline.lib.pipeline

# METADATA
# scope: document
# title: Tagged as the organisation wants it
# description: >-
#   Tags tell who answers for a pipeline and who pays for it. A tag with an empty value tells nothing.
# related_resources:
#   - ref: https://docs.aws.amazon.com/whitepapers/latest/tagging-best-practices/tagging-best-practices.html
#     description: Best practices for tagging AWS resources
# custom:
#   id: tags.required
#   group: naming-and-tags
#   severity: low
#   controls:
#     - NIST-800-53-CM-8
#     - AWS-WA-OPS02-BP01
#   remediation: >-
#     Give the pipeline each tag that params.required_tags names. Names of tags are case-sensitive.
#   stages: [check, gate]
#   params:
#     required_tags: >-
#       names of tags that every pipeline has, case-sensitive
#   example:
#     passes:
#       pipeline:
#         tags: {Owner: platform}
#     fails:
#       pipeline:
#         tags: {Owner: null}
deny contains {"msg": message, "path": "tags", "key": name} if {
	some name in data.params.required_tags
	is_string(name)
	value := pipeline.field(["tags", name])
	not pipeline.text(value)
	message := sprintf("the tag %s is %s, wanted a value", [name, pipeline.shown(value)])
}

deny contains {"msg": message, "path": "tags", "key": "params.required_tags"} if {
	not names_of_tags
	message := "params.required_tags is not a list of names, so the tags cannot be judged"
}

names_of_tags if {
	is_array(data.params.required_tags)
	every name in data.params.required_tags { is_string(name) }
}
