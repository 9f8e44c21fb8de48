# Version 1 by import, among files of version 0.
package bridged

import rego.v1

deny contains msg if {
	not input.pipeline.schedule
	msg := "no schedule"
}
