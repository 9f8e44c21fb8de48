package plumbline.described

import data.plumbline.lib.params
import data.plumbline.lib.pipeline

# METADATA
# scope: document
# title: The description says what the pipeline is for, where that is wanted
# description: >-
#   Names are short. Whoever finds a pipeline at night reads its description next. params.min_description_length is the
#   least that it has to hold; 0 by default, since tags and specs may say as much.
# related_resources:
#   - ref: https://docs.aws.amazon.com/imagebuilder/latest/APIReference/API_CreateImagePipeline.html
#     description: CreateImagePipeline in the API reference
# custom:
#   id: description.present
#   group: naming-and-tags
#   severity: info
#   remediation: >-
#     Say in description what the image is for, and who uses it.
#   stages: [check, gate]
#   params:
#     min_description_length: >-
#       characters that a description has at least; 0 means that none is asked for
#   example:
#     passes:
#       params: {min_description_length: 12}
#       pipeline: {description: Base image of all web servers}
#     fails:
#       params: {min_description_length: 12}
#       pipeline: {description: test}
warn contains {"msg": message, "path": "description"} if {
	least > 0
	not long_enough
	message := sprintf("the description has fewer than %v characters", [least])
}

warn contains {"msg": message, "path": "description", "key": "params.min_description_length"} if {
	not least
	message := params.bad("min_description_length", "a number")
}

least := params.number("min_description_length")

long_enough if {
	description := pipeline.field(["description"])
	is_string(description)
	count(trim_space(description)) >= least
}
