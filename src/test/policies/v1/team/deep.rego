# Two packages beside each other, one below the other; each has an exception of its own.
package team.build.deep

import rego.v1

deny contains "a member of the tree" if input.pipeline.tree

exception contains rules if {
	is_array(input.pipeline.tree)
	rules := [""]
}
