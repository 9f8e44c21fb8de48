package main

exception[rules] {
  input.labels.team == "platform"
  rules := ["recipe"]
}

exception[rules] {
  input.pipeline.platform == "Windows"
  rules := ["", "recipe"]
}
