package lists

deny = [msg | p := input.pipeline.tags[k]; p == ""; msg := sprintf("empty %s", [k])]

violation = x {
  x := ["not tested"]
  input.pipeline.imageTestsConfiguration.imageTestsEnabled == false
}

warn = ["never"] { false }
