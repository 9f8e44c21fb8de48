package plumbline.scan_type

import data.plumbline.lib.pipeline
import data.plumbline.lib.scanning

# METADATA
# scope: document
# title: The type of scan fits what is built
# description: >-
#   A pipeline takes one type of scan: TEST_INSTANCE_CVE, the default, or ON_DEMAND_AMI_CVE, which needs an AMI to look
#   at. A container pipeline makes none, and a type that the service does not know scans nothing.
# related_resources:
#   - ref: https://docs.aws.amazon.com/imagebuilder/latest/APIReference/API_ImageScanningConfiguration.html
#     description: ImageScanningConfiguration in the API reference
# custom:
#   id: scanning.type-fits
#   group: scanning
#   severity: medium
#   controls:
#     - NIST-800-53-RA-5
#     - AWS-WA-SEC06-BP01
#   remediation: >-
#     Leave imageScanningTypes out, or name one type in it; for a container pipeline not ON_DEMAND_AMI_CVE.
#   stages: [check, gate]
#   example:
#     passes:
#       pipeline:
#         imageScanningConfiguration: {imageScanningTypes: [TEST_INSTANCE_CVE]}
#     fails:
#       pipeline:
#         imageRecipeArn: null
#         containerRecipeArn: "arn:aws:imagebuilder:eu-central-1:123456789012:container-recipe/golden/1.x.x"
#         imageScanningConfiguration: {imageScanningTypes: [ON_DEMAND_AMI_CVE]}
deny contains {"msg": message, "path": path} if {
	scanning.container
	scanning.on_demand
	message := "ON_DEMAND_AMI_CVE scans an AMI, and the pipeline builds a container"
}

deny contains {"msg": message, "path": path} if {
	types != null
	not known
	message := "imageScanningTypes is not one known type of scan, wanted TEST_INSTANCE_CVE or ON_DEMAND_AMI_CVE"
}

path := "imageScanningConfiguration.imageScanningTypes"

types := pipeline.field(["imageScanningConfiguration", "imageScanningTypes"])

known if types in {[], ["TEST_INSTANCE_CVE"], ["ON_DEMAND_AMI_CVE"]}
