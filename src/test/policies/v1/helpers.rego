package helpers

import data.lib.names
import data.lib.names.kebab

deny contains msg if {
	kebab(input.pipeline.name) != input.pipeline.name
	msg := "not in kebab case"
}

deny contains sprintf("%s: %s", [names.tier(input.labels), names.version(input.pipeline.imageRecipeArn)]) if {
	not contains(input.pipeline.imageRecipeArn, "x.x.x")
}

warn contains names.resource(input.pipeline.distributionConfigurationArn) if {
	not endswith(input.pipeline.distributionConfigurationArn, "/all")
}

# Functions of values, of many bodies and of more than one argument.
weight("DISABLED", _) := 2

weight("ENABLED", n) := 0 if n == 0

weight("ENABLED", n) := n if n > 0

warn_weight contains sprintf("weighs %d", [w]) if {
	w := weight(input.pipeline.status, input.pipeline.consecutiveFailures)
	w > 0
}
