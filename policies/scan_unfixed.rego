package plumbline.scan_unfixed

import data.plumbline.lib.params
import data.plumbline.lib.pipeline

# METADATA
# scope: document
# title: Findings without a fix count, where that is wanted
# description: >-
#   With fixAvailable true, the API's default, a finding that nobody has a fix for yet does not fail an image, however
#   severe it is. Most teams want that, since nothing could be done; who must know of all that ships sets
#   params.count_unfixed_findings. It is false by default, and this rule then passes.
# related_resources:
#   - ref: https://docs.aws.amazon.com/imagebuilder/latest/APIReference/API_ScanResultCondition.html
#     description: ScanResultCondition in the API reference
# custom:
#   id: scanning.unfixed-findings
#   group: scanning
#   severity: low
#   controls:
#     - NIST-800-53-RA-5
#   remediation: >-
#     Set scanResultCondition.fixAvailable to false.
#   stages: [check, gate]
#   params:
#     count_unfixed_findings: >-
#       whether findings without a fix have to count where a scan has a condition
#   example:
#     passes:
#       params: {count_unfixed_findings: true}
#       pipeline:
#         imageScanningConfiguration: {scanResultCondition: {maximumSeverityLabel: MEDIUM, fixAvailable: false}}
#     fails:
#       params: {count_unfixed_findings: true}
#       pipeline:
#         imageScanningConfiguration: {scanResultCondition: {maximumSeverityLabel: MEDIUM, fixAvailable: true}}
deny contains {"msg": message, "path": path} if {
	wanted == "yes"
	pipeline.field(["imageScanningConfiguration", "scanResultCondition"]) != null
	not input.pipeline.imageScanningConfiguration.scanResultCondition.fixAvailable == false
	found := pipeline.field(["imageScanningConfiguration", "scanResultCondition", "fixAvailable"])
	message := sprintf("findings without a fix do not count: fixAvailable is %s, wanted false", [pipeline.shown(found)])
}

deny contains {"msg": message, "path": path, "key": "params.count_unfixed_findings"} if {
	not wanted
	message := params.bad("count_unfixed_findings", "true or false")
}

path := "imageScanningConfiguration.scanResultCondition.fixAvailable"

wanted := params.flag("count_unfixed_findings")
