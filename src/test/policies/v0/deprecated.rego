package deprecated

deny[msg] {
  any([input.pipeline.status == "DISABLED", input.pipeline.enhancedImageMetadataEnabled == false])
  msg := "disabled, or without metadata"
}

warn[msg] {
  not all([x | x := input.pipeline.tags[_] != ""])
  msg := "some tag is empty"
}

violation[{"msg": "sets", "minus": lacking}] {
  lacking := {"Owner", "Team"} - {n | input.pipeline.tags[n]}
  count(lacking) == 2
}
