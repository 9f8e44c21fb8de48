# METADATA
# scope: package
# title: What a pipeline asks of scanning
# description: The questions that several rules about scanning begin with.
package plumbline.lib.scanning

import data.plumbline.lib.pipeline

# Everything but a plain "no" counts as asked for, so that a value of the wrong type does not hide a finding.
asked_for if {
	not pipeline.field(["imageScanningConfiguration", "imageScanningEnabled"]) in {false, null}
}

# Whether the output AMI itself is scanned, instead of the test instance.
on_demand if "ON_DEMAND_AMI_CVE" in input.pipeline.imageScanningConfiguration.imageScanningTypes

# Whether the output is a container image.
container if pipeline.field(["containerRecipeArn"]) != null
