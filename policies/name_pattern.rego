package plumbline.name_pattern

import data.plumbline.lib.pipeline

# METADATA
# scope: document
# title: Named as the organisation names pipelines
# description: >-
#   A name cannot be changed later, and stands in the ARN, in log groups and in what other tools look for.
#   params.name_pattern is a regular expression (RE2) that names match; it is empty by default, and any name passes.
#   A spec's own document holds no name, so this is judged where the pipeline is read.
# related_resources:
#   - ref: https://docs.aws.amazon.com/imagebuilder/latest/APIReference/API_CreateImagePipeline.html
#     description: CreateImagePipeline in the API reference
# custom:
#   id: name.pattern
#   group: naming-and-tags
#   severity: low
#   remediation: >-
#     Create the pipeline under a name that matches params.name_pattern, and delete the old one.
#   stages: [check]
#   params:
#     name_pattern: >-
#       a regular expression (RE2) that names of pipelines match; empty means any name
#   example:
#     passes:
#       params: {name_pattern: "^(golden|app)-[a-z0-9-]+$"}
#       pipeline: {name: golden-al2023}
#     fails:
#       params: {name_pattern: "^(golden|app)-[a-z0-9-]+$"}
#       pipeline: {name: test2-johns-copy}
deny contains {"msg": message, "path": "name"} if {
	pattern != ""
	not matches
	message := sprintf("the name is %s, wanted one that matches %s", [pipeline.shown(name), pattern])
}

deny contains {"msg": message, "path": "name", "key": "params.name_pattern"} if {
	not pattern
	message := "params.name_pattern is not a regular expression, so nothing can be held against it"
}

name := pipeline.field(["name"])

pattern := "" if data.params.name_pattern == ""

pattern := data.params.name_pattern if {
	data.params.name_pattern != ""
	is_string(data.params.name_pattern)
	regex.is_valid(data.params.name_pattern)
}

matches if {
	is_string(name)
	regex.match(pattern, name)
}
