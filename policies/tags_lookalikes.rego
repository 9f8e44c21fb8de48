package plumbline.tags_lookalikes

import data.plumbline.lib.params

# METADATA
# scope: document
# title: No tag is nearly a required one
# description: >-
#   Names of tags are case-sensitive. A tag owner beside, or in place of, Owner is one that reports, budgets and access
#   rules do not see, and two of them may say two things. Case, spaces and the signs - _ . : are what people vary.
# related_resources:
#   - ref: https://docs.aws.amazon.com/whitepapers/latest/tagging-best-practices/tagging-best-practices.html
#     description: Best practices for tagging AWS resources
# custom:
#   id: tags.no-lookalikes
#   group: naming-and-tags
#   severity: low
#   controls:
#     - NIST-800-53-CM-8
#   remediation: >-
#     Rename the tag to the name that params.required_tags has, and take the other one off.
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
#         tags: {Owner: platform, owner: web}
warn contains {"msg": message, "path": "tags", "key": tag} if {
	some required in names
	some tag, _ in input.pipeline.tags
	is_string(tag)
	tag != required
	not tag in names
	plain(tag) == plain(required)
	message := sprintf("the tag %s is nearly, but not, the required tag %s", [tag, required])
}

warn contains {"msg": message, "path": "tags", "key": "params.required_tags"} if {
	not names
	message := params.bad("required_tags", "a list of texts")
}

names := params.texts("required_tags")

plain(name) := strings.replace_n({" ": "", "-": "", "_": "", ".": "", ":": ""}, lower(name))
