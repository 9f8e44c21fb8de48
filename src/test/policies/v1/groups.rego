package groups

import rego.v1

# Values of tags, each with the names that have it.
by_value := {value: names |
	some value in input.pipeline.tags
	names := sort([name | some name; input.pipeline.tags[name] == value; not startswith(name, "tag-")])
	count(names) > 1
}

deny contains sprintf("%q is the value of %s", [value, concat(" and ", names)]) if some value, names in by_value

violation contains {"msg": "parameters", "table": table} if {
	table := {key: values |
		some w in input.pipeline.workflows
		key := split(w.workflowArn, ":workflow/")[1]
		values := {p.name: [upper(v) | some v in p.value] | some p in w.parameters}
	}
	count(table) > 1
}

lengths[n] contains name if {
	some name, value in input.pipeline.tags
	n := count(value)
	not startswith(name, "tag-")
}

warn contains sprintf("%d: %v", [n, names]) if {
	some n, names in lengths
	count(names) > 1
}

nested := [[x | some x in row; x > 0] | some row in [[1, -1], [2], []]]

warn_nested contains sprintf("%v", [nested]) if input.pipeline.tree
