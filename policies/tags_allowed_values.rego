package plumbline.tags_allowed_values

import data.plumbline.lib.pipeline

# METADATA
# scope: document
# title: Tags have the values that were agreed on
# description: >-
#   A tag that others sum up or decide by is of use only while its values are the agreed ones: prod, production and PRD
#   are three environments to a budget. params.allowed_tag_values has the values for each name of a tag; it has none by
#   default.
# related_resources:
#   - ref: https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_tag-policies.html
#     description: Tag policies in AWS Organizations
# custom:
#   id: tags.allowed-values
#   group: naming-and-tags
#   severity: low
#   controls:
#     - NIST-800-53-CM-8
#   remediation: >-
#     Give the tag one of the values that params.allowed_tag_values has for it. Values are case-sensitive.
#   stages: [check, gate]
#   params:
#     allowed_tag_values: >-
#       for names of tags the values that they may have, as {"Environment": ["test", "production"]}
#   example:
#     passes:
#       params: {allowed_tag_values: {Environment: [test, production]}}
#       pipeline:
#         tags: {Environment: production}
#     fails:
#       params: {allowed_tag_values: {Environment: [test, production]}}
#       pipeline:
#         tags: {Environment: PRD}
deny contains {"msg": message, "path": "tags", "key": name} if {
	some name, values in allowed

	# Whether the tag has to be there is for tags.required to say.
	value := pipeline.field(["tags", name])
	value != null
	not value in values
	message := sprintf("the tag %s is %s, wanted %s", [name, pipeline.shown(value), concat(" or ", values)])
}

deny contains {"msg": message, "path": "tags", "key": "params.allowed_tag_values"} if {
	not allowed
	message := "params.allowed_tag_values is not a list of texts for each name of a tag, so nothing can be held against it"
}

allowed := data.params.allowed_tag_values if {
	is_object(data.params.allowed_tag_values)
	every values in data.params.allowed_tag_values {
		is_array(values)
		every value in values { is_string(value) }
	}
}
