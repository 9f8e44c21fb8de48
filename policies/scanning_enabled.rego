package plumbline.scanning_enabled

import data.plumbline.lib.pipeline

# METADATA
# title: Vulnerability scanning is on
# description: >-
#   Image Builder has Amazon Inspector look at the instance that tests the image and keeps what it found with the
#   image. Without it nobody knows which known vulnerabilities a new image carries.
# related_resources:
#   - ref: https://docs.aws.amazon.com/imagebuilder/latest/userguide/integ-inspector.html
#     description: Amazon Inspector integration in Image Builder
# custom:
#   id: scanning.enabled
#   group: scanning
#   severity: high
#   controls:
#     - NIST-800-53-RA-5
#     - AWS-WA-SEC06-BP01
#   remediation: >-
#     Set imageScanningConfiguration.imageScanningEnabled to true, and switch on Amazon Inspector in the account.
#   stages: [check, gate]
#   example:
#     passes:
#       pipeline:
#         imageScanningConfiguration: {imageScanningEnabled: true}
#     fails:
#       pipeline:
#         imageScanningConfiguration: {imageScanningEnabled: false}
deny contains result if {
	not input.pipeline.imageScanningConfiguration.imageScanningEnabled == true
	found := pipeline.field(["imageScanningConfiguration", "imageScanningEnabled"])
	result := {
		"msg": sprintf("vulnerability scanning is off: imageScanningEnabled is %s, wanted true", [pipeline.shown(found)]),
		"path": "imageScanningConfiguration.imageScanningEnabled",
	}
}
