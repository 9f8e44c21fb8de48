package times

import rego.v1

now := time.parse_rfc3339_ns(input.now)

last := time.parse_rfc3339_ns(input.pipeline.dateLastRun)

deny contains sprintf("last run on %d-%02d-%02d, a %s", [y, m, d, time.weekday(last)]) if {
	now > time.add_date(last, 0, 1, 0)
	[y, m, d] := time.date(last)
}

warn contains sprintf("%v", [time.diff(now, last)]) if now - last > time.parse_duration_ns("48h")

violation contains {"msg": "in Berlin", "clock": clock, "date": time.date([last, "Europe/Berlin"]), "text": text} if {
	clock := time.clock([last, "Europe/Berlin"])
	clock[0] < 6
	text := time.format([last, "Asia/Kolkata", "RFC1123Z"])
}

deny_expired contains {"msg": "expired", "on": on, "ns": ns} if {
	on := input.pipeline.tags.Expires
	ns := time.parse_ns("2006-01-02", on)
	ns < now
}

deny_expired contains {"msg": "no date", "on": on} if {
	on := input.pipeline.tags.Expires
	not time.parse_ns("2006-01-02", on)
}

warn_format contains time.format(last) if time.date(last)[0] < 2025
