package t.excepted

# entrypoints: t/excepted/deny t/excepted/deny_foo t/excepted/violation_deny_foo t/excepted/exception

deny contains "bare" if input.pipeline.excepted

deny_foo contains "foo" if input.pipeline.excepted

violation_deny_foo contains "both prefixes" if input.pipeline.excepted

exception contains rules if {
	some rules in input.pipeline.exceptions
}
