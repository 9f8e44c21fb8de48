# The same package and rule in another file.
package team.build

import rego.v1

deny contains msg if {
	not input.pipeline.imageTestsConfiguration.imageTestsEnabled
	msg := concat(" ", [name, "is not tested"])
}

exception contains ["", "timeout"] if input.pipeline.tags.Environment == "dev"

deny_timeout contains {"msg": sprintf("%d minutes", [t]), "t": t} if {
	t := input.pipeline.imageTestsConfiguration.timeoutMinutes
	t != 720
}
