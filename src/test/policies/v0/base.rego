# As conftest's first examples were written: v0, no imports.
package main

deny[msg] {
  input.pipeline.status = "DISABLED"
  not input.pipeline.tags.DisabledReason
  msg = sprintf("%s is disabled and nobody says why", [input.pipeline.name])
}

deny["no tags"] {
  count(input.pipeline.tags) == 0
}

warn[msg] {
  value := input.pipeline.tags[name]
  value != lower(value)
  msg := sprintf("tag %v=%v is not lower case", [name, value])
}
