package documents

import data.allowed

deny contains msg if {
	environment := input.pipeline.tags.Environment
	not environment in allowed.environments
	msg := sprintf("the environment %q is none of %v", [environment, allowed.environments])
}

deny contains msg if {
	regions := allowed.regions[input.target.partition]
	not input.target.region in regions
	msg := sprintf("%s is not used in %s", [input.target.region, input.target.partition])
}

deny_partition contains input.target.partition if not allowed.regions[input.target.partition]

warn contains msg if {
	[_, hour, _, _, day, _] := split(trim_suffix(trim_prefix(input.pipeline.schedule.scheduleExpression, "cron("), ")"), " ")
	to_number(hour) > data.allowed.hours.to
	not day in data.allowed.hours.days
	msg := sprintf("builds at %s on %s", [hour, day])
}

warn contains data.allowed["größe"]["🧭"] if input.labels.team == "größe"
