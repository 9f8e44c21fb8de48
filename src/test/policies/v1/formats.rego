package formats

import rego.v1

limits := input.pipeline.limits

# METADATA
# scope: document
# custom:
#   conftest: its OPA is older and names another Go type after a verb that does not fit
deny contains sprintf("%d %v %s|%5d|%-5d|%05d|%x|%o|%c|%q|%t|%%", [n, n, n, n, n, n, n, n, n, n, n]) if {
	n := limits.retries
}

deny contains sprintf("%v", [limits.sizes]) if limits.sizes

# METADATA
# scope: rule
# custom:
#   conftest: its OPA is older and names another Go type after a verb that does not fit
deny_float contains sprintf("%.2f %e %g %6.1f|%f", [n, n, n, n, n]) if n := limits.retries

deny_values contains sprintf("%v|%s|%d|%T", [v, v, v, v]) if some v in limits.mixed

deny_values contains sprintf("%[2]s-%[1]v-%v", [1, "a"]) if limits.mixed

# METADATA
# scope: document
# custom:
#   conftest: its OPA is older and names another Go type after a verb that does not fit
deny_missing contains sprintf("%s and %s", [input.pipeline.name]) if limits.mixed

deny_missing contains sprintf("%d", [1, 2, "more"]) if limits.mixed

deny_set contains sprintf("%v %v %v", [{3, 1, 2}, {"b": [1, {"x"}], "a": null}, set()]) if limits.mixed

warn contains sprintf("%10s|%-10s|%.3s|%q|%x|%v", [d, d, d, d, d, d]) if {
	d := input.pipeline.description
	count(d) < 40
}

warn_template contains $"{input.pipeline.name} is {input.pipeline.status} with {count(input.pipeline.tags)} tags" if {
	input.pipeline.status != "ENABLED"
}
