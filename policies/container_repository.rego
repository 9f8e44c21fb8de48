package plumbline.container_repository

import data.plumbline.lib.pipeline
import data.plumbline.lib.scanning

# METADATA
# title: Containers are scanned in a repository of yours
# description: >-
#   To scan a container image Image Builder pushes it into an ECR repository. Where none is named it is
#   image-builder-image-scanning-repository, one for all pipelines, with nobody's lifecycle policy, key and scan
#   settings.
# related_resources:
#   - ref: https://docs.aws.amazon.com/imagebuilder/latest/APIReference/API_EcrConfiguration.html
#     description: EcrConfiguration in the API reference
# custom:
#   id: scanning.ecr-repository
#   group: scanning
#   severity: medium
#   controls:
#     - NIST-800-53-RA-5
#   remediation: >-
#     Set imageScanningConfiguration.ecrConfiguration.repositoryName to a private ECR repository that you manage.
#   stages: [check, gate]
#   example:
#     passes:
#       pipeline:
#         imageRecipeArn: null
#         containerRecipeArn: "arn:aws:imagebuilder:eu-central-1:123456789012:container-recipe/golden/1.x.x"
#         imageScanningConfiguration: {ecrConfiguration: {repositoryName: platform/golden}}
#     fails:
#       pipeline:
#         imageRecipeArn: null
#         containerRecipeArn: "arn:aws:imagebuilder:eu-central-1:123456789012:container-recipe/golden/1.x.x"
deny contains result if {
	scanning.asked_for
	scanning.container
	found := pipeline.field(["imageScanningConfiguration", "ecrConfiguration", "repositoryName"])
	not pipeline.text(found)
	result := {
		"msg": sprintf("the container is scanned in a repository that nobody chose: repositoryName is %s", [pipeline.shown(found)]),
		"path": "imageScanningConfiguration.ecrConfiguration.repositoryName",
	}
}
