package main

exception contains rules if {
	input.labels.team == "platform"
	rules := ["retention", "no_such_rule"]
}

exception contains [rule] if {
	some rule in split(object.get(input.labels, "exempt", ""), ", ")
	rule != ""
}

exception contains [""] if input.labels.tier == "1"
