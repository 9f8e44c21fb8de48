package trees

import rego.v1

deny contains sprintf("a leaf at %v", [path]) if {
	walk(input.pipeline.tree, [path, value])
	value == "leaf"
}

depth := max([count(path) | walk(input.pipeline.tree, [path, _])])

violation contains {"msg": "deep", "depth": depth} if depth > 10

needs := {"scanning": ["tests"], "tests": ["build"], "build": [], "lonely": ["lonely"]}

warn contains sprintf("%v", [graph.reachable(needs, {"scanning"})]) if {
	not input.pipeline.imageTestsConfiguration.imageTestsEnabled
}

warn_empty contains sprintf("%v is empty", [concat(".", [sprintf("%v", [p]) | some p in path])]) if {
	walk(input.pipeline, [path, value])
	value in [{}, [], ""]
	count(path) < 4
}

paths contains p if walk(input.pipeline.limits, [p, null])

violation_null contains {"msg": "null", "paths": paths} if count(paths) > 0
