package t.complete

# entrypoints: t/complete/deny t/complete/deny_one t/complete/deny_undefined

# A list, and undefined where there is none.
deny := input.pipeline.listed

# One text: conftest ignores this form.
deny_one := "one" if input.pipeline.one

# Declared as a set by the pack of a test, and undefined.
deny_undefined := input.pipeline.no.such.member
