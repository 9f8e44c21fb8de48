package owner_test

import data.owner

results(tags) := found if {
	found := owner.deny with input as {"pipeline": {"tags": tags}} with data.params as {"nobody": "-"}
}

test_owner_passes if count(results({"Owner": "web"})) == 0

test_without_input if not input

test_failing if {
	tags := {"Owner": "web"}
	print("tags are", tags)
	count(results(tags)) == 1
}

test_cases[name] if {
	some name, tags in {"absent": {}, "blank": {"Owner": "-"}, "named": {"Owner": "web"}}
	count(results(tags)) == 1
}

test_conflict if {
	object := {name: n | some n, name in ["same", input.name]} with input as {"name": "same"}
	object.same == 0
}

todo_test_later if false
