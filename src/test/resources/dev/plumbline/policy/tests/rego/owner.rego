package owner

deny contains "no owner" if not named

named if {
	owner := input.pipeline.tags.Owner
	is_string(owner)
	owner != data.params.nobody
}

unused if input.unused
