package plumbline.scanning_needs_tests

import data.plumbline.lib.pipeline
import data.plumbline.lib.scanning

# METADATA
# title: Scanning has the tests that it needs
# description: >-
#   Scans run on the test instance. A pipeline that has scanning on and tests off never scans, though its settings
#   look as if it did.
# related_resources:
#   - ref: https://docs.aws.amazon.com/imagebuilder/latest/userguide/integ-inspector.html
#     description: Amazon Inspector integration in Image Builder
# custom:
#   id: scanning.needs-tests
#   group: scanning
#   severity: high
#   controls:
#     - NIST-800-53-RA-5
#     - AWS-WA-SEC06-BP01
#   remediation: >-
#     Set imageTestsConfiguration.imageTestsEnabled to true, or switch scanning off as well so that the pipeline
#     says what it does.
#   stages: [check, gate]
#   example:
#     passes:
#       pipeline:
#         imageTestsConfiguration: {imageTestsEnabled: true}
#     fails:
#       pipeline:
#         imageTestsConfiguration: {imageTestsEnabled: false}
deny contains result if {
	scanning.asked_for
	not input.pipeline.imageTestsConfiguration.imageTestsEnabled == true
	found := pipeline.field(["imageTestsConfiguration", "imageTestsEnabled"])
	result := {
		"msg": sprintf("scanning is on but cannot run: imageTestsEnabled is %s, wanted true", [pipeline.shown(found)]),
		"path": "imageTestsConfiguration.imageTestsEnabled",
	}
}
