package plumbline.scan_severity

import data.plumbline.lib.pipeline

# METADATA
# scope: document
# title: What a scan lets through is not too severe
# description: >-
#   maximumSeverityLabel is the worst severity of a finding that still ships. With HIGH only critical findings stop an
#   image; a label that the service does not know may stop none.
# related_resources:
#   - ref: https://docs.aws.amazon.com/imagebuilder/latest/APIReference/API_ScanResultCondition.html
#     description: ScanResultCondition in the API reference
# custom:
#   id: scanning.severity-limit
#   group: scanning
#   severity: medium
#   controls:
#     - NIST-800-53-RA-5
#     - NIST-800-53-SI-2
#     - AWS-WA-SEC06-BP01
#   remediation: >-
#     Set scanResultCondition.maximumSeverityLabel to the severity in params.max_finding_severity, or to a lesser one.
#   stages: [check, gate]
#   params:
#     max_finding_severity: >-
#       the worst severity that maximumSeverityLabel may let through
#   example:
#     passes:
#       pipeline:
#         imageScanningConfiguration: {scanResultCondition: {maximumSeverityLabel: LOW}}
#     fails:
#       pipeline:
#         imageScanningConfiguration: {scanResultCondition: {maximumSeverityLabel: HIGH}}
deny contains {"msg": message, "path": path} if {
	rank[label] > rank[limit]
	message := sprintf("findings of severity %s may ship, wanted %s at most", [label, limit])
}

deny contains {"msg": message, "path": path} if {
	label != null
	not label in labels
	message := sprintf("maximumSeverityLabel is %s, wanted INFORMATIONAL, LOW, MEDIUM or HIGH", [pipeline.shown(label)])
}

deny contains {"msg": message, "path": path, "key": "params.max_finding_severity"} if {
	not limit
	message := "params.max_finding_severity is not INFORMATIONAL, LOW, MEDIUM or HIGH, so nothing can be held against it"
}

path := "imageScanningConfiguration.scanResultCondition.maximumSeverityLabel"

label := pipeline.field(["imageScanningConfiguration", "scanResultCondition", "maximumSeverityLabel"])

limit := data.params.max_finding_severity if data.params.max_finding_severity in labels

rank := {"INFORMATIONAL": 0, "LOW": 1, "MEDIUM": 2, "HIGH": 3}

labels := {"INFORMATIONAL", "LOW", "MEDIUM", "HIGH"}
