package jsons

import rego.v1

deny contains {"msg": "marshalled", "json": json.marshal(input.pipeline.schedule)} if {
	input.pipeline.schedule.timezone != "UTC"
}

violation contains {"msg": "kept", "kept": json.filter(input.pipeline, ["tags/Owner", "schedule/timezone", "limits/sizes/0"])} if {
	input.pipeline.tree
}

violation contains {"msg": "removed", "rest": json.remove(input.pipeline.limits, ["mixed", "/disk", "sizes"])} if {
	input.pipeline.limits.nothing == null
}

violation contains {"msg": "patched", "to": patched} if {
	patched := json.patch(input.pipeline.imageTestsConfiguration, [
		{"op": "replace", "path": "/timeoutMinutes", "value": 60},
		{"op": "add", "path": "more", "value": {"ü": [1]}},
	])
	input.pipeline.imageTestsConfiguration.timeoutMinutes != 720
}

warn contains "the spec asks for more than runs" if {
	input.desired
	not object.subset(input.live, {"tags": input.desired.tags})
}

warn_union contains {"msg": "united", "all": object.union(input.labels, {"team": {"deep": true}})} if input.labels.tier

warn_round contains {"msg": "and back", "same": back == input.pipeline.limits} if {
	back := json.unmarshal(json.marshal(input.pipeline.limits))
}

deny_yaml contains {"msg": "read", "value": yaml.unmarshal("a: [1, 2.5, ~]\nb: 'x'\n")} if input.pipeline.tree

deny_valid contains "JSON in the description" if json.is_valid(input.pipeline.tags[_])
