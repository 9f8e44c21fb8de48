package plumbline.repository_name

import data.plumbline.lib.params
import data.plumbline.lib.pipeline

# METADATA
# scope: document
# title: The scan repository has a name that ECR takes
# description: >-
#   Names of ECR repositories are lower case: words joined by . _ or -, in paths joined by /. Another name fails only
#   at the first scan. Where params.ecr_repository_prefixes is not empty, which it is by default, the name begins with
#   one of them.
# related_resources:
#   - ref: https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_CreateRepository.html
#     description: CreateRepository in the ECR API reference
# custom:
#   id: scanning.repository-name
#   group: scanning
#   severity: low
#   remediation: >-
#     Name an existing private repository, without the registry's host and without a tag, under one of
#     params.ecr_repository_prefixes.
#   stages: [check, gate]
#   params:
#     ecr_repository_prefixes: >-
#       what the names of scan repositories begin with; none means anything
#   example:
#     passes:
#       pipeline:
#         imageScanningConfiguration: {ecrConfiguration: {repositoryName: platform/golden}}
#     fails:
#       pipeline:
#         imageScanningConfiguration: {ecrConfiguration: {repositoryName: "Platform/Golden:latest"}}
deny contains {"msg": message, "path": path} if {
	name != null
	not well_formed
	message := sprintf("repositoryName is %s, wanted the name of an ECR repository", [pipeline.shown(name)])
}

deny contains {"msg": message, "path": path} if {
	well_formed
	count(prefixes) > 0
	not strings.any_prefix_match(name, prefixes)
	message := sprintf("repositoryName is %s, wanted one that begins with %s", [pipeline.shown(name), concat(" or ", prefixes)])
}

deny contains {"msg": message, "path": path, "key": "params.ecr_repository_prefixes"} if {
	not prefixes
	message := params.bad("ecr_repository_prefixes", "a list of texts")
}

path := "imageScanningConfiguration.ecrConfiguration.repositoryName"

name := pipeline.field(["imageScanningConfiguration", "ecrConfiguration", "repositoryName"])

prefixes := params.texts("ecr_repository_prefixes")

well_formed if {
	is_string(name)
	regex.match(`^[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*(/[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*)*$`, name)
}
