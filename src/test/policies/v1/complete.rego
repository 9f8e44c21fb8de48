package complete

# Complete rules that yield lists or sets; undefined is "nothing to say".
deny := [msg |
	some path in ["imageRecipeArn", "containerRecipeArn"]
	arn := input.pipeline[path]
	msg := sprintf("%s %s", [path, arn])
	not contains(arn, ".x")
]

violation := {{"msg": m, "n": n} |
	some n, w in input.pipeline.workflows
	m := sprintf("workflow %d runs in %v", [n, w.parallelGroup])
}

warn := ["never tested", "and not scanned"] if {
	not input.pipeline.imageTestsConfiguration.imageTestsEnabled
	not input.pipeline.imageScanningConfiguration.imageScanningEnabled
}

warn_default := x if {
	x := ["an ARN role"]
	startswith(input.pipeline.executionRole, "arn:")
} else := ["a role's name"]

default deny_default := []

deny_default := ["no schedule"] if not input.pipeline.schedule
