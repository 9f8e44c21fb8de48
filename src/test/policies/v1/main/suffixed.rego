package main

deny_retention contains msg if {
	not input.pipeline.loggingConfiguration.imageLogGroupName
	msg := "image logs go to a group that nobody chose"
}

violation_retention contains {"msg": msg, "group": group} if {
	group := input.pipeline.loggingConfiguration.imageLogGroupName
	not startswith(group, "/aws/")
	msg := sprintf("image logs go to %v", [group])
}

warn_scan contains msg if {
	not input.pipeline.imageScanningConfiguration.imageScanningEnabled
	msg := "not scanned"
}

deny_tags_v2_Cost contains msg if {
	center := input.pipeline.tags.CostCenter
	not regex.match(`^cc-\d{4}$`, center)
	msg := sprintf("%v is no cost centre", [center])
}
