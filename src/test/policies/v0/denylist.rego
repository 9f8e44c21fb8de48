package denylist

names = ["admin", "root", "ImageBuilder"]

array_contains(arr, elem) {
  arr[_] = elem
}

deny[msg] {
  parts := split(input.pipeline.executionRole, "/")
  role := parts[count(parts) - 1]
  contains(role, names[_])
  msg = sprintf("unallowed role %s", [role])
}

warn[msg] {
  not array_contains(["Linux"], input.pipeline.platform)
  msg = input.pipeline.platform
}
