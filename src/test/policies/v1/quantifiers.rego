package quantifiers

import rego.v1

deny contains "a workflow without an answer to a failure" if {
	input.pipeline.workflows
	not every_workflow_says
}

every_workflow_says if {
	every w in input.pipeline.workflows {
		w.onFailure
		count(w.parameters) > 0
	}
}

deny contains sprintf("%d: %s of workflow %d", [j, p.name, i]) if {
	some i, w in input.pipeline.workflows
	some j, p in w.parameters
	count(p.value) == 0
}

warn contains key if {
	some key in object.keys(input.pipeline.tags)
	not key in {"Owner", "Environment", "CostCenter"}
	not startswith(key, "tag-")
}

violation contains {"msg": "all tags are short", "n": count(input.pipeline.tags)} if {
	every k, v in input.pipeline.tags { count(k) + count(v) < 15 }
}

# Old ways of saying it.
warn_old contains msg if {
	name := input.pipeline.workflows[i].parameters[_].name
	contains(name, " ")
	msg := sprintf("%v %v", [i, name])
}
