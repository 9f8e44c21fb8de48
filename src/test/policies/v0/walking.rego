package walking

deny[msg] {
  walk(input.pipeline.limits, [path, value])
  is_number(value)
  value < 0
  msg := sprintf("%v is below zero at %v", [value, path])
}

violation[result] {
  some i
  drift := input.drift[i]
  drift.severity == "high"
  result := {"msg": drift.path, "details": {"was": drift.desired, "is": drift.live}, "path": drift.path}
}
