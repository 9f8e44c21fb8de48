package future

import future.keywords.contains
import future.keywords.every
import future.keywords.if
import future.keywords.in

deny contains msg if {
  some i, w in input.pipeline.workflows
  w.onFailure in {"CONTINUE"}
  msg := sprintf("workflow %d goes on", [i])
}

violation[{"msg": "all have parameters"}] {
  every w in input.pipeline.workflows { count(w.parameters) > 0 }
  count(input.pipeline.workflows) > 0
}

is_fine = true {
  input.pipeline.imageScanningConfiguration.imageScanningEnabled
} else = false

warn["not fine"] { not is_fine }
