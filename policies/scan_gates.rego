package plumbline.scan_gates

import data.plumbline.lib.pipeline
import data.plumbline.lib.scanning

# METADATA
# title: A scan of the AMI can stop it
# description: >-
#   A scan of the output AMI (ON_DEMAND_AMI_CVE) fails an image by its scanResultCondition alone. Without one the scan
#   runs, its findings are kept, and the image ships whatever they say.
# related_resources:
#   - ref: https://docs.aws.amazon.com/imagebuilder/latest/APIReference/API_ImageScanningConfiguration.html
#     description: ImageScanningConfiguration in the API reference
# custom:
#   id: scanning.result-condition
#   group: scanning
#   severity: medium
#   controls:
#     - NIST-800-53-RA-5
#     - NIST-800-53-SI-2
#     - AWS-WA-SEC06-BP01
#   remediation: >-
#     Set imageScanningConfiguration.scanResultCondition.maximumSeverityLabel to the worst severity that may ship, such
#     as MEDIUM.
#   stages: [check, gate]
#   example:
#     passes:
#       pipeline:
#         imageScanningConfiguration:
#           imageScanningTypes: [ON_DEMAND_AMI_CVE]
#           scanResultCondition: {maximumSeverityLabel: MEDIUM}
#     fails:
#       pipeline:
#         imageScanningConfiguration:
#           imageScanningTypes: [ON_DEMAND_AMI_CVE]
deny contains result if {
	scanning.asked_for
	scanning.on_demand
	label := pipeline.field(["imageScanningConfiguration", "scanResultCondition", "maximumSeverityLabel"])
	not pipeline.text(label)
	result := {
		"msg": sprintf("the scan of the AMI gates nothing: maximumSeverityLabel is %s, wanted a severity", [pipeline.shown(label)]),
		"path": "imageScanningConfiguration.scanResultCondition",
	}
}
