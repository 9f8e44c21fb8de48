package main

# METADATA
# title: Windows is rebuilt after each patch day
# custom:
#   id: example.windows-patched
#   remediation: Build at least every 14 days, so that no image misses two patch days.
warn_patching contains {"msg": "a Windows image that is not rebuilt every 14 days", "path": "schedule"} if {
	input.pipeline.platform == "Windows"
	not often
}

# In Rego null is less than any number, so an unknown gap has to be told from a short one.
often if {
	is_number(input.schedule.longestGapDays)
	input.schedule.longestGapDays <= 14
}
